import { describe, expect, test } from 'vitest';
import type { SampleSet } from '../../../src/core/problems/data/data-spec.ts';
import { buildDataset } from './build-dataset.ts';

const plane = ['moons', 'circles', 'spirals', 'xor', 'blobs'] as const;

const pointsOf = ({ inputs, labels }: SampleSet) =>
  Array.from(labels, (label, i) => ({ x: inputs[2 * i]!, y: inputs[2 * i + 1]!, label }));

describe.each(plane)('%s', (id) => {
  test('classes are balanced', () => {
    for (const classes of id === 'blobs' ? [2, 3, 4, 5] : [2]) {
      const { dataset } = buildDataset(id, { classes, points: 101, testSamples: 51 });
      for (const { labels } of [dataset.train, dataset.test!]) {
        const counts = Array.from(
          { length: classes },
          (_, k) => labels.filter((label) => label === k).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('no test samples are drawn where none are wanted, and their number leaves the others alone', () => {
    const without = buildDataset(id, { testSamples: 0 }).dataset;
    expect(without.test).toBeUndefined();
    expect(buildDataset(id, { testSamples: 7 }).dataset.train).toEqual(without.train);
  });

  test('noise has the chosen standard deviation around the noiseless shape', () => {
    const values = { points: 2000, testSamples: 0 };
    const shape = pointsOf(buildDataset(id, { ...values, noise: 0 }).dataset.train);
    const noisy = pointsOf(buildDataset(id, { ...values, noise: 0.3 }).dataset.train);
    // Places do not depend on the noise: the same numbers are drawn for both.
    const square = noisy.reduce(
      (sum, { x, y }, i) => sum + (x - shape[i]!.x) ** 2 + (y - shape[i]!.y) ** 2,
      0,
    );
    // Four standard errors from 4000 coordinates: 4·√(2/4000) = 9 %.
    expect(Math.abs(square / 4000 / 0.09 - 1)).toBeLessThan(0.09);
  });
});

const noiseless = (id: (typeof plane)[number], values = {}) =>
  pointsOf(buildDataset(id, { points: 500, noise: 0, ...values }).dataset.train);

describe('shapes without noise', () => {
  test.each(['moons', 'circles', 'spirals', 'xor'] as const)('%s: each class fills its shape', (id) => {
    for (const label of [0, 1]) {
      const points = noiseless(id, { inner: 0.9 }).filter((point) => point.label === label);
      const width = (values: number[]) => Math.max(...values) - Math.min(...values);
      expect(width(points.map(({ x }) => x))).toBeGreaterThan(1.4);
      expect(width(points.map(({ y }) => y))).toBeGreaterThan(0.9);
    }
  });

  test('moons lie on two half circles', () => {
    for (const { x, y, label } of noiseless('moons')) {
      const side = label === 0 ? 1 : -1;
      const [fromCentreX, fromCentreY] = [side * x + 0.5, side * y + 0.25];
      expect(fromCentreX ** 2 + fromCentreY ** 2).toBeCloseTo(1, 12);
      expect(fromCentreY).toBeGreaterThanOrEqual(0);
    }
  });

  test('circles have their radii', () => {
    for (const { x, y, label } of noiseless('circles', { inner: 0.3 })) {
      expect(Math.sqrt(x * x + y * y)).toBeCloseTo(label === 0 ? 1 : 0.3, 12);
    }
  });

  test('spirals wind with their radius', () => {
    for (const { x, y, label } of noiseless('spirals', { turns: 2 })) {
      const radius = Math.sqrt(x * x + y * y);
      const angle = 4 * Math.PI * radius + Math.PI * label;
      expect(x).toBeCloseTo(radius * Math.cos(angle), 11);
      expect(y).toBeCloseTo(radius * Math.sin(angle), 11);
    }
  });

  test('XOR classes are the sign of xy, in all four quarters', () => {
    const points = noiseless('xor');
    expect(points.every(({ x, y, label }) => (x * y > 0 ? label === 0 : label === 1))).toBe(true);
    expect(new Set(points.map(({ x, y }) => `${Math.sign(x)} ${Math.sign(y)}`)).size).toBe(4);
  });

  test('blobs sit evenly on the unit circle', () => {
    for (const { x, y, label } of noiseless('blobs', { classes: 5 })) {
      expect(x).toBeCloseTo(Math.cos((2 * Math.PI * label) / 5), 14);
      expect(y).toBeCloseTo(Math.sin((2 * Math.PI * label) / 5), 14);
    }
  });
});

test('two classes want one output of ±1; blobs can be told', () => {
  expect(buildDataset('moons').dataset.task).toMatchObject({ encoding: 'signs', classNames: ['A', 'B'] });
  expect(buildDataset('blobs').dataset.task).toMatchObject({ encoding: 'one-hot minus 0.1' });
  expect(buildDataset('blobs', { encoding: 'signs' }).dataset.task).toMatchObject({ encoding: 'signs' });
});
