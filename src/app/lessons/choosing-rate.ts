/** Lesson 5: one network at many learning rates, and what to make of 2/η when choosing one. */
import type { Lesson, SweepShown, SweptSummary } from './lesson.ts';
import { source } from './sources.ts';

const sweep = {
  kind: 'sweep',
  preset: 'learning-rate-sweep',
  rates: [0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2, 2],
  steps: 700,
} as const satisfies Partial<SweepShown>;

/** A run at the edge ends within this of 2/η, on average over its last steps. */
const AT_EDGE = 0.2;

/** 0: S is about the same everywhere; 1: every run that met the line ends about there; 2: S grows with η. */
function judgeSharpness(runs: readonly SweptSummary[]): number {
  const trained = runs.filter(({ outcome }) => outcome !== 'diverged');
  const sharp = trained.map(({ meanSharpness }) => meanSharpness ?? Number.NaN);
  if (Math.max(...sharp) < (1 + AT_EDGE) * Math.min(...sharp)) return 0;
  const met = trained.filter(({ outcome }) => outcome === 'edge' || outcome === 'catapult');
  const near = met.every(
    ({ meanSharpness, threshold }) => Math.abs((meanSharpness ?? 0) / threshold - 1) < AT_EDGE,
  );
  const below = trained
    .filter(({ outcome }) => outcome === 'smooth')
    .every(({ meanSharpness, threshold }) => (meanSharpness ?? 0) < threshold);
  if (met.length > 1 && near && below) return 1;
  return sharp.every((value, i) => i === 0 || value > sharp[i - 1]!) ? 2 : -1;
}

/** Where the lowest final loss is: 0 at the least η, 1 between, 2 at the greatest that did not diverge. */
function judgeLoss(runs: readonly SweptSummary[]): number {
  const trained = runs.filter(({ outcome }) => outcome !== 'diverged');
  const losses = trained.map(({ finalLoss }) => finalLoss ?? Number.POSITIVE_INFINITY);
  const best = losses.indexOf(Math.min(...losses));
  return best === 0 ? 0 : best === losses.length - 1 ? 2 : 1;
}

export const choosingRate: Lesson = {
  id: 'choosing-rate',
  title: 'Choosing η',
  sentence: 'The same network at eight learning rates: what they end at, and which one learns fastest.',
  steps: [
    {
      id: 'one-rate',
      heading: 'One network, one learning rate',
      tellings: [
        {
          text: 'This network starts at [sharpness|sharpness] {start}. With _η_ = {rate} it meets **2/_η_** = {line} and stays near it: {end} at step {step}.',
          values: (run) => ({
            start: run.at('gd.sharpness', 0),
            rate: run.at('gd.learningRate', 0),
            line: run.at('gd.threshold', 0),
            end: run.at('gd.sharpness', 700),
            step: 700,
          }),
        },
      ],
      shows: {
        kind: 'run',
        run: {
          preset: 'learning-rate-sweep',
          changes: { learningRate: 0.4, measurement: { eigenvalues: 1 } },
        },
        step: 700,
        range: [0, 700],
        panels: ['sharpness', 'loss', 'strip'],
      },
      sources: [source('cohen', '§3.2')],
    },
    {
      id: 'ends',
      heading: 'What will sharpness end at?',
      tellings: [
        {
          text: 'Now eight runs of {steps} steps, from the same first point, with _η_ from {low} to {high}. Each is a run of its own, computed here when you reveal.',
          values: () => ({ steps: sweep.steps, low: sweep.rates[0], high: sweep.rates[7] }),
        },
      ],
      shows: { ...sweep, charts: ['outcomes'], reveals: ['scatter', 'curves'] },
      question: {
        kind: 'sweep',
        axis: '[sharpness|sharpness] at the end, over _η_',
        right: 1,
        judge: judgeSharpness,
        answers: [
          {
            text: 'The same for each: the network decides.',
            points: [
              [0, 0.55],
              [0.5, 0.55],
              [1, 0.55],
            ],
          },
          {
            text: 'Where the line is low enough to be met: near 2/η.',
            points: [
              [0, 0.5],
              [0.25, 0.72],
              [0.37, 0.8],
              [0.6, 0.45],
              [1, 0.15],
            ],
          },
          {
            text: 'The larger η, the sharper.',
            points: [
              [0, 0.2],
              [0.5, 0.4],
              [1, 0.9],
            ],
          },
        ],
        hint: 'A small η has its line high up. The network may never come so far.',
        after: [
          {
            text: 'With small _η_ the network stays below its line. All that met theirs stand near the diagonal _S_ = **2/_η_**. The largest diverged.',
          },
        ],
        equations: ['end-sharpness'],
      },
      sources: [source('cohen', '§3.2')],
    },
    {
      id: 'loss',
      heading: 'Which learning rate learns most?',
      tellings: [
        {
          text: 'Every run has taken the same {steps} steps. A larger _η_ goes further with each; but at the edge part of it goes into the swing.',
          values: () => ({ steps: sweep.steps }),
        },
      ],
      equations: ['step'],
      shows: { ...sweep, charts: ['outcomes', 'scatter'], reveals: ['loss'] },
      question: {
        kind: 'sweep',
        axis: '[loss|loss] at the end, over _η_',
        right: 1,
        judge: judgeLoss,
        answers: [
          {
            text: 'The least: careful steps go lowest.',
            points: [
              [0, 0.2],
              [0.5, 0.5],
              [1, 0.85],
            ],
          },
          {
            text: 'One in between, which has just met its line.',
            points: [
              [0, 0.7],
              [0.37, 0.2],
              [0.6, 0.35],
              [1, 0.75],
            ],
          },
          {
            text: 'The largest that does not diverge.',
            points: [
              [0, 0.85],
              [0.5, 0.5],
              [1, 0.2],
            ],
          },
        ],
        hint: 'Before the edge, twice η is twice the way. Look at which runs met their lines early.',
        after: [
          {
            text: 'The lowest [loss|loss], {best}, is at _η_ = {rate}, which met its line only at step {edge}. At _η_ = {half} the run never did, and came less far: {slow}. At _η_ = {twice} it met the line at step {early}, and ended at {fast}.',
            values: (swept) => ({
              best: swept.at('finalLoss', 2),
              rate: swept.at('learningRate', 2),
              edge: swept.at('edgeStep', 2),
              half: swept.at('learningRate', 1),
              slow: swept.at('finalLoss', 1),
              twice: swept.at('learningRate', 4),
              early: swept.at('edgeStep', 4),
              fast: swept.at('finalLoss', 4),
            }),
          },
        ],
      },
      sources: [source('cohen', '§3.2')],
    },
    {
      id: 'catapult',
      heading: 'Beyond 2/S from the start',
      tellings: [
        {
          text: 'On a surface of two parameters, _η_ = {rate} puts the line at {line}, while [sharpness|sharpness] at the first point is {start}. After {step} steps the [loss|loss] has leapt from {before} to {loss}. Where will [sharpness|sharpness] end?',
          values: (run) => ({
            rate: run.at('gd.learningRate', 0),
            line: run.at('gd.threshold', 0),
            start: run.at('gd.sharpness', 0),
            step: 2,
            before: run.at('gd.loss', 0),
            loss: run.at('gd.loss', 2),
          }),
        },
      ],
      equations: ['catapult-range'],
      shows: {
        kind: 'run',
        run: { preset: 'catapult', changes: { measurement: { eigenvalues: 1 } } },
        step: 2,
        range: [0, 20],
        panels: ['sharpness', 'loss', 'strip', 'network'],
      },
      question: {
        kind: 'curve',
        panel: 'sharpness',
        channel: 'gd.sharpness',
        until: 20,
        room: [0, 24],
        right: 2,
        answers: [
          {
            text: 'Where it is: the run cannot leave.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 1.736],
                [0.1, 2],
                [0.3, 1.85],
                [1, 1.8],
              ],
            },
          },
          {
            text: 'Just below the line.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 1.736],
                [0.1, 2],
                [0.3, 1.15],
                [0.5, 0.99],
                [1, 0.98],
              ],
            },
          },
          {
            text: 'Far below the line.',
            sketch: {
              of: 'threshold',
              points: [
                [0, 1.736],
                [0.1, 2.04],
                [0.18, 1.1],
                [0.24, 0.65],
                [0.33, 0.59],
                [1, 0.587],
              ],
            },
          },
        ],
        hint: 'Lesson 3: the wider the swing, the harder it pulls sharpness down.',
        after: [
          {
            text: 'The [loss|loss] leaps to {high} and then falls to almost nothing, at [sharpness|sharpness] {end}: a large _η_ throws the run over to a flatter place. Beyond about _η_ = 4/_S_ it does not come back.',
            values: (run) => ({ high: run.at('gd.loss', 4), end: run.at('gd.sharpness', 20) }),
          },
        ],
      },
      sources: [source('lewkowycz', 'the catapult')],
    },
  ],
};
