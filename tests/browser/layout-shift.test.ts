/** Nothing on the page moves by itself while a run goes on: what the browser counts as a layout shift. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { PATIENCE, reachStatus } from './run-page.ts';

/** A text that has grown by a digit where nothing else moves is not seen. */
const UNSEEN = 0.001;
/** At the end on a telephone the sentence says more than it has lines for, and the small print gives way once. */
const AT_THE_END = 0.02;

declare global {
  interface Window {
    shifts: { value: number; at: number; what: string[] }[];
  }
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    type Source = { node: Node | null };
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: Source[] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(
          ({ node }) => (node as Element | null)?.className || (node?.nodeName ?? ''),
        );
        window.shifts.push({ value: entry.value, at: entry.startTime, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

test.each([
  [1440, 900, UNSEEN],
  [1024, 768, UNSEEN],
  [390, 844, AT_THE_END],
] as const)('a whole run moves nothing at %i × %i', async (width, height, atTheEnd) => {
  const page = await openPage({ width, height, before: watchShifts });
  await reachStatus(page, 'playing');
  await page.waitForFunction(
    () => document.querySelector('.status-line')?.getAttribute('data-status') !== 'playing',
    null,
    {
      timeout: 3 * PATIENCE,
    },
  );
  await reachStatus(page, 'finished');
  const shifts = await page.evaluate(() => window.shifts);
  const largest = shifts.toSorted((a, b) => b.value - a.value);
  const [last, ...others] = atTheEnd > UNSEEN ? largest : [undefined, ...largest];
  expect(last?.value ?? 0).toBeLessThan(atTheEnd);
  const total = others.reduce((sum, shift) => sum + (shift?.value ?? 0), 0);
  expect(total, JSON.stringify(others.slice(0, 3))).toBeLessThan(UNSEEN);
});
