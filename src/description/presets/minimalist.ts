import type { Preset } from '../preset.ts';

export const minimalist: Preset = {
  title: 'The minimalist example',
  sentence:
    'Two parameters are enough: on ¼(1 − x²y²)² every second step lies across the valley, and as the swing dies down sharpness creeps up to 2/η.',
  level: 'researcher',
  run: {
    problem: {
      model: { kind: 'minimalist' },
      initialization: { kind: 'explicit', values: [0.3, 4.2] },
    },
    learningRate: 0.06,
    measurement: { eigenvalues: 2 },
    steps: 2000,
  },
};
