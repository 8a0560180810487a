import type { Preset } from '../preset.ts';
import { theta88 } from './theta-8-8.ts';

export const learningRateSweep: Preset = {
  title: 'One network, many learning rates',
  sentence:
    'The larger η, the lower the line 2/η, and the sooner the same network reaches it; at η = 2 it diverges.',
  level: 'lecturer',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [8, 8], activation: 'silu', bias: true },
      data: { kind: 'chebyshev', degree: 3, points: 20 },
      initialization: { kind: 'explicit', values: theta88 },
    },
    learningRate: 0.6,
    steps: 700,
  },
  sweep: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.4, 2],
};
