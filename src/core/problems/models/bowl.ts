/**
 * The bowl: w = x − by, L = ½(1 + y)w² + ½k(y − y₁)². Across the valley w = 0 the curvature is 1 + y, and along it the
 * loss draws y towards y₁: the four stages of self-stabilization in two dimensions, with α and β that k, b and y₁ set.
 */
import { defineToy } from './model-spec.ts';

export const bowl = defineToy({
  label: 'Bowl',
  help: 'A valley that grows sharper as it descends: the least model of self-stabilization.',
  formula: '(1 + y)*(x - b*y)^2/2 + k*(y - y1)^2/2',
  fields: {
    drift: {
      kind: 'number',
      label: 'Drift k',
      help: 'How strongly the valley floor falls towards y₁.',
      unit: null,
      default: 0.005,
      min: 1e-6,
      max: 1,
      scale: 'log',
    },
    target: {
      kind: 'number',
      label: 'Target y₁',
      help: 'Where the valley floor is lowest; its sharpness is about 1 + y₁.',
      unit: null,
      default: 4,
      min: -0.5,
      max: 100,
      scale: 'linear',
    },
    tilt: {
      kind: 'number',
      label: 'Tilt b',
      help: 'How far the valley runs aslant: the sharpest direction turns with it.',
      unit: null,
      default: 0.05,
      min: -2,
      max: 2,
      scale: 'linear',
    },
  },
  names: () => ['x', 'y'],
  start: () => [0.01, 1],
  build(builder, [x, y], { drift, target, tilt }) {
    const w = builder.subtract(x!, builder.scale(y!, tilt));
    const curvature = builder.add(builder.scalar(1), y!);
    const distance = builder.subtract(y!, builder.scalar(target));
    return builder.add(
      builder.scale(builder.multiply(curvature, builder.multiply(w, w)), 0.5),
      builder.scale(builder.multiply(distance, distance), 0.5 * drift),
    );
  },
});
