/** Chebyshev polynomial T_d on [−1, 1], by T₀ = 1, T₁ = x, T_{k+1} = 2x T_k − T_{k−1}: Cohen et al.'s toy regression. */
import { defineData } from './data-spec.ts';
import { intervalShape, onInterval, pointsField } from './interval.ts';

function chebyshevPolynomial(degree: number, x: number): number {
  let before = 1;
  let value = x;
  if (degree === 0) return before;
  for (let k = 1; k < degree; k++) {
    const next = 2 * x * value - before;
    before = value;
    value = next;
  }
  return value;
}

export const chebyshev = defineData({
  label: 'Chebyshev polynomial',
  help: 'A wave of constant height and growing frequency towards the ends of [−1, 1].',
  fields: {
    points: pointsField,
    degree: {
      kind: 'number',
      label: 'Degree',
      help: 'Degree of the polynomial: its number of zeros.',
      unit: null,
      default: 3,
      min: 0,
      max: 20,
      scale: 'linear',
      integer: true,
    },
  },
  files: [],
  shape: ({ points }) => intervalShape(points),
  build: ({ points, degree }) => onInterval(points, (x) => chebyshevPolynomial(degree, x)),
});
