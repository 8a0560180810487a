import type { Preset } from '../preset.ts';

export const fourStages: Preset = {
  title: 'Four stages in two dimensions',
  sentence:
    'A valley that sharpens as it descends shows the whole cycle: progressive sharpening, blow-up, self-stabilization, return to stability.',
  level: 'student',
  run: {
    problem: {
      model: { kind: 'bowl', drift: 0.02, target: 4, tilt: 0.05 },
      initialization: { kind: 'explicit', values: [0.01, 1] },
    },
    learningRate: 0.5,
    start: { kind: 'nudge', size: 0.01 },
    measurement: { eigenvalues: 2 },
    references: ['constrained', 'paper'],
    steps: 600,
  },
};
