import type { Preset } from '../preset.ts';

export const relu: Preset = {
  title: 'ReLU at the edge',
  sentence:
    'A network with kinks meets the edge as well, although the theory, which needs three derivatives, does not cover it.',
  level: 'researcher',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [16, 16], activation: 'relu', bias: true },
      data: { kind: 'chebyshev', degree: 3, points: 20 },
      initialization: { kind: 'normal', gain: 1, seed: 0 },
    },
    learningRate: 0.2,
    steps: 1000,
  },
};
