import { describe, expect, it } from 'vitest';
import { Past, vectorBytes } from '../../src/worker/past.ts';

const SIZE = 100;
const A_VECTOR = vectorBytes(SIZE);

/** A run at a step whose vectors all hold the step's number. */
function at(step: number, followed = false, mark = 0) {
  const filled = (part: number) => new Float64Array(SIZE).fill(step + part + mark);
  return {
    step,
    theta: () => filled(0),
    constrained: () =>
      followed
        ? {
            theta: filled(0.1),
            topEigenvector: filled(0.2),
            sharpnessGradientAcross: filled(0.3),
            delta: step,
          }
        : undefined,
  };
}

function recorded(steps: number, bytes: number, followedFrom = Number.POSITIVE_INFINITY): Past {
  const past = new Past(SIZE, bytes);
  for (let step = 0; step < steps; step += 1) past.record(at(step, step >= followedFrom));
  return past;
}

describe('the past of a run', () => {
  it('keeps every step while all fit, with what they were', () => {
    const past = recorded(300, 1200 * A_VECTOR, 250);
    for (const step of [0, 1, 137, 249, 250, 299]) {
      const { step: found, theta, constrained } = past.at(step)!;
      expect(found).toBe(step);
      expect(theta[SIZE - 1]).toBe(step);
      expect(constrained?.sharpnessGradientAcross[7]).toBe(step >= 250 ? step + 0.3 : undefined);
      expect(constrained?.delta).toBe(step >= 250 ? step : undefined);
    }
    expect(past.at(null)?.step).toBe(299);
    expect(past.at(1000)?.step).toBe(299);
    expect(past.between(10, 13).map(({ step }) => step)).toEqual([10, 11, 12, 13]);
  });

  it('stays within its memory over 10⁵ steps, in pairs, with the newest steps and step 0', () => {
    const bytes = 2000 * A_VECTOR;
    const past = new Past(SIZE, bytes);
    let most = 0;
    for (let step = 0; step < 100_000; step += 1) {
      past.record(at(step, step > 500));
      if (step % 97 === 0) most = Math.max(most, past.vectors);
    }
    expect(Math.max(most, past.vectors) * A_VECTOR).toBeLessThanOrEqual(bytes);
    const kept = past.between(0, 100_000).map(({ step }) => step);
    expect(kept[0]).toBe(0);
    expect(kept.slice(-64)).toEqual(Array.from({ length: 64 }, (_, i) => 99_936 + i));
    const old = kept.filter((step) => step < 99_000);
    expect(old.length).toBeGreaterThan(100);
    for (const step of old) expect(old.includes(step % 2 === 0 ? step + 1 : step - 1)).toBe(true);
    // No stretch is left out, and what is found is what was there.
    for (let step = 0; step < 100_000; step += 777) {
      const near = past.at(step)!;
      expect(Math.abs(near.step - step)).toBeLessThan(1000);
      expect(near.theta[3]).toBe(near.step);
    }
  });

  it('holds some steps of whatever size, and none before the first', () => {
    expect(new Past(SIZE).at(null)).toBeUndefined();
    const past = recorded(5000, 1, 100);
    expect(past.vectors).toBeLessThanOrEqual(8);
    expect(past.at(null)?.step).toBe(4999);
    expect(past.at(null)?.theta[0]).toBe(4999);
    expect(past.at(0)?.step).toBe(0);
  });

  it('takes steps that come again for those that were there', () => {
    const past = recorded(60, 1000 * A_VECTOR);
    past.record(at(40, true, 1000));
    expect(past.at(null)?.step).toBe(40);
    expect(past.at(55)?.theta[0]).toBe(1040);
    expect(past.at(39)?.theta[0]).toBe(39);
    expect(past.at(40)?.constrained).toBeDefined();
  });
});
