/**
 * From a channel to what is drawn of it, in px: two edges, `upper` and `lower`, over shared abscissae.
 *
 * At the edge of stability a trace flips between two branches, step by step. Its edges are those branches: at each
 * step the value itself and the mean of its two neighbours, which lie on the other branch at the same abscissa. Where
 * a trace is smooth they fall together, however steep it is, and it is drawn as one line; where it swings they part
 * and the band between them is filled. Three regimes, by the room a step has:
 *   steps      from STEP_ROOM px: the values themselves, joined;
 *   branches   narrower: the edges above, reduced to first, last, highest and lowest of each px column;
 *   extremes   beyond DENSEST steps a px, or where single values are gone: extremes of each column from the pyramid.
 * No regime takes every n-th value: every extreme is an edge. Unmeasured steps are joined across when measuring
 * every so many steps explains the gap.
 */
import type { Traces } from '../../store/traces.ts';

/** px a step from which single steps are drawn. */
export const STEP_ROOM = 6;
/** Steps a px up to which single values are read. */
const DENSEST = 16;
/** From so many points a px on, columns are reduced. */
const REDUCE_FROM = 2;
/** Steps read beyond either side, so that lines do not begin inside the plot. */
const MARGIN = 128;
/** A measuring interval may be so many times its neighbour before it counts as a gap. */
const JOIN_FACTOR = 2;
/** Edges closer than this, in px, are one line. */
export const TOUCHING = 0.75;
/** Column extremes closer than this come from slope, not from swing. */
const SLOPE = 1.5;

export interface StepScale {
  readonly from: number;
  readonly to: number;
  /** px */
  readonly width: number;
}

/** px from the plot's top; NaN for what cannot be shown, e.g. 0 on a log scale. */
export type ValueScale = (value: number) => number;

export interface TraceShape {
  mode: 'steps' | 'branches' | 'extremes';
  count: number;
  /** px; a new piece begins where `starts` is 1. */
  x: Float64Array;
  upper: Float64Array;
  lower: Float64Array;
  starts: Uint8Array;
  /** In `steps` mode, the step of each point: its parity decides the marker. */
  steps: Float64Array;
}

export function createShape(): TraceShape {
  return {
    mode: 'steps',
    count: 0,
    x: new Float64Array(0),
    upper: new Float64Array(0),
    lower: new Float64Array(0),
    starts: new Uint8Array(0),
    steps: new Float64Array(0),
  };
}

export function stepX(scale: StepScale, step: number): number {
  return ((step - scale.from) / (scale.to - scale.from)) * scale.width;
}

/** Rewrites `shape`, whose memory is reused from frame to frame. */
export function shapeTrace(
  traces: Traces,
  id: string,
  scale: StepScale,
  toY: ValueScale,
  shape: TraceShape,
): void {
  if (!readSteps(traces, id, scale, toY, shape)) {
    shapeExtremes(traces, id, scale, toY, shape);
    return;
  }
  if (shape.mode === 'steps') return;
  openBranches(shape);
  reduceColumns(shape, scale);
}

let scratch = new Float64Array(1024);

/** Reads the visible steps one by one; false where they are too dense or not kept any more. */
export function readSteps(
  traces: Traces,
  id: string,
  scale: StepScale,
  toY: ValueScale,
  shape: TraceShape,
): boolean {
  const room = scale.width / (scale.to - scale.from);
  shape.mode = room >= STEP_ROOM ? 'steps' : 'branches';
  shape.count = 0;
  const shown = Math.max(traces.first, Math.floor(scale.from));
  if (room * DENSEST < 1 || shown < traces.detailFrom) return false;
  const from = Math.max(traces.detailFrom, shown - MARGIN);
  const to = Math.min(traces.end, Math.ceil(scale.to) + MARGIN);
  if (to <= from || !traces.has(id)) return true;
  if (scratch.length < to - from) scratch = new Float64Array(2 * (to - from));
  traces.copyInto(id, from, to, scratch);
  reserve(shape, to - from);
  let n = 0;
  for (let i = 0; i < to - from; i++) {
    const y = toY(scratch[i]!);
    if (Number.isNaN(y)) continue;
    shape.x[n] = stepX(scale, from + i);
    shape.upper[n] = y;
    shape.lower[n] = y;
    shape.steps[n] = from + i;
    n++;
  }
  shape.count = n;
  findPieces(shape, shape.steps);
  return true;
}

export function shapeExtremes(
  traces: Traces,
  id: string,
  scale: StepScale,
  toY: ValueScale,
  shape: TraceShape,
): void {
  const from = Math.floor(scale.from);
  const to = Math.ceil(scale.to);
  const bins = Math.max(1, Math.round(scale.width));
  if (scratch.length < 2 * bins) scratch = new Float64Array(2 * bins);
  const low = scratch.subarray(0, bins);
  const high = scratch.subarray(bins, 2 * bins);
  traces.envelopeInto(id, from, to, bins, low, high);
  reserve(shape, bins);
  shape.mode = 'extremes';
  let n = 0;
  for (let b = 0; b < bins; b++) {
    let top = toY(high[b]!);
    let bottom = toY(low[b]!);
    if (Number.isNaN(top)) continue;
    // On a log scale a bin may hold values that cannot be shown beside ones that can.
    if (Number.isNaN(bottom)) bottom = top;
    if (bottom - top < SLOPE) {
      top = (top + bottom) / 2;
      bottom = top;
    }
    shape.x[n] = stepX(scale, from + ((b + 0.5) * (to - from)) / bins);
    shape.upper[n] = top;
    shape.lower[n] = bottom;
    shape.steps[n] = b;
    n++;
  }
  shape.count = n;
  findPieces(shape, shape.steps);
}

/** A piece ends where the gap to the next point is wider than the intervals on either side explain. */
export function findPieces({ count, starts }: TraceShape, places: Float64Array): void {
  for (let i = 0; i < count; i++) {
    if (i === 0) {
      starts[i] = 1;
      continue;
    }
    const gap = places[i]! - places[i - 1]!;
    const before = i > 1 && starts[i - 1] === 0 ? places[i - 1]! - places[i - 2]! : 0;
    const after = i + 1 < count ? places[i + 1]! - places[i]! : 0;
    const usual = Math.max(before, after);
    starts[i] = gap > 1 && usual > 0 && gap > JOIN_FACTOR * usual ? 1 : 0;
  }
}

/** Sets each edge to the branch above and below: the value and its neighbours' mean at the same abscissa. */
function openBranches(shape: TraceShape): void {
  const { count, x, upper, lower, starts } = shape;
  let before = Number.NaN;
  let twoBefore = Number.NaN;
  for (let i = 0; i < count; i++) {
    const y = lower[i]!;
    if (starts[i] === 1) [before, twoBefore] = [Number.NaN, Number.NaN];
    const last = i + 1 === count || starts[i + 1] === 1;
    const share = (x[i]! - x[i - 1]!) / (x[i + 1]! - x[i - 1]!);
    const other = last ? continued(twoBefore, before, y) : before + share * (lower[i + 1]! - before);
    if (!Number.isNaN(other)) {
      upper[i] = Math.min(y, other);
      lower[i] = Math.max(y, other);
    }
    twoBefore = before;
    before = y;
  }
}

/** The other branch at the last point, which has no neighbour after it: it goes on as its own branch did. */
function continued(twoBefore: number, before: number, last: number): number {
  const other = before + (last - twoBefore) / 2;
  return Math.min(Math.max(before, last, twoBefore), Math.max(Math.min(before, last, twoBefore), other));
}

/** Keeps of each px column the first and last point, the highest of the upper edge and the lowest of the lower. */
export function reduceColumns(shape: TraceShape, scale: StepScale): void {
  const { count, x, upper, lower, starts } = shape;
  if (count <= REDUCE_FROM * scale.width) return;
  let kept = 0;
  let pieceStarts = false;
  const keep = (i: number): void => {
    x[kept] = x[i]!;
    upper[kept] = upper[i]!;
    lower[kept] = lower[i]!;
    starts[kept] = pieceStarts ? 1 : 0;
    pieceStarts = false;
    kept++;
  };
  for (let i = 0; i < count; ) {
    const column = Math.floor(x[i]!);
    pieceStarts = starts[i] === 1;
    let highest = i;
    let lowest = i;
    let end = i + 1;
    while (end < count && starts[end] === 0 && Math.floor(x[end]!) === column) {
      if (upper[end]! < upper[highest]!) highest = end;
      if (lower[end]! > lower[lowest]!) lowest = end;
      end++;
    }
    let done = -1;
    for (const place of [i, Math.min(highest, lowest), Math.max(highest, lowest), end - 1]) {
      if (place > done) {
        keep(place);
        done = place;
      }
    }
    i = end;
  }
  shape.count = kept;
}

export function reserve(shape: TraceShape, length: number): void {
  if (shape.x.length >= length) return;
  const capacity = 2 * length;
  shape.x = new Float64Array(capacity);
  shape.upper = new Float64Array(capacity);
  shape.lower = new Float64Array(capacity);
  shape.steps = new Float64Array(capacity);
  shape.starts = new Uint8Array(capacity);
}
