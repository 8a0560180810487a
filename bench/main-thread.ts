/** What a page's main thread does while something happens, from the browser's own trace. Milliseconds. */
import type { Browser, Page } from 'playwright-core';

export interface MainThread {
  readonly longestTask: number;
  /** The costliest things within it. */
  readonly longestHolds: string;
  /** Script between two display frames. */
  readonly scriptMedian: number;
  readonly script95: number;
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
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

function summarize(events: readonly TraceEvent[]): MainThread {
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const own = events.filter(({ pid, tid, ph }) => pid === main?.pid && tid === main?.tid && ph === 'X');
  const tasks = own.filter(({ name }) => name === 'RunTask').sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0));
  const longest = tasks[0];
  const calls = own.filter(({ name }) => name === 'FunctionCall').sort((a, b) => a.ts - b.ts);
  const frame = 1e6 / 60;
  const script = new Map<number, number>();
  let end = 0;
  for (const { ts, dur = 0 } of calls) {
    // A call within another is already counted.
    if (ts < end) continue;
    end = ts + dur;
    const at = Math.floor(ts / frame);
    script.set(at, (script.get(at) ?? 0) + dur / 1000);
  }
  const sorted = [...script.values()].sort((a, b) => a - b);
  const quantile = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
  const within = own
    .filter(
      ({ ts, name }) =>
        longest && name !== 'RunTask' && ts >= longest.ts && ts < longest.ts + (longest.dur ?? 0),
    )
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .slice(0, 3)
    .map(({ name, dur = 0 }) => `${name} ${(dur / 1000).toFixed(0)} ms`);
  return {
    longestTask: (longest?.dur ?? 0) / 1000,
    longestHolds: within.join(', '),
    scriptMedian: quantile(0.5),
    script95: quantile(0.95),
  };
}
