import type { Preset } from '../preset.ts';
import { theta88 } from './theta-8-8.ts';

export const predictionsHold: Preset = {
  title: 'Predictions that hold for 500 steps',
  sentence:
    'Kicked by δ off the constrained path, the run stays in balance, and the paper’s dynamics predict its loss and sharpness for 500 steps.',
  level: 'researcher',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [8, 8], activation: 'silu', bias: true },
      data: { kind: 'chebyshev', degree: 3, points: 20 },
      initialization: { kind: 'explicit', values: theta88 },
    },
    learningRate: 0.4,
    start: { kind: 'kick', size: 1 },
    references: ['constrained', 'semilocal', 'paper'],
    steps: 720,
  },
};
