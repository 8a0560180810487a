import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Channel } from '../../src/core/simulation/frame.ts';
import { createTraces, DETAIL_BYTES, type Traces } from '../../src/store/traces.ts';
import type { FrameBlock } from '../../src/worker/protocol.ts';

const channel = (id: string): Channel => ({ id, label: id, quantity: 'loss', source: 'gd' });
const atOnce = (callback: () => void): void => callback();

/** Steps first … first+count−1 of the columns, in a buffer longer than needed. */
function block(columns: readonly (readonly number[])[], first: number, count: number): FrameBlock {
  const capacity = count + 3;
  const values = new Float64Array(capacity * columns.length + 5);
  columns.forEach((column, c) => {
    for (let i = 0; i < count; i++) values[c * capacity + i] = column[first + i]!;
  });
  return { type: 'frames', run: 1, first, count, capacity, buffer: values.buffer };
}

function fill(traces: Traces, columns: readonly (readonly number[])[], chunks: readonly number[]): void {
  const length = columns[0]!.length;
  let done = 0;
  for (let k = 0; done < length; k++) {
    const count = Math.min(length - done, chunks[k % chunks.length]!);
    traces.append(block(columns, done, count));
    done += count;
  }
}

function bruteForce(values: readonly number[], from: number, to: number): [number, number] {
  const finite = values.slice(Math.max(0, from), Math.max(0, to)).filter(Number.isFinite);
  return finite.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...finite), Math.max(...finite)];
}

const sample = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((v) => v + 0) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
);

describe('traces', () => {
  it('answers with the exact envelope for any chunking, any range and unmeasured steps', () => {
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 1, maxLength: 9000 }),
        fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: -50, max: 9000 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 1, max: 60 }),
        (values, chunks, from, span, bins) => {
          const traces = createTraces(atOnce);
          traces.start([channel('other'), channel('gd.loss')]);
          fill(traces, [values.map(() => 1e9), values], chunks);
          const min = new Float64Array(bins);
          const max = new Float64Array(bins);
          traces.envelopeInto('gd.loss', from, from + span, bins, min, max);
          for (let b = 0; b < bins; b++) {
            const low = from + Math.floor(b * (span / bins));
            const high = b === bins - 1 ? from + span : from + Math.floor((b + 1) * (span / bins));
            expect([min[b], max[b]]).toEqual(bruteForce(values, low, high));
          }
          expect(traces.extent('gd.loss', from, from + span)).toEqual(bruteForce(values, from, from + span));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives back each value, wherever it was copied to', () => {
    const values = Array.from({ length: 5000 }, (_, t) => (t % 3 === 0 ? Number.NaN : t / 7));
    const traces = createTraces(atOnce);
    traces.start([channel('a'), channel('b')]);
    fill(traces, [values.map((v) => -v), values], [1, 17, 2048, 333]);
    expect(traces.length).toBe(5000);
    for (const step of [0, 1, 2047, 2048, 4999]) expect(traces.value('b', step)).toEqual(values[step]);
    const out = new Float64Array(3010).fill(5);
    traces.copyInto('b', 2000, 5010, out);
    expect([...out]).toEqual([...values.slice(2000), ...Array<number>(10).fill(Number.NaN)]);
    expect(traces.value('b', 5000)).toBeNaN();
    expect(traces.value('missing', 3)).toBeNaN();
    expect([traces.firstStep('b'), traces.lastStep('b'), traces.last('b')]).toEqual([1, 4999, 4999 / 7]);
    expect([traces.firstStep('missing'), traces.lastStep('missing')]).toEqual([-1, -1]);
  });

  it('ignores frames it has and leaves a gap for frames it never got', () => {
    const values = Array.from({ length: 40 }, (_, t) => t);
    const traces = createTraces(atOnce);
    traces.start([channel('a')]);
    traces.append(block([values], 0, 10));
    traces.append(block([values.map(() => -1)], 5, 8));
    expect(traces.end).toBe(13);
    expect([traces.value('a', 9), traces.value('a', 10)]).toEqual([9, -1]);
    traces.append(block([values], 20, 5));
    expect(traces.end).toBe(25);
    expect([traces.value('a', 15), traces.value('a', 20)]).toEqual([Number.NaN, 20]);
  });

  it('starts where a resumed run starts, and forgets the run before', () => {
    const values = Array.from({ length: 400 }, (_, t) => t);
    const traces = createTraces(atOnce);
    traces.start([channel('old')]);
    traces.append(block([values], 0, 30));
    const run = traces.run;
    traces.start([channel('a')]);
    traces.append(block([values], 300, 50));
    expect([traces.run, traces.first, traces.end, traces.length]).toEqual([run + 1, 300, 350, 50]);
    expect(traces.has('old')).toBe(false);
    expect(traces.value('a', 310)).toBe(310);
    expect(traces.extent('a', 0, 400)).toEqual([300, 349]);
  });

  it('keeps the buffer of a block no longer than the call', () => {
    const traces = createTraces(atOnce);
    traces.start([channel('a')]);
    const sent = block([[1, 2, 3]], 0, 3);
    traces.append(sent);
    new Float64Array(sent.buffer).fill(99);
    expect(traces.value('a', 1)).toBe(2);
  });

  it('keeps the newest single steps and every extreme of a long run', () => {
    const ids = Array.from({ length: 16 }, (_, c) => channel(`c${c}`));
    const limit = DETAIL_BYTES / 8 / ids.length;
    const traces = createTraces(atOnce);
    traces.start(ids);
    const capacity = 20_000;
    const values = new Float64Array(capacity * ids.length);
    const spikes: number[] = [];
    let first = 0;
    while (first < limit * 1.5) {
      values.fill(1);
      const spike = (first * 31) % capacity;
      values[3 * capacity + spike] = 100 + first;
      spikes.push(first + spike);
      traces.append({ type: 'frames', run: 1, first, count: capacity, capacity, buffer: values.buffer });
      first += capacity;
      if (first < limit - capacity) expect(traces.detailFrom).toBe(0);
    }
    expect(traces.detailFrom).toBeGreaterThan(traces.end - 40_000);
    expect(traces.detailFrom).toBeLessThan(traces.end - 8000);
    expect(traces.value('c3', traces.detailFrom - 1)).toBeNaN();
    expect(traces.value('c0', traces.detailFrom)).toBe(1);
    const min = new Float64Array(700);
    const max = new Float64Array(700);
    traces.envelopeInto('c3', 0, traces.end, 700, min, max);
    for (const step of spikes) {
      const bin = Math.min(699, Math.floor((step * 700) / traces.end));
      expect(Math.max(max[bin]!, max[bin - 1] ?? 0)).toBeGreaterThan(99);
    }
    expect(Math.max(...max)).toBe(100 + first - capacity);
    expect(Math.min(...min)).toBe(1);
  });

  it('goes on with other channels: what stays is kept, what is new begins where frames come again', () => {
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 1, maxLength: 6000 }),
        fc.integer({ min: 0, max: 6500 }),
        fc.integer({ min: 1, max: 3000 }),
        (values, cut, chunk) => {
          const from = Math.min(cut, values.length);
          const other = values.map((value) => -2 * value);
          const traces = createTraces(atOnce);
          traces.start([channel('gone'), channel('gd.loss')]);
          fill(traces, [other, values], [chunk]);
          const { run } = traces;
          traces.continueWith([channel('gd.loss'), channel('new')], from);
          expect(traces.run).toBeGreaterThan(run);
          expect(traces.end).toBe(from);
          expect(traces.has('gone')).toBe(false);
          expect(traces.extent('gd.loss', 0, from)).toEqual(bruteForce(values, 0, from));
          expect(traces.firstStep('new')).toBe(-1);
          const measured = values.findLastIndex((value, t) => t < from && Number.isFinite(value));
          expect(traces.lastStep('gd.loss')).toBe(measured);
          expect(traces.last('gd.loss')).toBe(values[measured] ?? Number.NaN);

          const rest = block([values, other], from, values.length - from);
          traces.append(rest);
          const late = other.map((value, t) => (t < from ? Number.NaN : value));
          for (const [id, expected] of Object.entries({ 'gd.loss': values, new: late })) {
            const out = new Float64Array(values.length);
            traces.copyInto(id, 0, values.length, out);
            expect([...out]).toEqual(expected);
            for (const [a, b] of [
              [0, values.length],
              [from, from + 40],
              [from - 40, from + 1],
            ] as const)
              expect(traces.extent(id, a, b)).toEqual(bruteForce(expected, a, b));
            expect(traces.firstStep(id)).toBe(expected.findIndex(Number.isFinite));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps every extreme of a long run that goes on with other channels', () => {
    const traces = createTraces(atOnce);
    const list = Array.from({ length: 200 }, (_, c) => channel(`c${c}`));
    const capacity = 2048;
    const total = Math.ceil(DETAIL_BYTES / (list.length * 8) / capacity + 4) * capacity;
    const feed = (channels: number, from: number): void => {
      for (let first = from; first < total; first += capacity) {
        const values = new Float64Array(capacity * channels).fill(1);
        if (first <= 5000 && first + capacity > 5000) values[5000 - first] = 7;
        const { buffer } = values;
        traces.append({ type: 'frames', run: 1, first, count: capacity, capacity, buffer });
      }
    };
    traces.start(list);
    feed(list.length, 0);
    expect(traces.detailFrom).toBeGreaterThan(5000);
    traces.continueWith(list.slice(0, 3), 5000);
    expect(traces.end).toBe(5000);
    expect(traces.extent('c0', 0, 4096)).toEqual([1, 1]);
    feed(3, 5000);
    expect(traces.extent('c0', 0, total)).toEqual([1, 7]);
    expect(traces.value('c0', total - 1)).toBe(1);
  });

  it('tells listeners once a scheduled turn', () => {
    const turns: (() => void)[] = [];
    const traces = createTraces((callback) => turns.push(callback));
    const listener = vi.fn();
    const stop = traces.subscribe(listener);
    traces.start([channel('a')]);
    for (let t = 0; t < 5; t++) traces.append(block([[0, 1, 2, 3, 4]], t, 1));
    expect(turns.length).toBe(1);
    expect(listener).not.toHaveBeenCalled();
    turns.pop()!();
    expect(listener).toHaveBeenCalledTimes(1);
    traces.append(block([[0, 1, 2, 3, 4, 5]], 5, 1));
    stop();
    turns.pop()!();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
