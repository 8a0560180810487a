/**
 * What a page's main thread does while something happens, from the browser's own trace. Milliseconds of processor time
 * where the trace has it: waiting for a processor that other programs use does not count.
 */
import type { Browser, Page } from 'playwright-core';

export interface MainThread {
  readonly longestTask: number;
  /** The costliest things within it. */
  readonly longestHolds: string;
  /** Script between two display frames. */
  readonly scriptMedian: number;
  readonly script95: number;
  /** Display frames in which there was any. */
  readonly frames: number;
}

export async function watchMainThread(
  browser: Browser,
  page: Page,
  happening: () => Promise<unknown>,
): Promise<MainThread> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await happening();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return summarize(trace.traceEvents);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

function summarize(events: readonly TraceEvent[]): MainThread {
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const own = events.filter(({ pid, tid, ph }) => pid === main?.pid && tid === main?.tid && ph === 'X');
  const tasks = own.filter(({ name }) => name === 'RunTask').sort((a, b) => costOf(b) - costOf(a));
  const longest = tasks[0];
  const calls = own.filter(({ name }) => name === 'FunctionCall').sort((a, b) => a.ts - b.ts);
  const frame = 1e6 / 60;
  const script = new Map<number, number>();
  let end = 0;
  for (const call of calls) {
    const { ts, dur = 0 } = call;
    // A call within another is already counted.
    if (ts < end) continue;
    end = ts + dur;
    const at = Math.floor(ts / frame);
    script.set(at, (script.get(at) ?? 0) + costOf(call) / 1000);
  }
  const sorted = [...script.values()].sort((a, b) => a - b);
  const quantile = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
  const within = own
    .filter(
      ({ ts, name }) =>
        longest && name !== 'RunTask' && ts >= longest.ts && ts < longest.ts + (longest.dur ?? 0),
    )
    .sort((a, b) => costOf(b) - costOf(a))
    .slice(0, 3)
    .map((event) => `${event.name} ${(costOf(event) / 1000).toFixed(0)} ms`);
  return {
    longestTask: longest === undefined ? 0 : costOf(longest) / 1000,
    longestHolds: within.join(', '),
    scriptMedian: quantile(0.5),
    script95: quantile(0.95),
    frames: sorted.length,
  };
}

function costOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur;
}
