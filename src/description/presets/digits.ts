import type { Preset } from '../preset.ts';

export const digits: Preset = {
  title: 'Handwritten digits',
  sentence:
    'Real data: on 200 scanned digits sharpness climbs for 437 steps, overshoots 2/η, and is thrown back to it while the loss falls on.',
  level: 'student',
  run: {
    problem: {
      model: { kind: 'mlp', widths: [32, 32], activation: 'tanh', bias: true },
      data: { kind: 'digits', samples: 200, classes: 10, centring: 'per-pixel', encoding: 'one-hot' },
    },
    learningRate: 0.4,
    measurement: { every: 5 },
    steps: 800,
  },
  thetaFile: 'digits-theta0.json',
};
