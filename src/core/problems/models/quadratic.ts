/** ½Σ λ_i θ_i²: constant curvature, so that gradient descent has the closed form θ_t = (1 − ηλ)ᵗ θ₀. */
import { defineToy } from './model-spec.ts';

export const quadratic = defineToy({
  label: 'Quadratic',
  help: 'A bowl of constant curvature: above η = 2/S it diverges.',
  formula: '(λ₁x² + λ₂y² + …)/2',
  fields: {
    curvatures: {
      kind: 'list',
      label: 'Curvatures',
      help: 'The eigenvalues of the Hessian, one for each parameter.',
      unit: null,
      default: [4, 1],
      min: -100,
      max: 1000,
      maxLength: 6,
    },
  },
  names: ({ curvatures }) => curvatures.map((_, i) => ['x', 'y', 'z', 'u', 'v', 'w'][i]!),
  start: ({ curvatures }) => curvatures.map(() => 1),
  build: (builder, parameters, { curvatures }) =>
    parameters
      .map((parameter, i) => builder.scale(builder.multiply(parameter, parameter), 0.5 * curvatures[i]!))
      .reduce((total, term) => builder.add(total, term)),
});
