import { describe, expect, test } from 'vitest';
import { buildDataset } from './build-dataset.ts';

test('a teacher gives targets of order one that are a function of the inputs', () => {
  const { train, test: fresh } = buildDataset('teacher', { samples: 2000, teacherWidth: 50 }).dataset;
  const variance = train.targets.reduce((sum, y) => sum + y * y, 0) / 2000;
  expect(variance).toBeGreaterThan(0.1);
  expect(variance).toBeLessThan(1.5);
  expect(fresh!.samples).toBe(200);
  // The teacher is odd and does not depend on how many samples are drawn from it.
  const few = buildDataset('teacher', { samples: 3, teacherWidth: 50 }).dataset.train;
  expect([...few.targets]).toEqual([...train.targets.subarray(0, 3)]);
});

describe('sparse linear data', () => {
  test('targets are exactly ±1 times a few inputs', () => {
    const dimension = 12;
    const values = { dimension, samples: 40, nonzeros: 2 };
    const { inputs, targets } = buildDataset('sparse', values).dataset.train;
    const fits = [];
    for (let j = 0; j < dimension; j++) {
      for (let k = 0; k < j; k++) {
        for (const [a, b] of [
          [1, 1],
          [1, -1],
          [-1, 1],
          [-1, -1],
        ] as const) {
          const exact = targets.every(
            (y, i) => Math.abs(a * inputs[i * dimension + j]! + b * inputs[i * dimension + k]! - y) < 1e-14,
          );
          if (exact) fits.push([j, k]);
        }
      }
    }
    expect(fits).toHaveLength(1);
  });

  test('more nonzeros than inputs are refused, and then all inputs matter', () => {
    const { fault, dataset } = buildDataset('sparse', { dimension: 2, nonzeros: 3 });
    expect(fault).toEqual({ field: 'nonzeros', found: '3', allowed: 'at most the 2 inputs' });
    const { inputs, targets } = dataset.train;
    expect(
      targets.every((y, i) =>
        [1, -1].some(
          (s) => Math.abs(Math.abs(inputs[2 * i]! + s * inputs[2 * i + 1]!) - Math.abs(y)) < 1e-14,
        ),
      ),
    ).toBe(true);
  });
});

describe('matrix', () => {
  test('inputs are unit vectors', () => {
    const { inputs } = buildDataset('matrix', { rows: 3, columns: 4 }).dataset.train;
    expect([...inputs]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });

  test('every minor of three rows vanishes at rank 2, and not at rank 3', () => {
    const determinant = (rank: number): number => {
      const m = [...buildDataset('matrix', { rows: 3, columns: 3, rank }).dataset.train.targets];
      const minor = (a: number, b: number, c: number, d: number) => m[a]! * m[d]! - m[b]! * m[c]!;
      return m[0]! * minor(4, 5, 7, 8) - m[1]! * minor(3, 5, 6, 8) + m[2]! * minor(3, 4, 6, 7);
    };
    expect(Math.abs(determinant(2))).toBeLessThan(1e-14);
    expect(Math.abs(determinant(3))).toBeGreaterThan(1e-3);
  });

  test('entries have variance 1', () => {
    const { targets } = buildDataset('matrix', { rows: 200, columns: 200, rank: 50 }).dataset.train;
    const variance = targets.reduce((sum, y) => sum + y * y, 0) / targets.length;
    expect(Math.abs(variance - 1)).toBeLessThan(0.1);
  });
});

describe('given numbers', () => {
  test('are used as they are', () => {
    const { dataset, fault } = buildDataset('explicit', {
      inputs: [1, 2, 3, 4, 5, 6],
      targets: [7, 8],
      inputWidth: 3,
    });
    expect(fault).toBeNull();
    expect(dataset.train.samples).toBe(2);
    expect([...dataset.train.inputs]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...dataset.train.targets]).toEqual([7, 8]);
  });

  test.each([
    [{ inputs: [1, 2, 3], inputWidth: 2 }, 'inputs', 'a multiple of 2 numbers', 1],
    [{ inputs: [] }, 'inputs', 'a multiple of 1 numbers', 0],
    [{ inputs: [1, 2], targets: [1, 2, 3] }, 'targets', '2 numbers, to match the inputs', 2],
    [{ inputs: [1, 2], targets: [1, 2, 3], outputWidth: 2 }, 'targets', '4 numbers, to match the inputs', 1],
  ])('%o is refused', (values, field, allowed, samples) => {
    const { fault, dataset } = buildDataset('explicit', values);
    expect(fault).toMatchObject({ field, allowed });
    expect(dataset.train.samples).toBe(samples);
  });
});
