/** What the axes of a sweep's curves reach over. */
import { joined, logDomain, type Domain } from '../kit/value-domain.ts';
import type { SweepTraces } from './sweep-traces.ts';
import type { SweptRun } from './swept-run.ts';

/** A run under way may be about to diverge: the axis follows it up to so many times what is known otherwise. */
const AHEAD = 3;
/** The least that a log axis begins at, relative to its top: below, rounding is all there is. */
const DEEPEST = 1e-16;

/** A log domain over the runs that did not diverge; those that did leave it at the top. */
export function curvesDomain(
  runs: readonly SweptRun[],
  traces: SweepTraces,
  channel: 'gd.loss' | 'gd.sharpness',
): Domain {
  const ended: Domain[] = [];
  const going: Domain[] = [];
  const starts: Domain[] = [];
  for (const { index, record } of runs) {
    const own = traces.of(index);
    if (own === undefined || own.length === 0) continue;
    const extent = own.extent(channel, own.first, own.end);
    const start = own.value(channel, own.first);
    starts.push([start, start]);
    if (record === null) going.push(extent);
    else if (record.summary.outcome !== 'diverged') ended.push(extent);
  }
  const [low, high] = joined(ended) ?? joined(starts) ?? [0.1, 1];
  const bound = AHEAD * high;
  const [from, to] = joined([[low, high], ...going.map(([a, b]): Domain => [a, Math.min(b, bound)])])!;
  const top = to > 0 ? to : 1;
  return logDomain([Math.max(from, top * DEEPEST), top], 0);
}

/** 100, 200, 300 … times a power of ten. */
const ROUND = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The end of a linear axis from 0: round, unless that left too much of it empty. */
export function axisEnd(longest: number): number {
  if (!(longest > 0)) return 1;
  const unit = 10 ** Math.floor(Math.log10(longest));
  const round = (ROUND.find((factor) => factor * unit >= longest) ?? 10) * unit;
  return round > MOST_EMPTY * longest ? longest : round;
}

const MOST_EMPTY = 1.12;
