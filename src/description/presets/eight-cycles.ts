import type { Preset } from '../preset.ts';
import { theta88 } from './theta-8-8.ts';

export const eightCycles: Preset = {
  title: 'Eight cycles at the edge',
  sentence:
    'Sharpness climbs to 2/η and, after a nudge of the parameters, swings around it eight times while the loss keeps falling.',
  level: 'student',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [8, 8], activation: 'tanh', bias: true },
      data: { kind: 'chebyshev', degree: 3, points: 20 },
      initialization: { kind: 'explicit', values: theta88 },
    },
    learningRate: 0.15,
    start: { kind: 'nudge', size: 1e-3 },
    references: ['constrained', 'semilocal', 'paper'],
    steps: 720,
  },
};
