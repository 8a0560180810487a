import type { Preset } from '../preset.ts';
import { theta88 } from './theta-8-8.ts';

export const progressiveSharpening: Preset = {
  title: 'Progressive sharpening',
  sentence: 'Long before anything oscillates, gradient descent walks into ever sharper places, up to 2/η.',
  level: 'student',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [8, 8], activation: 'silu', bias: true },
      data: { kind: 'chebyshev', degree: 3, points: 20 },
      initialization: { kind: 'explicit', values: theta88 },
    },
    learningRate: 0.4,
    steps: 700,
  },
};
