/**
 * The traces of the run on screen: one growing Float64 column a channel, outside React.
 *
 * Values lie in chunks that are filled and never moved, so nothing is copied as a run grows. A pyramid a column
 * answers for any length of it. A long run keeps every single value as long as they fit into DETAIL_BYTES; beyond,
 * only the newest steps keep them (`detailFrom` says from where on) and older ones keep the extremes of each bin.
 * NaN means "not measured".
 */
import type { Channel } from '../core/simulation/frame.ts';
import { MAX_BINS } from './pyramid.ts';
import type { FrameSink } from './session-state.ts';
import { emptyColumn, forgetFrom, noteMeasured, type TraceColumn } from './trace-column.ts';

/** Steps a chunk. */
const CHUNK = 2048;
/** Every value is kept up to here: a million steps of eight channels. */
export const DETAIL_BYTES = 64 * 2 ** 20;
/** What the traces of a longer run take, pyramids included, unless that left too few single steps. */
const LONG_RUN_BYTES = 5e6;
const LEAST_CHUNKS = 4;
const BYTES = Float64Array.BYTES_PER_ELEMENT;

export interface Traces extends FrameSink {
  continueWith(channels: readonly Channel[], from: number): void;
  /** A new number means another run, or the same one with other channels: what was read off the traces is old. */
  readonly run: number;
  readonly channels: readonly Channel[];
  /** Step of the first frame, and the step after the last: the traces cover first ≤ t < end. */
  readonly first: number;
  readonly end: number;
  readonly length: number;
  /** Single values are kept from this step on; before it, only the extremes of bins. */
  readonly detailFrom: number;
  has(id: string): boolean;
  /** The value at a step; NaN where there is none or it is not kept any more. */
  value(id: string, step: number): number;
  /** The last measured value and its step; NaN and −1 before the first measurement. */
  last(id: string): number;
  lastStep(id: string): number;
  /** The first measured step; −1 before. */
  firstStep(id: string): number;
  /** Copies the values at from ≤ t < to into out, NaN where there is none. */
  copyInto(id: string, from: number, to: number, out: Float64Array): void;
  /**
   * Cuts from ≤ t < to into equal bins and writes the extremes of each, NaN for bins without a value. Exact where
   * single values are kept; elsewhere a bin may reach over its ends by less than a pyramid bin, never short of them.
   */
  envelopeInto(
    id: string,
    from: number,
    to: number,
    bins: number,
    outMin: Float64Array,
    outMax: Float64Array,
  ): void;
  /** Extremes over from ≤ t < to; both NaN if nothing was measured there. */
  extent(id: string, from: number, to: number): [min: number, max: number];
  /** Calls back after changes, at most once a `schedule`d turn. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** `schedule` runs a callback later: at the next display frame on the page. */
export function createTraces(schedule: (callback: () => void) => void): Traces {
  let run = 0;
  let channels: readonly Channel[] = [];
  let columns = new Map<string, TraceColumn>();
  let chunks: (Float64Array | undefined)[] = [];
  let first = 0;
  let length = 0;
  let dropped = 0; // chunks
  const listeners = new Set<() => void>();
  let scheduled = false;
  const bounds = new Float64Array(2);
  const one = new Float64Array(1);

  const changed = (): void => {
    if (scheduled) return;
    scheduled = true;
    schedule(() => {
      scheduled = false;
      for (const listener of [...listeners]) listener();
    });
  };
  const at = (place: number, index: number): number =>
    chunks[Math.floor(index / CHUNK)]?.[place * CHUNK + (index % CHUNK)] ?? Number.NaN;

  const emptyChunk = (): Float64Array => new Float64Array(columns.size * CHUNK).fill(Number.NaN);

  /** Copies `count` values of each column that start at `offset` of the block to the end of the traces. */
  const extend = (values: Float64Array, capacity: number, offset: number, count: number): void => {
    let done = 0;
    while (done < count) {
      const chunk = Math.floor(length / CHUNK);
      const within = length % CHUNK;
      const part = Math.min(count - done, CHUNK - within);
      chunks[chunk] ??= emptyChunk();
      for (const { place } of columns.values()) {
        const from = place * capacity + offset + done;
        chunks[chunk].set(values.subarray(from, from + part), place * CHUNK + within);
      }
      length += part;
      done += part;
    }
    for (const column of columns.values()) {
      const from = column.place * capacity + offset;
      column.pyramid.append(values, from, count);
      noteMeasured(column, values, from, count, first + length - count);
    }
  };
  const skipTo = (index: number): void => {
    const gap = index - length;
    if (gap > 0) extend(new Float64Array(columns.size * gap).fill(Number.NaN), gap, 0, gap);
  };
  const dropOldDetail = (): void => {
    const chunkBytes = columns.size * CHUNK * BYTES;
    if (dropped === 0 && chunks.length * chunkBytes <= DETAIL_BYTES) return;
    const pyramids = columns.size * 2 * MAX_BINS * BYTES;
    const kept = Math.max(LEAST_CHUNKS, Math.floor((LONG_RUN_BYTES - pyramids) / chunkBytes));
    while (chunks.length - dropped > kept) chunks[dropped++] = undefined;
  };

  /** Ends a column that stays at `end`, and brings its pyramid up to there. */
  const shorten = (column: TraceColumn, end: number): void => {
    const { place, pyramid } = column;
    // Without the single values of the cut bin, its extremes are those of steps that are about to come again.
    const known = Math.floor(end / pyramid.width) * pyramid.width >= dropped * CHUNK;
    for (let i = pyramid.cut(end, !known); i < end; i++) {
      one[0] = at(place, i);
      pyramid.append(one, 0, 1);
    }
    forgetFrom(column, first + end, (step) => at(place, step - first));
  };
  const unmeasured = (place: number, count: number): TraceColumn => {
    const column = emptyColumn(place);
    const nothing = new Float64Array(Math.min(count, CHUNK)).fill(Number.NaN);
    for (let i = 0; i < count; i += CHUNK) column.pyramid.append(nothing, 0, Math.min(CHUNK, count - i));
    return column;
  };
  /** The chunks before `end` with the columns at their new places. */
  const rearranged = (before: ReadonlyMap<string, TraceColumn>, end: number): typeof chunks =>
    chunks.slice(0, Math.ceil(end / CHUNK)).map((old) => {
      if (old === undefined) return undefined;
      const chunk = emptyChunk();
      for (const [id, { place }] of columns) {
        const from = before.get(id)?.place;
        if (from === undefined) continue;
        chunk.set(old.subarray(from * CHUNK, (from + 1) * CHUNK), place * CHUNK);
      }
      return chunk;
    });

  /** Joins the extremes of the steps a ≤ index < b to `bounds`. */
  const join = ({ place, pyramid }: TraceColumn, a: number, b: number): void => {
    const { width } = pyramid;
    if (a < dropped * CHUNK) {
      pyramid.joinInto(Math.floor(a / width), Math.ceil(b / width), bounds);
      return;
    }
    const firstBin = Math.ceil(a / width);
    const endBin = Math.floor(b / width);
    if (endBin <= firstBin) {
      joinValues(place, a, b);
      return;
    }
    joinValues(place, a, firstBin * width);
    pyramid.joinInto(firstBin, endBin, bounds);
    joinValues(place, endBin * width, b);
  };
  const joinValues = (place: number, a: number, b: number): void => {
    let low = bounds[0]!;
    let high = bounds[1]!;
    for (let i = a; i < b; ) {
      const chunk = chunks[Math.floor(i / CHUNK)]!;
      const base = place * CHUNK - Math.floor(i / CHUNK) * CHUNK;
      const stop = Math.min(b, (Math.floor(i / CHUNK) + 1) * CHUNK);
      for (; i < stop; i++) {
        const value = chunk[base + i]!;
        if (value - value !== 0) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    bounds[0] = low;
    bounds[1] = high;
  };
  /** Leaves the extremes in `bounds`; false if there are none. */
  const bound = (column: TraceColumn, a: number, b: number): boolean => {
    bounds[0] = Infinity;
    bounds[1] = -Infinity;
    const low = Math.max(0, a);
    const high = Math.min(length, b);
    if (low < high) join(column, low, high);
    return bounds[0] <= bounds[1];
  };

  return {
    get run() {
      return run;
    },
    get channels() {
      return channels;
    },
    get first() {
      return first;
    },
    get end() {
      return first + length;
    },
    get length() {
      return length;
    },
    get detailFrom() {
      return first + dropped * CHUNK;
    },
    start(list) {
      run += 1;
      channels = list;
      columns = new Map(list.map(({ id }, place) => [id, emptyColumn(place)]));
      chunks = [];
      first = 0;
      length = 0;
      dropped = 0;
      changed();
    },
    continueWith(list, from) {
      const end = Math.max(0, Math.min(length, from - first));
      const before = columns;
      for (const column of before.values()) shorten(column, end);
      run += 1;
      channels = list;
      columns = new Map(
        list.map(({ id }, place) => {
          const kept = before.get(id);
          return [id, kept === undefined ? unmeasured(place, end) : { ...kept, place }];
        }),
      );
      chunks = rearranged(before, end);
      length = end;
      // A chunk that is cut where its values are gone stays without them.
      dropped = Math.min(dropped, Math.ceil(end / CHUNK));
      changed();
    },
    append({ first: from, count, capacity, buffer }) {
      if (length === 0) first = from;
      skipTo(from - first);
      // A run that is computed again sends frames that are here already, bit for bit.
      const known = Math.max(0, first + length - from);
      if (known >= count) return;
      extend(new Float64Array(buffer), capacity, known, count - known);
      dropOldDetail();
      changed();
    },
    has: (id) => columns.has(id),
    value(id, step) {
      const column = columns.get(id);
      const index = step - first;
      if (column === undefined || index < 0 || index >= length) return Number.NaN;
      return at(column.place, index);
    },
    last: (id) => columns.get(id)?.last ?? Number.NaN,
    lastStep: (id) => columns.get(id)?.lastStep ?? -1,
    firstStep: (id) => columns.get(id)?.firstStep ?? -1,
    copyInto(id, from, to, out) {
      out.fill(Number.NaN, 0, to - from);
      const column = columns.get(id);
      if (column === undefined) return;
      const stop = Math.min(to - first, length);
      for (let i = Math.max(0, from - first); i < stop; ) {
        const chunk = Math.floor(i / CHUNK);
        const end = Math.min(stop, (chunk + 1) * CHUNK);
        const start = column.place * CHUNK + (i % CHUNK);
        const values = chunks[chunk];
        if (values !== undefined) out.set(values.subarray(start, start + end - i), i + first - from);
        i = end;
      }
    },
    envelopeInto(id, from, to, bins, outMin, outMax) {
      const column = columns.get(id);
      const span = (to - from) / bins;
      for (let b = 0; b < bins; b++) {
        const low = from - first + Math.floor(b * span);
        const high = from - first + (b === bins - 1 ? to - from : Math.floor((b + 1) * span));
        const any = column !== undefined && bound(column, low, high);
        outMin[b] = any ? bounds[0]! : Number.NaN;
        outMax[b] = any ? bounds[1]! : Number.NaN;
      }
    },
    extent(id, from, to) {
      const column = columns.get(id);
      if (column === undefined || !bound(column, from - first, to - first)) return [Number.NaN, Number.NaN];
      return [bounds[0]!, bounds[1]!];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
