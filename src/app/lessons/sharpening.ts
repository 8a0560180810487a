/** Lesson 2: training by itself makes the network sharper, until 2/η. */
import { bareFlagship, flagship } from './flagship.ts';
import { greatest, least } from './extremes.ts';
import type { Lesson } from './lesson.ts';
import { source } from './sources.ts';

const RATE = 0.15;

export const sharpening: Lesson = {
  id: 'sharpening',
  title: 'Progressive sharpening',
  sentence: 'Nobody tells a network to become sharper. Gradient descent takes it there, up to the line.',
  steps: [
    {
      id: 'curvature-changes',
      heading: 'A network’s curvature is not fixed',
      tellings: [
        {
          text: 'A network with {count} parameters learns the curve shown here. At step 0 its [sharpness|sharpness] is {before}, far below **2/_η_** = {line}; {step} steps later it is {after}.',
          values: (run) => ({
            count: 97,
            before: run.at('gd.sharpness', 0),
            line: run.at('gd.threshold', 0),
            step: 60,
            after: run.at('gd.sharpness', 60),
          }),
        },
      ],
      equations: ['sharpness'],
      note: '_S_: the largest eigenvalue of the [loss|loss]’s Hessian, with eigenvector _u_.',
      shows: {
        kind: 'run',
        run: bareFlagship(RATE),
        step: 60,
        range: [0, 100],
        panels: ['sharpness', 'loss', 'strip', 'network'],
      },
      sources: [source('cohen', '§3.1')],
    },
    {
      id: 'where-to',
      heading: 'What will sharpness do next?',
      tellings: [
        {
          text: 'At step {step} the [loss|loss] has fallen from {before} to {loss}, and [sharpness|sharpness] is {sharpness}.',
          values: (run) => ({
            step: 100,
            before: run.at('gd.loss', 0),
            loss: run.at('gd.loss', 100),
            sharpness: run.at('gd.sharpness', 100),
          }),
        },
      ],
      equations: ['sharpness'],
      shows: {
        kind: 'run',
        run: bareFlagship(RATE),
        step: 100,
        range: [0, 210],
        panels: ['sharpness', 'loss', 'strip'],
      },
      question: {
        kind: 'curve',
        panel: 'sharpness',
        channel: 'gd.sharpness',
        until: 210,
        room: [0, 18],
        right: 1,
        answers: [
          {
            text: 'It levels off: the loss is getting small.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.376],
                [0.3, 0.47],
                [0.6, 0.51],
                [1, 0.52],
              ],
            },
          },
          {
            text: 'It climbs, up to the line.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.376],
                [0.4, 0.58],
                [0.8, 0.85],
                [1, 0.97],
              ],
            },
          },
          {
            text: 'It turns and falls, as the loss does.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.376],
                [0.15, 0.41],
                [0.5, 0.28],
                [1, 0.12],
              ],
            },
          },
        ],
        hint: 'It has risen by a little more in each of the last steps.',
        after: [
          {
            text: 'At step {step} it is {sharpness}. That it rises steadily while the [loss|loss] falls is called progressive sharpening.',
            values: (run) => ({ step: 210, sharpness: run.at('gd.sharpness', 210) }),
          },
        ],
      },
      sources: [source('cohen', '§3.1'), source('damian', '§1.1')],
    },
    {
      id: 'why',
      heading: 'Downhill is towards sharper',
      tellings: [
        {
          text: 'A step moves _θ_ by −_η_∇_L_, and with it _S_ by _ηα_. Where _α_ is first computed, at step {step}, _ηα_ = {predicted}; the step that led there raised _S_ by {measured}.',
          values: (run) => ({
            step: 215,
            predicted: run.at('gd.learningRate', 215) * run.at('theory.alpha', 215),
            measured: run.at('gd.sharpness', 215) - run.at('gd.sharpness', 214),
          }),
        },
        { text: 'As long as _α_ > 0, [sharpness|sharpness] is driven up, whatever the [loss|loss] is.' },
      ],
      equations: ['drive', 'sharpness-rises'],
      note: '_α_: how fast descent drives sharpness up.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 216,
        range: [100, 260],
        panels: ['sharpness', 'loss', 'strip'],
        references: [],
      },
      sources: [source('damian', '§1.1')],
    },
    {
      id: 'larger-rate',
      heading: 'The same network, twice the learning rate',
      tellings: [
        {
          text: 'Here _η_ = {rate}: the line stands at **2/_η_** = {line}. At step {step} [sharpness|sharpness] is {sharpness}. Where will its climb end?',
          values: (run) => ({
            rate: run.at('gd.learningRate', 0),
            line: run.at('gd.threshold', 0),
            step: 50,
            sharpness: run.at('gd.sharpness', 50),
          }),
        },
      ],
      equations: ['drive'],
      shows: {
        kind: 'run',
        run: bareFlagship(2 * RATE),
        step: 50,
        range: [0, 110],
        panels: ['sharpness', 'loss', 'strip'],
      },
      question: {
        kind: 'curve',
        panel: 'sharpness',
        channel: 'gd.sharpness',
        until: 110,
        room: [0, 15],
        right: 1,
        answers: [
          {
            text: 'Where it ended before: near 13.3.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.747],
                [0.4, 1.2],
                [0.75, 1.75],
                [1, 1.98],
              ],
            },
          },
          {
            text: 'Some way above the new line; then it falls back.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.747],
                [0.3, 1.1],
                [0.5, 1.34],
                [0.65, 0.72],
                [0.8, 0.85],
                [1, 1.02],
              ],
            },
          },
          {
            text: 'Well below the new line.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.747],
                [0.25, 0.84],
                [1, 0.86],
              ],
            },
          },
        ],
        hint: 'Lesson 1: above 2/η, steps along the sharpest direction grow. Something must give.',
        after: [
          {
            text: 'It passes the line, turns at {high} and falls to {low}, below the line. Whatever turns it round acts at **2/_η_**: the learning rate decides how sharp a network can become.',
            values: (run) => ({
              high: greatest(run, 'gd.sharpness', 50, 110),
              low: least(run, 'gd.sharpness', 80, 110),
            }),
          },
        ],
      },
      sources: [source('cohen', '§3.2')],
    },
    {
      id: 'through-the-line',
      heading: 'It goes through the line',
      tellings: [
        {
          text: 'Back to _η_ = {rate}. [sharpness|Sharpness] meets **2/_η_** at step {hit} and climbs on, to {sharpness} at step {step}. On a bowl that would be the end.',
          values: (run) => ({
            rate: run.at('gd.learningRate', 0),
            hit: 215,
            sharpness: run.at('gd.sharpness', 240),
            step: 240,
          }),
        },
        { text: 'What saves the run is something that no bowl has. It is the next lesson.' },
      ],
      equations: ['quadratic-edge'],
      shows: {
        kind: 'run',
        run: flagship,
        step: 240,
        range: [100, 300],
        panels: ['sharpness', 'loss', 'strip'],
        references: [],
      },
      sources: [source('cohen', '§3.2'), source('damian', '§4.1')],
    },
  ],
};
