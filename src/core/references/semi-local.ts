/**
 * The semi-local prediction (this project's own): exact along the sharpest direction, first order across it. With
 * a = θ† + xu and v⊥ = v − xu,
 *
 *   v' = (θ† + v) − η[∇L(a) + ∇²L(a)v⊥] − θ†_{t+1}.
 *
 * It keeps the phase of tall spikes, where the cubic expansion leaves its regime. With several critical eigenvalues
 * a = θ† + Σ x_i u_i. Cost: one gradient and one product away from θ†.
 */
import { addScaledInto, dot } from '../math/vector.ts';
import type { PredictionSpec } from './reference-spec.ts';

export const semiLocal: PredictionSpec = {
  kind: 'prediction',
  needs: 'constrained trajectory',
  label: 'semi-local prediction',
  help: 'Exact along u, first order across it: this project’s own.',
  fields: {},
  shift: 'measured',
  loss: 'along u',
  block: true,
  create(initial) {
    const displacement = Float64Array.from(initial);
    const along = new Float64Array(initial.length);
    const across = new Float64Array(initial.length);
    const force = new Float64Array(initial.length);
    return {
      displacement,
      prepare({ point, probe }) {
        along.set(point.theta);
        across.set(displacement);
        for (let i = 0; i < point.critical; i++) {
          const u = point.pairs.vectors[i]!;
          const x = dot(u, displacement);
          addScaledInto(x, u, along);
          addScaledInto(-x, u, across);
        }
        probe.setPoint(along);
        force.set(probe.gradient());
        addScaledInto(1, probe.hessianProduct(across), force);
      },
      advance({ point, learningRate }, next) {
        for (let i = 0; i < displacement.length; i++) {
          displacement[i] = point.theta[i]! + displacement[i]! - learningRate * force[i]! - next.theta[i]!;
        }
      },
    };
  },
};
