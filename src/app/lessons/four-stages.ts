/** Lesson 3: the four stages of self-stabilization, and the cubic term that turns sharpness round. */
import { flagship } from './flagship.ts';
import { greatest, least } from './extremes.ts';
import type { Lesson, Measured } from './lesson.ts';
import { source } from './sources.ts';

const stages = [source('damian', '§4.1')];

const pull = (run: Measured, step: number): number =>
  (run.at('theory.beta', step) * run.at('gd.x', step) ** 2) / 2;

export const fourStages: Lesson = {
  id: 'four-stages',
  title: 'The four stages',
  sentence: 'Above the line the swing grows until the loss’s own cubic term pulls the sharpness down again.',
  steps: [
    {
      id: 'stage-1',
      heading: 'Stage 1: progressive sharpening',
      tellings: [
        {
          text: 'At step {step} [sharpness|sharpness] is {sharpness}. The last step raised it by {rise}: so {count} more steps take it to **2/_η_** = {line}.',
          values: (run) => {
            const [sharpness, line] = [run.at('gd.sharpness', 212), run.at('gd.threshold', 212)];
            const rise = sharpness - run.at('gd.sharpness', 211);
            return { step: 212, sharpness, rise, count: Math.ceil((line - sharpness) / rise), line };
          },
        },
        {
          text: 'From the line on, _x_ is the swing along _u_, the sharpest direction. It starts at {swing}: there the run is nudged by that much, so that the cycle can be repeated.',
          values: () => ({ swing: 1e-3 }),
        },
      ],
      equations: ['drive'],
      note: '_α_: how fast descent drives sharpness up.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 212,
        range: [100, 260],
        panels: ['sharpness', 'loss', 'strip', 'portrait'],
        references: [],
      },
      sources: stages,
    },
    {
      id: 'swing',
      heading: 'What will the swing do?',
      tellings: [
        {
          text: 'Five steps later [sharpness|sharpness] is {sharpness}, above **2/_η_** = {line}. The swing |_x_| is {swing}: it has hardly changed.',
          values: (run) => ({
            sharpness: run.at('gd.sharpness', 220),
            line: run.at('gd.threshold', 220),
            swing: Math.abs(run.at('gd.x', 220)),
          }),
        },
      ],
      equations: ['map-x'],
      note: '_x_: displacement along _u_. [sharpness|_y_]: sharpness above 2/_η_.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 220,
        range: [205, 245],
        panels: ['sharpness', 'swing', 'strip'],
        references: [],
      },
      question: {
        kind: 'curve',
        panel: 'swing',
        channel: 'gd.x',
        until: 245,
        room: [-0.06, 0.06],
        right: 2,
        answers: [
          {
            text: 'It dies out.',
            sketch: {
              of: 'one',
              points: [
                [0, 0.00111],
                [0.4, 0.0004],
                [1, 0.0001],
              ],
            },
          },
          {
            text: 'It stays as small as it is.',
            sketch: {
              of: 'one',
              points: [
                [0, 0.00111],
                [1, 0.0012],
              ],
            },
          },
          {
            text: 'It grows, ever faster.',
            sketch: {
              of: 'one',
              points: [
                [0, 0.00111],
                [0.4, 0.0027],
                [0.7, 0.011],
                [1, 0.043],
              ],
            },
          },
        ],
        hint: 'In the equation, y is above 0. What is 1 + ηy then?',
        after: [
          {
            text: 'It grows to {swing} within {count} steps. Each step overshoots by more than the last, as on the bowl.',
            values: (run) => ({ swing: Math.abs(run.at('gd.x', 245)), count: 25 }),
          },
        ],
      },
      sources: stages,
    },
    {
      id: 'stage-2',
      heading: 'Stage 2: blow-up',
      tellings: [
        {
          text: 'Each step turns _x_ round and multiplies it by 1 + _ηy_. At step {step} that is {factor}; the run’s own |_x_| grew by a factor of {measured}.',
          values: (run) => ({
            step: 235,
            factor: 1 + run.at('gd.learningRate', 235) * run.at('gd.y', 235),
            measured: Math.abs(run.at('gd.x', 236) / run.at('gd.x', 235)),
          }),
        },
        { text: 'Meanwhile [sharpness|sharpness] goes on rising, and with it the factor itself.' },
      ],
      equations: ['map-x'],
      note: '_x_: displacement along _u_. [sharpness|_y_]: sharpness above 2/_η_.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 240,
        range: [205, 245],
        panels: ['sharpness', 'swing', 'strip', 'portrait'],
        references: [],
      },
      sources: stages,
    },
    {
      id: 'sharpness-next',
      heading: 'What will sharpness do next?',
      tellings: [
        {
          text: 'At step {step} [sharpness|sharpness] is {sharpness}, well above **2/_η_** = {line}. Each step along _u_ overshoots, and |_x_| has grown from {before} to {swing}.',
          values: (run) => ({
            step: 240,
            sharpness: run.at('gd.sharpness', 240),
            line: run.at('gd.threshold', 240),
            before: Math.abs(run.at('gd.x', 215)),
            swing: Math.abs(run.at('gd.x', 240)),
          }),
        },
      ],
      equations: ['map-x', 'map-y'],
      note: '_x_: displacement along _u_. [sharpness|_y_]: sharpness above 2/_η_.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 240,
        range: [100, 300],
        panels: ['sharpness', 'swing', 'strip'],
        references: [],
      },
      question: {
        kind: 'curve',
        panel: 'sharpness',
        channel: 'gd.sharpness',
        until: 300,
        room: [4, 18],
        right: 2,
        answers: [
          {
            text: 'It keeps climbing and training diverges.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 1.115],
                [0.5, 1.22],
                [1, 1.33],
              ],
            },
          },
          {
            text: 'It settles on the line.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 1.115],
                [0.1, 1.15],
                [0.35, 1.08],
                [0.7, 1.015],
                [1, 1.003],
              ],
            },
          },
          {
            text: 'It falls below the line, then climbs again.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 1.115],
                [0.1, 1.13],
                [0.2, 1.05],
                [0.3, 0.9],
                [0.4, 0.89],
                [0.7, 0.98],
                [1, 1.06],
              ],
            },
          },
        ],
        hint: 'Look at the second equation: x enters with its square, and with a minus.',
        after: [
          {
            text: 'It turns at {high}, falls to {low} within {count} steps, and climbs again. No step was taken back, and _η_ is what it was.',
            values: (run) => ({
              high: greatest(run, 'gd.sharpness', 240, 300),
              low: least(run, 'gd.sharpness', 240, 300),
              count: 14,
            }),
          },
        ],
      },
      sources: stages,
    },
    {
      id: 'cubic',
      heading: 'The cubic term',
      tellings: [
        {
          text: 'A wide swing feels more of the [loss|loss] than its curvature. In the gradient the cubic term adds ½_x_²∇_S_ on either side of the valley: a push towards smaller _S_ that grows with the square of the swing.',
        },
        {
          text: 'At step {step} it pulls with ½_βx_² = {pull}, against _α_ = {alpha}: in the landscape downwards, where the valley is wider.',
          values: (run) => ({ step: 250, pull: pull(run, 250), alpha: run.at('theory.alpha', 250) }),
        },
      ],
      equations: ['cubic-gradient', 'map-y'],
      note: '_β_ = ‖∇_S_⊥‖²: how strongly the swing pulls sharpness down.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 250,
        range: [205, 265],
        panels: ['sharpness', 'swing', 'strip', 'balance', 'landscape'],
        references: [],
      },
      sources: [source('damian', '§4.1')],
    },
    {
      id: 'stage-3',
      heading: 'Stage 3: self-stabilization',
      tellings: [
        {
          text: 'Between steps {from} and {to} [sharpness|sharpness] falls from {before} to {after}. While |_x_| > _δ_ = {delta} the cubic term outweighs _α_, and [sharpness|_y_] falls.',
          values: (run) => ({
            from: 247,
            to: 253,
            before: run.at('gd.sharpness', 247),
            after: run.at('gd.sharpness', 253),
            delta: run.at('theory.delta', 253),
          }),
        },
        {
          text: 'The swing itself has grown all the while: it is {swing} at step {step}, just as [sharpness|sharpness] comes back through the line.',
          values: (run) => ({ step: 253, swing: Math.abs(run.at('gd.x', 253)) }),
        },
      ],
      equations: ['balance', 'fixed-point'],
      shows: {
        kind: 'run',
        run: flagship,
        step: 253,
        range: [205, 265],
        panels: ['sharpness', 'swing', 'strip', 'portrait'],
        references: [],
      },
      sources: stages,
    },
    {
      id: 'stage-4',
      heading: 'Stage 4: return to stability',
      tellings: [
        {
          text: 'Now [sharpness|sharpness] is {sharpness}, below the line, and each step shrinks the swing. But the [loss|loss] has shot up: it was {before} at step {early}, and is {loss} at step {step}.',
          values: (run) => ({
            sharpness: run.at('gd.sharpness', 257),
            before: run.at('gd.loss', 236),
            early: 236,
            loss: run.at('gd.loss', 257),
            step: 257,
          }),
        },
        { text: 'How will the [loss|loss] go on?' },
      ],
      equations: ['map-x'],
      note: 'Below the line [sharpness|_y_] < 0: the factor is smaller than 1.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 257,
        range: [200, 310],
        panels: ['loss', 'swing', 'strip'],
        references: [],
      },
      question: {
        kind: 'curve',
        panel: 'loss',
        channel: 'gd.loss',
        until: 305,
        room: [0.03, 0.4],
        right: 1,
        answers: [
          {
            text: 'The damage is done: it stays up.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.3, 0.86],
                [1, 0.72],
              ],
            },
          },
          {
            text: 'It comes down again, to less than before.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.08, 0.52],
                [0.17, 0.36],
                [0.3, 0.335],
                [0.6, 0.315],
                [1, 0.3],
              ],
            },
          },
          {
            text: 'It grows further.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.3, 1.8],
                [1, 2.8],
              ],
            },
          },
        ],
        hint: 'The rise came from the swing alone, and the swing is dying out.',
        after: [
          {
            text: 'At step {step} it is {loss}, less than before the swing. Along the valley the run went on descending all the time.',
            values: (run) => ({ step: 300, loss: run.at('gd.loss', 300) }),
          },
        ],
      },
      sources: [source('damian', '§4.1'), source('cohen', '§3.2')],
    },
    {
      id: 'round',
      heading: 'Once round',
      tellings: [
        {
          text: 'Drawn over _x_ and [sharpness|_y_], the four stages are four quarters, and the run goes round through all of them. At step {step} it is on its way into the next blow-up.',
          values: () => ({ step: 300 }),
        },
      ],
      equations: ['map-x', 'map-y', 'fixed-point'],
      note: 'The diamonds at ±_δ_ are the map’s fixed points: the run turns about them.',
      shows: {
        kind: 'run',
        run: flagship,
        step: 300,
        range: [205, 305],
        panels: ['sharpness', 'swing', 'strip', 'portrait'],
        references: [],
      },
      sources: stages,
    },
    {
      id: 'next-cycles',
      heading: 'And the next cycles?',
      tellings: [
        {
          text: 'The first cycle reached {first}, the second {second}. The run goes on with the same _η_. How high will the peaks after them be?',
          values: (run) => ({
            first: greatest(run, 'gd.sharpness', 215, 280),
            second: greatest(run, 'gd.sharpness', 280, 345),
          }),
        },
      ],
      equations: ['map-x', 'map-y'],
      shows: {
        kind: 'run',
        run: flagship,
        step: 345,
        range: [205, 580],
        panels: ['sharpness', 'loss', 'strip'],
        references: [],
      },
      question: {
        kind: 'curve',
        panel: 'sharpness',
        channel: 'gd.sharpness',
        until: 580,
        room: [11, 16],
        right: 0,
        answers: [
          {
            text: 'Lower and lower.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.957],
                [0.157, 1.085],
                [0.225, 0.93],
                [0.42, 1.068],
                [0.495, 0.94],
                [0.67, 1.054],
                [0.745, 0.951],
                [0.9, 1.042],
                [1, 0.965],
              ],
            },
          },
          {
            text: 'Higher and higher, until it diverges.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.957],
                [0.157, 1.13],
                [0.225, 0.88],
                [0.42, 1.16],
                [0.495, 0.86],
                [0.67, 1.19],
                [0.745, 0.83],
                [0.9, 1.2],
                [1, 0.85],
              ],
            },
          },
          {
            text: 'There are no more: it has settled.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 0.957],
                [0.1, 1],
                [1, 1],
              ],
            },
          },
        ],
        hint: 'Compare the first two peaks.',
        after: [
          {
            text: 'They are lower each time: {third}, {fourth}, {fifth}. And under the swing the [loss|loss] keeps falling.',
            values: (run) => ({
              third: greatest(run, 'gd.sharpness', 345, 410),
              fourth: greatest(run, 'gd.sharpness', 410, 475),
              fifth: greatest(run, 'gd.sharpness', 475, 530),
            }),
          },
        ],
      },
      sources: [source('damian', '§4.1')],
    },
  ],
};
