import type { Preset } from '../preset.ts';

export const deepLinear: Preset = {
  title: 'Deep linear network',
  sentence:
    'A product of matrices computes a linear function, yet its loss is as curved as any: it sharpens and meets 2/η.',
  level: 'lecturer',
  run: {
    problem: {
      model: { kind: 'deep-linear' },
      data: { kind: 'matrix' },
    },
    learningRate: 0.1,
    steps: 1000,
  },
};
