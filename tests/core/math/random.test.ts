import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/core/math/random.ts';

const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

/** Agrees with a second implementation, in exact integers. */
describe('pinned', () => {
  test('words', () => {
    const random = createRandom(1);
    expect(draws(4, random.word)).toEqual([2442144158, 3238099751, 3819917871, 2104621829]);
    expect(draws(4, createRandom(1, 1).word)).toEqual([3005429052, 647082168, 1470198332, 1989636915]);
    expect(draws(4, createRandom(4294967295).word)).toEqual([835879718, 1921286648, 2356205009, 1885780724]);
  });

  test('uniform and normal variates, integers, orders', () => {
    expect(draws(3, createRandom(2).uniform)).toEqual([
      0.4885120539412596, 0.7482713504601664, 0.3583005724255679,
    ]);
    expect(draws(4, createRandom(3).normal)).toEqual([
      -1.1828885738527188, 1.0680028972535864, 0.7897999051396406, 1.06280586674772,
    ]);
    const random = createRandom(4);
    expect(draws(8, () => random.below(10))).toEqual([0, 7, 9, 5, 8, 9, 7, 5]);
    expect(createRandom(5).shuffle([0, 1, 2, 3, 4, 5, 6, 7])).toEqual([5, 0, 7, 6, 3, 4, 1, 2]);
  });
});

test('words consumed: uniform 2, normal 4 for two', () => {
  const counted = createRandom(6);
  const plain = createRandom(6);
  counted.uniform();
  draws(2, plain.word);
  expect(counted.word()).toBe(plain.word());
  draws(2, counted.normal);
  draws(4, plain.word);
  expect(counted.word()).toBe(plain.word());
});

test('seeds and streams give different numbers', () => {
  const seen = new Set<number>();
  for (let seed = 0; seed < 100; seed++)
    for (let stream = 0; stream < 100; stream++) seen.add(createRandom(seed, stream).uniform());
  expect(seen.size).toBe(10000);
});

/** Deviations of seeded numbers: fixed, and well within 4 standard deviations. */
const SAMPLES = 200000;

test('uniform variates fill [0, 1) evenly', () => {
  const random = createRandom(7);
  const counts = new Array<number>(64).fill(0);
  for (let i = 0; i < SAMPLES; i++) {
    const u = random.uniform();
    if (!(u >= 0 && u < 1)) throw new Error(`${u} is outside [0, 1)`);
    counts[Math.floor(64 * u)]!++;
  }
  const expected = SAMPLES / 64;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 63 degrees of freedom: mean 63, standard deviation 11.2.
  expect(Math.abs(chiSquare - 63)).toBeLessThan(45);
});

test('normal variates have the moments 0, 1, 0, 3, and neighbours are uncorrelated', () => {
  const random = createRandom(8);
  const moments = [0, 0, 0, 0];
  let product = 0;
  let last = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const z = random.normal();
    moments.forEach((_, k) => {
      moments[k]! += z ** (k + 1) / SAMPLES;
    });
    product += (last * z) / SAMPLES;
    last = z;
  }
  const standardError = 1 / Math.sqrt(SAMPLES);
  const expected = [0, 1, 0, 3];
  const spread = [1, Math.sqrt(2), Math.sqrt(15), Math.sqrt(96)];
  moments.forEach((moment, k) => {
    expect(Math.abs(moment - expected[k]!), `moment ${k + 1}`).toBeLessThan(4 * spread[k]! * standardError);
  });
  expect(Math.abs(product)).toBeLessThan(4 * standardError);
});

test('integers below n are even, for n that does not divide 2³²', () => {
  const random = createRandom(9);
  const n = 3221225472;
  // Without redrawing, the lowest third of the range would come twice as often as the rest.
  let low = 0;
  for (let i = 0; i < SAMPLES; i++) if (random.below(n) < n / 3) low++;
  expect(Math.abs(low - SAMPLES / 3)).toBeLessThan(4 * Math.sqrt((SAMPLES * 2) / 9));
  expect(createRandom(10).below(1)).toBe(0);
});

test('every order of four things is equally frequent', () => {
  const random = createRandom(11);
  const counts = new Map<string, number>();
  for (let i = 0; i < 24000; i++) {
    const order = random.shuffle([0, 1, 2, 3]).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4.5 * Math.sqrt(1000));
});
