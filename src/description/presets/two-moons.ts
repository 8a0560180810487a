import type { Preset } from '../preset.ts';

export const twoMoons: Preset = {
  title: 'Two moons',
  sentence:
    'A classifier in the plane: watch the border between the classes while sharpness reaches the edge.',
  level: 'student',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [8, 8], activation: 'tanh', bias: true },
      data: { kind: 'moons', points: 40, noise: 0.1, seed: 0 },
      initialization: { kind: 'normal', gain: 1, seed: 0 },
    },
    learningRate: 0.4,
    steps: 1000,
  },
};
