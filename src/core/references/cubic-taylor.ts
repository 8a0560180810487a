/**
 * The whole cubic Taylor polynomial of L at θ†: v' = v − η[Hv + ½∇³L(v,v)] + σ, with the measured shift.
 * Cost: one product and one third derivative along v.
 */
import { addScaledInto } from '../math/vector.ts';
import type { PredictionSpec } from './reference-spec.ts';

export const cubicTaylor: PredictionSpec = {
  kind: 'prediction',
  needs: 'constrained trajectory',
  label: 'full cubic Taylor',
  help: 'Every cubic term of the expansion at θ†, not only the large ones.',
  fields: {},
  shift: 'measured',
  loss: 'along u',
  block: true,
  create(initial) {
    const displacement = Float64Array.from(initial);
    const force = new Float64Array(initial.length);
    const cubic = new Float64Array(initial.length);
    return {
      displacement,
      prepare({ evaluator }) {
        force.set(evaluator.hessianProduct(displacement));
        evaluator.thirdInto(displacement, cubic);
        addScaledInto(0.5, cubic, force);
      },
      advance({ learningRate }, _next, shift) {
        addScaledInto(-learningRate, force, displacement);
        addScaledInto(1, shift, displacement);
      },
    };
  },
};
