import type { Preset } from '../preset.ts';
import { theta88 } from './theta-8-8.ts';

export const threeTallCycles: Preset = {
  title: 'Three tall cycles, untouched',
  sentence:
    'Without any intervention the swing grows out of rounding errors, so it grows tall before it turns sharpness back: three times here.',
  level: 'lecturer',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [8, 8], activation: 'elu', bias: true },
      data: { kind: 'chebyshev', degree: 3, points: 20 },
      initialization: { kind: 'explicit', values: theta88 },
    },
    learningRate: 0.15,
    references: ['constrained', 'semilocal', 'paper'],
    steps: 1100,
  },
};
