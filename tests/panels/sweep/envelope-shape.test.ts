/** The envelope of a run among many shows every extreme, one line where nothing swings, and no swing of its own. */
import { expect, test } from 'vitest';
import { envelopeOf, TOP } from './envelope-of.ts';

const WIDTH = 500;

test('a period-2 oscillation is a band between its branches', () => {
  const shape = envelopeOf((t) => (t % 2 === 0 ? 100 : 200), 1000, WIDTH);
  for (let i = 0; i < shape.count; i++)
    expect([shape.upper[i], shape.lower[i]]).toEqual([TOP - 200, TOP - 100]);
});

test('a smooth line, however steep, is one line', () => {
  const shape = envelopeOf((t) => 500 * (t / 1000) ** 2, 1000, WIDTH);
  for (let i = 1; i < shape.count - 1; i++) expect(shape.lower[i]! - shape.upper[i]!).toBe(0);
});

test('a spike of one step is not lost', () => {
  const shape = envelopeOf((t) => (t === 501 ? 900 : 300), 1000, WIDTH);
  expect(Math.min(...shape.upper.subarray(0, shape.count))).toBe(TOP - 900);
});

test('a run that ended early ends there', () => {
  const shape = envelopeOf((t) => t, 1000, WIDTH, 400);
  expect(Math.max(...shape.x.subarray(0, shape.count))).toBeLessThanOrEqual((400 / 1000) * WIDTH);
});

test('few steps are drawn one by one', () => {
  const shape = envelopeOf((t) => (t % 2 === 0 ? 100 : 200), 50, WIDTH);
  expect(shape.mode).toBe('steps');
});

test('a run that diverges at once is still a line', () => {
  const shape = envelopeOf((t) => 2 ** t, 1000, WIDTH, 12);
  expect(shape.count).toBeGreaterThanOrEqual(12);
});
