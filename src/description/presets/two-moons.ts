import type { Preset } from '../preset.ts';

export const twoMoons: Preset = {
  title: 'Two moons',
  sentence:
    'A classifier in the plane: watch the border between the classes while sharpness reaches the edge.',
  level: 'student',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [8, 8], activation: 'tanh', bias: true },
      data: { kind: 'moons', points: 40, noise: 0.1 },
    },
    learningRate: 0.2,
    steps: 1000,
  },
};
