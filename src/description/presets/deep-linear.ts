import type { Preset } from '../preset.ts';

export const deepLinear: Preset = {
  title: 'Deep linear network',
  sentence:
    'Layers without activations compute a linear function, yet their loss sharpens eightfold in 15 steps and then swings around 2/η for good.',
  level: 'lecturer',
  run: {
    problem: {
      model: { kind: 'deep-linear', widths: [10, 10] },
      data: { kind: 'matrix', rows: 10, columns: 10, rank: 2, seed: 0 },
      initialization: { kind: 'normal', gain: 0.3, seed: 0 },
    },
    learningRate: 0.28,
    steps: 300,
  },
};
