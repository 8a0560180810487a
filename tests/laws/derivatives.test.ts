/** Laws of differentiation that every registered problem satisfies, differences relative to the product of norms. */
import { describe, expect, it } from 'vitest';
import { dot, norm } from '../../src/core/math/vector.ts';
import { direction, everyProblem } from '../support/problems.ts';

const ROUNDING = 1e-12;
/** A central difference's error: step² in truncation, 2⁻⁵²/step in rounding. */
const FINITE_DIFFERENCE = 1e-6;
const STEP = 1e-5;
/** Derivatives below this size, or exactly zero, are compared as if they had it. */
const LEAST = 1e-3;
const size = (derivative: Float64Array) => Math.max(norm(derivative), LEAST);

describe.each(everyProblem().map((named) => [named.name, named] as const))('%s', (_, { problem }) => {
  const evaluator = problem.evaluator(2, 3);
  const theta = problem.theta0;
  const u = direction(theta.length, 1);
  const w = direction(theta.length, 2);
  const at = (point: Float64Array) => {
    evaluator.setPoint(point);
    return evaluator;
  };
  const gradientAt = (point: Float64Array) => Float64Array.from(at(point).gradient());
  const productAt = (point: Float64Array, v: Float64Array) => Float64Array.from(at(point).hessianProduct(v));
  const thirdAt = (point: Float64Array, v: Float64Array) => {
    const out = new Float64Array(point.length);
    at(point).thirdInto(v, out);
    return out;
  };
  const moved = (v: Float64Array, step: number) => theta.map((value, i) => value + step * v[i]!);

  it('k·L_k = ⟨g_{k−1}, u⟩ for k = 1, 2, 3', () => {
    const gradients = [gradientAt(theta), productAt(theta, u), thirdAt(theta, u).map((value) => value / 2)];
    gradients.forEach((gradient, k) => {
      const coefficient = at(theta).lossCoefficient(k + 1, u);
      const scale = norm(gradient) * norm(u);
      expect(Math.abs((k + 1) * coefficient - dot(gradient, u))).toBeLessThanOrEqual(ROUNDING * scale);
    });
  });

  it('⟨w, Hu⟩ = ⟨u, Hw⟩', () => {
    const hu = productAt(theta, u);
    const hw = productAt(theta, w);
    const scale = norm(hu) * norm(w) + norm(hw) * norm(u);
    expect(Math.abs(dot(w, hu) - dot(u, hw))).toBeLessThanOrEqual(ROUNDING * scale);
  });

  it('⟨w, ∇³L(u,u)⟩ = ⟨u, ∇³L(u,w)⟩', () => {
    const uu = thirdAt(theta, u);
    const ww = thirdAt(theta, w);
    const both = thirdAt(
      theta,
      u.map((value, i) => value + w[i]!),
    );
    const mixed = both.map((value, i) => 0.5 * (value - uu[i]! - ww[i]!));
    const scale = (norm(uu) + norm(ww) + norm(both)) * (norm(u) + norm(w));
    expect(Math.abs(dot(w, uu) - dot(u, mixed))).toBeLessThanOrEqual(ROUNDING * scale);
  });

  it('agrees with central differences', () => {
    const gradient = gradientAt(theta);
    const product = productAt(theta, u);
    const third = thirdAt(theta, u);
    const slope = (at(moved(u, STEP)).loss() - at(moved(u, -STEP)).loss()) / (2 * STEP);
    expect(Math.abs(slope - dot(gradient, u))).toBeLessThan(FINITE_DIFFERENCE * size(gradient));
    const difference = (f: (point: Float64Array) => Float64Array) => {
      const minus = f(moved(u, -STEP));
      return f(moved(u, STEP)).map((value, i) => (value - minus[i]!) / (2 * STEP));
    };
    const byGradients = difference(gradientAt);
    const byProducts = difference((point) => productAt(point, u));
    expect(norm(byGradients.map((value, i) => value - product[i]!))).toBeLessThan(
      FINITE_DIFFERENCE * size(product),
    );
    expect(norm(byProducts.map((value, i) => value - third[i]!))).toBeLessThan(
      FINITE_DIFFERENCE * size(third),
    );
  });
});
