import type { Preset } from '../preset.ts';

export const minimalist: Preset = {
  title: 'The minimalist example',
  sentence:
    'On ¼(1 − x²y²)² two parameters are enough: gradient descent slides along the valley until its sharpness is just below 2/η.',
  level: 'researcher',
  run: {
    problem: {
      model: { kind: 'minimalist' },
      initialization: { kind: 'explicit', values: [0.3, 4.2] },
    },
    learningRate: 0.1,
    measurement: { eigenvalues: 2 },
    steps: 1000,
  },
};
