/** Lesson 4: the constrained path, and how the run is predicted from it. */
import { flagship } from './flagship.ts';
import type { Lesson } from './lesson.ts';
import { source } from './sources.ts';

const definition = source('damian', 'definition of the constrained trajectory');
const dynamics = source('damian', 'predicted dynamics');

export const constrainedPath: Lesson = {
  id: 'constrained-path',
  title: 'The constrained path',
  sentence:
    'Under the swing lies a smooth path that never crosses the line, and from it the swing can be predicted.',
  steps: [
    {
      id: 'projection',
      heading: 'Descent that may not cross the line',
      tellings: [
        {
          text: 'Take a step of gradient descent, then go to the nearest point of the stable set: not sharper than **2/_η_**, and at the bottom of the valley along _u_. That is projected gradient descent, PGD, and [pgd|_θ_†] is its path.',
        },
        {
          text: 'At step {step} its [sharpness|sharpness] is {held}, the run’s own {sharpness}.',
          values: (run) => ({
            step: 250,
            held: run.at('constrained.sharpness', 250),
            sharpness: run.at('gd.sharpness', 250),
          }),
        },
      ],
      equations: ['stable-set', 'constrained-path'],
      shows: {
        kind: 'run',
        run: flagship,
        step: 262,
        range: [200, 300],
        panels: ['sharpness', 'loss', 'strip'],
        references: ['constrained'],
      },
      sources: [definition],
    },
    {
      id: 'loss-of-the-path',
      heading: 'Where will the path’s loss go?',
      tellings: [
        {
          text: 'The run’s [loss|loss] has spiked to {high} at step {peak}. The [pgd|green] line is the loss on the constrained path, {loss} at step {step}. How will it go on, while the run spikes again and again?',
          values: (run) => ({
            high: run.at('gd.loss', 253),
            peak: 253,
            loss: run.at('constrained.loss', 262),
            step: 262,
          }),
        },
      ],
      equations: ['constrained-path'],
      shows: {
        kind: 'run',
        run: flagship,
        step: 262,
        range: [200, 520],
        panels: ['loss', 'strip'],
        references: ['constrained'],
      },
      question: {
        kind: 'curve',
        panel: 'loss',
        channel: 'constrained.loss',
        until: 520,
        room: [0.015, 0.4],
        right: 0,
        answers: [
          {
            text: 'It falls smoothly, under the spikes.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.5, 0.93],
                [1, 0.87],
              ],
            },
          },
          {
            text: 'It spikes as the run does, only less.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.16, 0.99],
                [0.24, 2.2],
                [0.31, 1],
                [0.42, 0.98],
                [0.49, 1.9],
                [0.57, 0.97],
                [0.68, 0.96],
                [0.74, 1.6],
                [0.82, 0.95],
                [1, 0.95],
              ],
            },
          },
          {
            text: 'It leaves the run behind and falls much lower.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.3, 0.75],
                [1, 0.42],
              ],
            },
          },
        ],
        hint: 'On the path there is no swing: it keeps to the bottom of the valley.',
        after: [
          {
            text: 'It falls from {before} to {after} without a spike, and between two spikes the run comes down to it. Seen from far, gradient descent at the edge follows it.',
            values: (run) => ({
              before: run.at('constrained.loss', 262),
              after: run.at('constrained.loss', 520),
            }),
          },
        ],
      },
      sources: [definition, source('damian', '§1.1')],
    },
    {
      id: 'displacement',
      heading: 'What is left is the swing',
      tellings: [
        {
          text: 'Subtract the path from the run, and what is left is small: at step {step} ‖_v_‖ = {distance}. Its part along _u_ is _x_ = {x}, its part along ∇_S_⊥ tells [sharpness|_y_] = {y}.',
          values: (run) => ({
            step: 262,
            distance: run.at('gd.deviation', 262),
            x: run.at('gd.x', 262),
            y: run.at('gd.y', 262),
          }),
        },
      ],
      equations: ['displacement'],
      shows: {
        kind: 'run',
        run: flagship,
        step: 262,
        range: [205, 300],
        panels: ['swing', 'deviation', 'strip', 'portrait'],
        references: [],
      },
      sources: [dynamics],
    },
    {
      id: 'loss-from-swing',
      heading: 'The spike, from the swing alone',
      tellings: [
        {
          text: 'On the path the curvature along _u_ is **2/_η_**, so a swing of _x_ costs _x_²/_η_. At step {step}: {path} + {swing}²/_η_ = {predicted}.',
          values: (run) => ({
            step: 253,
            path: run.at('constrained.loss', 253),
            swing: Math.abs(run.at('gd.x', 253)),
            predicted:
              run.at('constrained.loss', 253) + run.at('gd.x', 253) ** 2 / run.at('gd.learningRate', 253),
          }),
        },
        { text: 'Measured: {loss}.', values: (run) => ({ loss: run.at('gd.loss', 253) }) },
      ],
      equations: ['predicted-loss'],
      shows: {
        kind: 'run',
        run: flagship,
        step: 262,
        range: [205, 300],
        panels: ['loss', 'swing', 'strip'],
        references: ['constrained'],
      },
      sources: [dynamics],
    },
    {
      id: 'prediction',
      heading: 'Can the next cycles be predicted?',
      tellings: [
        {
          text: 'A prediction knows [pgd|_θ_†] and where the run stood at step {hit}, nothing later, and is fitted to nothing. The [semilocal|semi-local] one has followed the first cycle: at step {step} it says [sharpness|sharpness] {predicted}, and {measured} was measured.',
          values: (run) => ({
            hit: 215,
            step: 262,
            predicted: run.at('semilocal.sharpness', 262),
            measured: run.at('gd.sharpness', 262),
          }),
        },
        { text: 'How will the prediction go on?' },
      ],
      equations: ['semilocal-point', 'semilocal-step'],
      note: '_v_⊥: the part of _v_ across _u_. The [loss|loss] is taken at _a_, where the swing is.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 262,
        range: [205, 470],
        panels: ['sharpness', 'loss', 'strip'],
        references: ['constrained', 'semilocal'],
      },
      question: {
        kind: 'curve',
        panel: 'sharpness',
        channel: 'semilocal.sharpness',
        until: 470,
        room: [11, 16],
        right: 0,
        answers: [
          {
            text: 'It cycles on, as the run will.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.896],
                [0.26, 1.105],
                [0.333, 0.905],
                [0.575, 1.085],
                [0.655, 0.92],
                [0.87, 1.07],
                [0.96, 0.935],
                [1, 0.95],
              ],
            },
          },
          {
            text: 'It comes to rest on the line.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.896],
                [0.15, 0.99],
                [0.25, 1.005],
                [0.4, 1],
                [1, 1],
              ],
            },
          },
          {
            text: 'It leaves the line: errors add up.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.896],
                [0.3, 1.1],
                [0.7, 1.15],
                [1, 1.19],
              ],
            },
          },
        ],
        hint: 'It takes the loss along u as it is, however wide the swing.',
        after: [
          {
            text: 'It stays on the run: at step {step} it says {predicted}, and {measured} was measured. No prediction is fitted; all of it follows from the path.',
            values: (run) => ({
              step: 400,
              predicted: run.at('semilocal.sharpness', 400),
              measured: run.at('gd.sharpness', 400),
            }),
          },
        ],
      },
      sources: [dynamics, source('own', 'the predictions')],
    },
    {
      id: 'paper',
      heading: 'Two predictions, side by side',
      tellings: [
        {
          text: 'The [paper|paper’s] prediction expands the [loss|loss] to third order, for small swings. These swings are tall: at step {early} it says {paper} where {sharpness} was measured, and it is out of step from there on.',
          values: (run) => ({
            early: 270,
            paper: run.at('paper.sharpness', 270),
            sharpness: run.at('gd.sharpness', 270),
          }),
        },
        {
          text: 'The [semilocal|semi-local] one takes the [loss|loss] along _u_ as it is. At step {late} it says {semilocal}, against {measured} measured. For small swings both are good.',
          values: (run) => ({
            late: 450,
            semilocal: run.at('semilocal.sharpness', 450),
            measured: run.at('gd.sharpness', 450),
          }),
        },
      ],
      equations: ['predicted-step', 'semilocal-step'],
      note: 'Above: the paper’s. Below: the semi-local one. _σ_: what the projection takes back of a step.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 470,
        range: [205, 470],
        panels: ['sharpness', 'loss', 'strip'],
        references: ['constrained', 'semilocal', 'paper'],
      },
      sources: [dynamics, source('own', 'the predictions')],
    },
  ],
};
