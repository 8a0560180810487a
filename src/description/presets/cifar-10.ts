import type { Preset } from '../preset.ts';

export const cifar10: Preset = {
  title: 'CIFAR-10, the papers’ network',
  sentence:
    'The 3072-200-200-10 network of the literature on 1000 photographs: 656 810 parameters, each step full batch.',
  level: 'researcher',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [200, 200], activation: 'tanh', bias: true },
      data: {
        kind: 'cifar10',
        samples: 1000,
        classes: 10,
        centring: 'per-pixel',
        encoding: 'one-hot',
        testSamples: 0,
      },
      initialization: { kind: 'normal', gain: 1, seed: 0 },
    },
    learningRate: 0.02,
    measurement: { eigenvalues: 1, every: 10, tolerance: 1e-3 },
    steps: 1000,
  },
};
