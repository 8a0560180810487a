/** Every eigensolver agrees with the dense Hessian on every registered problem. */
import { describe, expect, it } from 'vitest';
import { dot, norm } from '../../src/core/math/vector.ts';
import { denseSpectrum } from '../../src/core/spectra/dense-hessian.ts';
import { createLanczos } from '../../src/core/spectra/lanczos.ts';
import { createPowerIteration } from '../../src/core/spectra/power-iteration.ts';
import { everyProblem } from '../support/problems.ts';

describe.each(everyProblem().map(({ name, problem }) => [name, problem] as const))('%s', (_, problem) => {
  const evaluator = problem.evaluator(1);
  evaluator.setPoint(problem.theta0);
  const product = (u: Float64Array) => evaluator.hessianProduct(u);
  const dense = denseSpectrum(product, problem.parameters);
  const scale = Math.max(Math.abs(dense.values[0]!), Math.abs(dense.values.at(-1)!));
  const count = Math.min(4, problem.parameters);

  it('Lanczos finds the top eigenvalues and eigenvectors to 1e-8', () => {
    const solver = createLanczos(problem.parameters, 7);
    for (const round of ['cold', 'warm']) {
      const pairs = solver.measure(product, count, { top: 1e-10, topCount: count, others: 1e-10 });
      expect(pairs.converged, round).toBe(true);
      for (let i = 0; i < count; i++) {
        expect(Math.abs(pairs.values[i]! - dense.values[i]!)).toBeLessThan(1e-8 * scale);
        const vector = pairs.vectors[i]!;
        const image = Float64Array.from(product(vector));
        const residual = norm(image.map((value, j) => value - pairs.values[i]! * vector[j]!));
        expect(residual).toBeLessThan(1e-8 * scale);
        expect(norm(vector)).toBeCloseTo(1, 12);
      }
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < i; j++)
          expect(Math.abs(dot(pairs.vectors[i]!, pairs.vectors[j]!))).toBeLessThan(1e-6);
      }
    }
  });

  it('counts its products and reports the residual of the pair that it returns', () => {
    let made = 0;
    const pairs = createLanczos(problem.parameters, 7).measure(
      (u) => {
        made++;
        return product(u);
      },
      1,
      { top: 1e-6, topCount: 1, others: 1 },
    );
    expect(pairs.products).toBe(made);
    const vector = pairs.vectors[0]!;
    const image = product(vector);
    const residual =
      norm(vector.map((value, j) => image[j]! - pairs.values[0]! * value)) / Math.abs(pairs.values[0]!);
    expect(Math.abs(residual - pairs.residuals[0]!)).toBeLessThan(1e-10);
  });

  it('power iteration finds the largest eigenvalue, whichever sign dominates, cold and warm', () => {
    const solver = createPowerIteration(problem.parameters, 7);
    for (const round of ['cold', 'warm', 'warm again']) {
      const pairs = solver.measure(product, 1, { top: 1e-7, topCount: 1, others: 1 });
      // Nearly equal eigenvalues converge too slowly for it: then it must say so.
      if (pairs.converged)
        expect(Math.abs(pairs.values[0]! - dense.values[0]!), round).toBeLessThan(1e-8 * scale);
      else expect(pairs.residuals[0], round).toBeGreaterThan(1e-7);
    }
  });
});

/** A diagonal operator, whose entries may be changed between measurements. */
function diagonalProduct(diagonal: Float64Array): (u: Float64Array) => Float64Array {
  const out = new Float64Array(diagonal.length);
  return (u) => {
    for (let i = 0; i < out.length; i++) out[i] = diagonal[i]! * u[i]!;
    return out;
  };
}

describe.each([
  ['negative definite', [-1, -10]],
  ['a small positive one below two negative ones', [0.5, -1, -10]],
  ['equal magnitudes of both signs', [1, -1, 0.3, 0.2]],
  ['zero', [0, 0, 0]],
  ['one parameter, negative', [-5]],
  ['indefinite with a zero on top', [0, -3, -7]],
])('spectrum: %s', (_, entries) => {
  const product = diagonalProduct(Float64Array.from(entries));
  const largest = Math.max(...entries);
  const tolerances = { top: 1e-9, topCount: 1, others: 1 };

  it.each([
    ['Lanczos', createLanczos],
    ['power iteration', createPowerIteration],
  ])('%s finds the largest, measurement after measurement', (_name, create) => {
    const solver = create(entries.length, 3);
    for (let round = 0; round < 6; round++) {
      const pairs = solver.measure(product, 1, tolerances);
      expect(pairs.values[0], `round ${round}`).toBeCloseTo(largest, 8);
      expect(pairs.products, `round ${round}`).toBeLessThan(400);
      expect(Number.isNaN(pairs.residuals[0])).toBe(false);
    }
  });
});

describe('a crossing behind an exact symmetry', () => {
  it('Lanczos sees an eigenvalue that grows in a direction which u does not couple to', () => {
    for (const rising of [1, 2, 5]) {
      const diagonal = Float64Array.of(5, 1, 0.5, 0.2, 0.1, 0);
      const product = diagonalProduct(diagonal);
      const solver = createLanczos(diagonal.length, 1);
      const tolerances = { top: 1e-8, topCount: 1, others: 1 };
      expect(solver.measure(product, 1, tolerances).values[0]).toBeCloseTo(5, 12);
      for (let step = 0; step < 60; step++) {
        diagonal[rising] = 0.1 * step;
        solver.measure(product, 1, tolerances);
      }
      diagonal[rising] = 6.9;
      // At the latest the sixteenth measurement looks for it.
      const seen = Array.from({ length: 16 }, () => solver.measure(product, 1, tolerances).values[0]!);
      expect(seen.at(-1), `entry ${rising}`).toBeCloseTo(6.9, 8);
    }
  });

  it('keeps the sign of u from one measurement to the next', () => {
    const matrix = [
      [2, 0.1],
      [0.1, 1],
    ];
    const product = (u: Float64Array) =>
      Float64Array.from(matrix, (row) => row[0]! * u[0]! + row[1]! * u[1]!);
    const solver = createLanczos(2, 3);
    const tolerances = { top: 1e-10, topCount: 1, others: 1 };
    const first = solver.measure(product, 1, tolerances).vectors[0]!;
    expect(Math.max(...first)).toBeGreaterThan(Math.abs(Math.min(...first)));
    matrix[0]![1] = -0.1;
    matrix[1]![0] = -0.1;
    expect(dot(solver.measure(product, 1, tolerances).vectors[0]!, first)).toBeGreaterThan(0);
  });
});
