import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cyclesOf } from '../../../src/panels/kit/cycles.ts';
import { partedSpans } from '../../../src/panels/kit/parting.ts';
import { createTraces } from '../../../src/store/traces.ts';
import { tracesOf } from '../columns.ts';
import { type GoldenFile, goldenBlock, goldenRun } from '../golden-run.ts';

const run = goldenRun(
  JSON.parse(readFileSync(new URL('../../golden/tanh_nudge.json', import.meta.url), 'utf8')) as GoldenFile,
);

function flagship(length = run.length) {
  const traces = createTraces((callback) => callback());
  traces.start(run.channels);
  traces.append(goldenBlock(run, 0, length));
  return traces;
}

describe('cycles that a prediction followed', () => {
  it.each([
    ['semilocal', 8],
    ['paper', 1],
    ['generalized', 2],
  ])('%s: %i of 8 on the flagship', (id, followed) => {
    const traces = flagship();
    expect(cyclesOf(traces, id, traces.end - 1)).toEqual({ followed, of: 8 });
  });

  it('are the same at a step, whether one looks back at it or the run is there', () => {
    const whole = flagship();
    for (const step of [240, 275, 330, 420, 560]) {
      const growing = flagship(step + 1);
      for (const id of ['semilocal', 'paper'])
        expect(cyclesOf(growing, id, step)).toEqual(cyclesOf(whole, id, step));
    }
  });

  it('are none before the edge and of a prediction that is not there', () => {
    const traces = flagship();
    expect(cyclesOf(traces, 'semilocal', 200)).toEqual({ followed: 0, of: 0 });
    expect(cyclesOf(traces, 'unheard-of', traces.end - 1).followed).toBe(0);
    expect(cyclesOf(tracesOf({ 'gd.loss': [1, 2, 3] }), 'paper', 2)).toEqual({ followed: 0, of: 0 });
  });
});

describe('an anchor', () => {
  const off = tracesOf({
    'gd.deviation': Array<number>(100).fill(1),
    'map.distance': Array.from({ length: 100 }, (_, t) => (t < 40 || t > 70 ? 0.9 : 0.1)),
  });
  const anchor = { kind: 'anchor', step: 30, source: 'map', text: '' } as const;
  const end = Number.POSITIVE_INFINITY;

  it('ends the parting of its prediction and of no other, until it parts again', () => {
    expect(partedSpans(off, 'map')).toEqual([{ from: 0, to: end }]);
    expect(partedSpans(off, 'map', [{ ...anchor, source: 'paper' }])).toEqual([{ from: 0, to: end }]);
    expect(partedSpans(off, 'map', [anchor])).toEqual([
      { from: 0, to: 30 },
      { from: 71, to: end },
    ]);
  });
});
