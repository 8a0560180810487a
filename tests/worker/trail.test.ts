import { describe, expect, it } from 'vitest';
import { Trail } from '../../src/worker/trail.ts';

describe('a trail', () => {
  it('keeps every point of a short run, in order', () => {
    const trail = new Trail();
    for (let i = 0; i < 50; i += 1) trail.add(i, i, -i);
    const { x, y } = trail.points();
    expect([...x.slice(0, 50)]).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(y[49]).toBe(-49);
    expect(x.at(-1)).toBe(49);
  });

  it('stays bounded on a long run, shows both branches of an oscillation, and ends where θ is', () => {
    const trail = new Trail();
    const count = 300_001;
    for (let i = 0; i < count; i += 1) trail.add(i, i, i % 2);
    const { x, y } = trail.points();
    expect(x.length).toBeLessThanOrEqual(4097);
    expect(x.length).toBeGreaterThan(1500);
    expect(x[0]).toBe(0);
    expect(x.at(-1)).toBe(count - 1);
    const odd = y.filter((value) => value === 1).length;
    expect(odd / y.length).toBeGreaterThan(0.45);
    expect(odd / y.length).toBeLessThan(0.55);
    for (let i = 1; i < x.length - 1; i += 1) expect(x[i]).toBeGreaterThan(x[i - 1] ?? 0);
    // No stretch of the run is left out.
    for (let i = 1; i < x.length; i += 1) expect((x[i] ?? 0) - (x[i - 1] ?? 0)).toBeLessThan(600);
  });

  it('ends at the step looked back to, and takes steps that come again for the ones that were there', () => {
    const trail = new Trail();
    for (let i = 0; i < 50; i += 1) trail.add(i, i, -i);
    expect([...trail.points(9).x]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (let i = 20; i < 30; i += 1) trail.add(i, 100 + i, 0);
    const { x } = trail.points();
    expect([...x.slice(18, 22), x.at(-1)]).toEqual([18, 19, 120, 121, 129]);
  });
});
