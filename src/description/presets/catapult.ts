import type { Preset } from '../preset.ts';

export const catapult: Preset = {
  title: 'Catapult',
  sentence:
    'Started at ηS = 3.5, twice too sharp, the loss first leaps up and then comes to rest where the surface is flatter.',
  level: 'lecturer',
  run: {
    problem: {
      model: { kind: 'product' },
      initialization: { kind: 'explicit', values: [0.2, 4] },
    },
    // S₀ = 16.02 at (0.2, 4), so that ηS₀ = 3.5.
    learningRate: 0.2185,
    measurement: { eigenvalues: 2 },
    steps: 60,
  },
  // ηS₀ = 2.1 … 3.9, and 4.1.
  sweep: [0.1311, 0.1561, 0.1873, 0.2185, 0.2434, 0.2559],
};
