import type { Preset } from '../preset.ts';
import { theta32 } from './theta-32.ts';

export const severalEigenvalues: Preset = {
  title: 'Several eigenvalues at the edge',
  sentence:
    'In a wide shallow network a second eigenvalue reaches 2/η some 150 steps after the first, and one direction no longer tells the story.',
  level: 'researcher',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [32], activation: 'tanh', bias: true },
      data: { kind: 'chebyshev', degree: 3, points: 20 },
      initialization: { kind: 'explicit', values: theta32 },
    },
    learningRate: 0.4,
    start: { kind: 'kick', size: 1 },
    measurement: { eigenvalues: 4 },
    theory: { eigenvalues: 3 },
    references: ['constrained', 'semilocal', 'paper'],
    steps: 500,
  },
};
