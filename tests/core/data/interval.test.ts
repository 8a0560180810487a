import { expect, test } from 'vitest';
import { buildDataset, goldenProblem } from './build-dataset.ts';

/** The file's targets were computed as cos(3 arccos x), whose error is amplified where the polynomial is small. */
const GOLDEN_TARGETS = 1e-15;

test('the default Chebyshev data are those of the golden trajectories', () => {
  const { dataset } = buildDataset('chebyshev');
  const { X, Y } = goldenProblem('tanh_nudge.json');
  expect([...dataset.train.inputs]).toEqual(X.flat());
  Y.flat().forEach((target, i) => {
    expect(Math.abs(dataset.train.targets[i]! - target), `sample ${i}`).toBeLessThanOrEqual(GOLDEN_TARGETS);
  });
});

test('Chebyshev polynomials of all degrees are cos(d arccos x)', () => {
  for (let degree = 0; degree <= 20; degree++) {
    const { inputs, targets } = buildDataset('chebyshev', { degree, points: 101 }).dataset.train;
    inputs.forEach((x, i) => {
      expect(targets[i], `T_${degree}(${x})`).toBeCloseTo(Math.cos(degree * Math.acos(x)), 12);
    });
    expect(targets[100]).toBe(1);
  }
});

test('two points are the ends', () => {
  expect([...buildDataset('chebyshev', { points: 2 }).dataset.train.inputs]).toEqual([-1, 1]);
});

test('a sine has the chosen number of waves, and noise of the chosen size', () => {
  const plain = buildDataset('sine', { points: 2000, frequency: 3 }).dataset.train;
  plain.inputs.forEach((x, i) => {
    expect(plain.targets[i]).toBeCloseTo(Math.sin(3 * Math.PI * x), 13);
  });
  const noisy = buildDataset('sine', { points: 2000, frequency: 3, noise: 0.2 }).dataset.train;
  const square = noisy.targets.reduce((sum, y, i) => sum + (y - plain.targets[i]!) ** 2, 0) / 2000;
  // Four standard errors of a variance from 2000 samples: 4·√(2/2000) = 13 %.
  expect(Math.abs(square / 0.04 - 1)).toBeLessThan(0.13);
});

test('a step jumps where it is told to', () => {
  const { inputs, targets } = buildDataset('step', { points: 5, where: 0.5 }).dataset.train;
  expect([...inputs]).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect([...targets]).toEqual([-1, -1, -1, 1, 1]);
});

test('test samples lie between the training points, at the function without its noise', () => {
  for (const points of [2, 20, 401, 2000]) {
    const { train, test: between } = buildDataset('sine', { points, frequency: 2, noise: 0.3 }).dataset;
    expect(between!.samples).toBeGreaterThanOrEqual(200);
    expect(between!.samples).toBeLessThan(400 + points);
    const trained = new Set(train.inputs);
    between!.inputs.forEach((x, i) => {
      expect(trained.has(x)).toBe(false);
      expect(Math.abs(x)).toBeLessThan(1);
      expect(between!.targets[i]).toBeCloseTo(Math.sin(2 * Math.PI * x), 12);
    });
  }
});
