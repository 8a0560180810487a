import { expect, it } from 'vitest';
import { checkpointAt, firstDifference, isCheckpoint, markOf } from '../../src/description/checkpoints.ts';

it('checkpoints lie densest at the beginning, four an octave', () => {
  const steps = Array.from({ length: 41 }, (_, step) => step).filter(isCheckpoint);
  expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40]);
});

it('are numbered in their order, and few', () => {
  const steps = Array.from({ length: 5000 }, (_, step) => step).filter(isCheckpoint);
  expect(steps.map((_, index) => checkpointAt(index))).toEqual(steps);
  expect(checkpointAt(88)).toBeLessThan(1e7);
  expect(checkpointAt(89)).toBeGreaterThan(1e7);
});

it('marks are digits of the digest that differ with it', () => {
  const marks = Array.from({ length: 256 }, (_, i) => markOf(`00ff${i.toString(16).padStart(2, '0')}`));
  expect(new Set(marks).size).toBe(64);
  expect(marks.join('')).toMatch(/^[\w-]*$/);
});

it('the first difference is told by its step', () => {
  expect(firstDifference('abcdefghij', 'abcdefghij')).toBeNull();
  expect(firstDifference('abcdefghij', 'abc')).toBeNull();
  expect(firstDifference('', 'abc')).toBeNull();
  expect(firstDifference('Xbc', 'abc')).toBe(0);
  expect(firstDifference('abcdefghiX', 'abcdefghij')).toBe(10);
});
