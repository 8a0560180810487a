/** Lesson 1: on a quadratic, 2/η is where gradient descent turns from shrinking to growing. */
import type { Lesson, LessonRun } from './lesson.ts';
import { source } from './sources.ts';

/** Curvature 4 across and 1 along: S = 4. */
function bowl(learningRate: number): LessonRun {
  return {
    preset: null,
    changes: {
      problem: {
        model: { kind: 'quadratic', curvatures: [4, 1] },
        initialization: { kind: 'explicit', values: [1, 1] },
      },
      learningRate,
      steps: 400,
    },
  };
}

const sources = [source('cohen', '§2'), source('damian', '§1.1')];

export const quadratic: Lesson = {
  id: 'quadratic',
  title: 'Why 2/η',
  sentence: 'On a bowl of constant curvature a step either shrinks what is left or throws it further out.',
  steps: [
    {
      id: 'short-steps',
      heading: 'A step multiplies',
      tellings: [
        {
          text: 'Across this bowl the [sharpness|sharpness] is _S_ = {sharpness}, everywhere. With _η_ = {rate}, each step multiplies what is left across it by 1 − _ηS_ = {factor}.',
          values: (run) => ({
            sharpness: run.at('gd.sharpness', 0),
            rate: run.at('gd.learningRate', 0),
            factor: 1 - run.at('gd.learningRate', 0) * run.at('gd.sharpness', 0),
          }),
        },
        {
          text: 'The path bends into the valley and runs down it. Along it the curvature is only {flat} and the factor {slow}: soon each step multiplies the [loss|loss] by {ratio}, the square of that.',
          values: (run) => ({
            flat: run.at('gd.lambda2', 0),
            slow: 1 - run.at('gd.learningRate', 0) * run.at('gd.lambda2', 0),
            ratio: run.at('gd.loss', 30) / run.at('gd.loss', 29),
          }),
        },
      ],
      equations: ['quadratic-loss', 'quadratic-step'],
      note: '_θ_: a coordinate of the bowl, _x_ across or _y_ along it. _S_: its curvature.',
      shows: {
        kind: 'run',
        run: bowl(0.1),
        step: 30,
        range: [0, 30],
        panels: ['sharpness', 'loss', 'strip', 'network'],
        rooms: { sharpness: [0, 24] },
      },
      sources,
    },
    {
      id: 'long-steps',
      heading: 'What if a step overshoots?',
      tellings: [
        {
          text: 'Now _η_ = {rate}, and the factor is {factor}: each step lands on the other side of the valley. After {step} steps the [loss|loss] is {loss}.',
          values: (run) => ({
            rate: run.at('gd.learningRate', 0),
            factor: 1 - run.at('gd.learningRate', 0) * run.at('gd.sharpness', 0),
            step: 4,
            loss: run.at('gd.loss', 4),
          }),
        },
        { text: 'How will the [loss|loss] go on?' },
      ],
      equations: ['quadratic-step'],
      shows: {
        kind: 'run',
        run: bowl(0.4),
        step: 4,
        range: [0, 24],
        panels: ['loss', 'strip', 'network'],
      },
      question: {
        kind: 'curve',
        panel: 'loss',
        channel: 'gd.loss',
        until: 24,
        room: [2e-11, 1e8],
        right: 0,
        answers: [
          {
            text: 'It falls at every step.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.25, 6e-3],
                [0.5, 4e-5],
                [0.75, 2e-7],
                [1, 2e-9],
              ],
            },
          },
          {
            text: 'It stays about where it is, from side to side.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.5, 0.9],
                [1, 0.8],
              ],
            },
          },
          {
            text: 'It grows at every step.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.25, 170],
                [0.5, 2.5e4],
                [0.75, 5e6],
                [1, 5e8],
              ],
            },
          },
        ],
        hint: 'The distance is multiplied by −0.6. What does that do to its square?',
        after: [
          {
            text: 'It changes sides at every step and falls all the same: at step {step} the [loss|loss] is {loss}. What counts is the size of the factor.',
            values: (run) => ({ step: 24, loss: run.at('gd.loss', 24) }),
          },
        ],
      },
      sources,
    },
    {
      id: 'too-long',
      heading: 'A little more',
      tellings: [
        {
          text: 'With _η_ = {rate} the factor is {factor}. The line **2/_η_** = {line} now lies below _S_ = {sharpness}.',
          values: (run) => ({
            rate: run.at('gd.learningRate', 0),
            factor: 1 - run.at('gd.learningRate', 0) * run.at('gd.sharpness', 0),
            line: run.at('gd.threshold', 0),
            sharpness: run.at('gd.sharpness', 0),
          }),
        },
        { text: 'How will the [loss|loss] go on?' },
      ],
      equations: ['quadratic-step'],
      shows: {
        kind: 'run',
        run: bowl(0.55),
        step: 4,
        range: [0, 40],
        rooms: { sharpness: [0, 6] },
        panels: ['sharpness', 'loss', 'strip', 'network'],
      },
      question: {
        kind: 'curve',
        panel: 'loss',
        channel: 'gd.loss',
        until: 40,
        room: [1e-5, 1e7],
        right: 2,
        answers: [
          {
            text: 'It falls, only slower.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.5, 2e-3],
                [1, 3e-6],
              ],
            },
          },
          {
            text: 'It stays bounded: from side to side, for ever.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.2, 1.2],
                [1, 1.2],
              ],
            },
          },
          {
            text: 'It grows without bound.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.5, 700],
                [1, 5e5],
              ],
            },
          },
        ],
        hint: 'The square of −1.2 is 1.44.',
        after: [
          {
            text: 'Each step makes the [loss|loss] {growth} times as large. On a quadratic nothing stops it: above **2/_η_**, gradient descent diverges.',
            values: (run) => ({ growth: run.at('gd.loss', 31) / run.at('gd.loss', 30) }),
          },
        ],
      },
      sources,
    },
    {
      id: 'at-the-edge',
      heading: 'Exactly between the two',
      tellings: [
        {
          text: 'With _η_ = {rate} the line **2/_η_** = {line} lies exactly on _S_. Across the bowl the factor is {across}, along it {along}.',
          values: (run) => ({
            rate: run.at('gd.learningRate', 0),
            line: run.at('gd.threshold', 0),
            across: 1 - run.at('gd.learningRate', 0) * run.at('gd.sharpness', 0),
            along: 1 - run.at('gd.learningRate', 0) * run.at('gd.lambda2', 0),
          }),
        },
        { text: 'How will the [loss|loss] go on?' },
      ],
      equations: ['quadratic-edge'],
      shows: {
        kind: 'run',
        run: bowl(0.5),
        step: 1,
        range: [0, 30],
        panels: ['sharpness', 'loss', 'strip', 'network'],
        lossScale: 'linear',
        rooms: { sharpness: [0, 6] },
      },
      question: {
        kind: 'curve',
        panel: 'loss',
        channel: 'gd.loss',
        until: 30,
        room: [0, 4],
        right: 1,
        answers: [
          {
            text: 'It falls to zero.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.2, 0.4],
                [0.5, 0.08],
                [1, 0],
              ],
            },
          },
          {
            text: 'It stops falling, above zero.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [0.08, 0.95],
                [0.2, 0.94],
                [1, 0.94],
              ],
            },
          },
          {
            text: 'It grows, but slowly.',
            sketch: {
              of: 'start',
              points: [
                [0, 1],
                [1, 1.7],
              ],
            },
          },
        ],
        hint: 'Along the bowl what is left halves. Across it, it only changes sign.',
        after: [
          {
            text: 'The [loss|loss] stays at {loss}: across the bowl the run steps to and fro for ever and comes no nearer.',
            values: (run) => ({ loss: run.at('gd.loss', 30) }),
          },
        ],
      },
      sources,
    },
    {
      id: 'move-the-line',
      heading: 'Move the line yourself',
      tellings: [
        {
          text: 'Drag the black line **2/_η_**, or press ↑ and ↓ on it, and the run goes on with the new _η_. Above _S_ the [loss|loss] falls, below it the [loss|loss] grows.',
        },
        {
          text: 'In a network _S_ is not the same everywhere. Where it goes is the next lesson.',
        },
      ],
      equations: ['quadratic-edge'],
      shows: {
        kind: 'run',
        run: bowl(0.4),
        step: 10,
        range: [0, 200],
        panels: ['sharpness', 'loss', 'strip', 'network'],
        rooms: { sharpness: [0, 8] },
        free: 20,
      },
      sources,
    },
  ],
};
