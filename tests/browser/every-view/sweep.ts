/** The sweep: chosen, refused, running, done, with a run pointed at, two compared, and over a second parameter. */
import type { Page } from 'playwright-core';
import { type Journey, seen } from './journey.ts';

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).fill(text);
}

const cell = (page: Page, rate: number) => page.getByRole('button', { name: new RegExp(`^η = ${rate}:`) });

async function run(page: Page, rates: string, steps: number): Promise<void> {
  await type(page, 'List of learning rates', rates);
  await type(page, 'Steps of each run', String(steps));
  await page.getByRole('button', { name: 'Run sweep' }).click();
}

async function compare(page: Page, rate: number): Promise<void> {
  await cell(page, rate).press('c');
}

export const sweep: Journey = {
  through: 'a sweep',
  search: '?view=sweep',
  hash: 'v=1&n=1&p=learning-rate-sweep',
  views: [
    {
      view: 'before it is run',
      come: (page) => page.getByRole('button', { name: 'Run sweep' }).waitFor(),
    },
    {
      view: 'a value that is refused',
      within: '.sweep-rail',
      async come(page) {
        await page.getByLabel('and', { exact: true }).selectOption('width');
        await type(page, 'Values of the width', '4, 600');
        await page.getByRole('button', { name: 'Run sweep' }).click();
        await seen(page, '.sweep-rail .fault:not(:empty)');
      },
    },
    {
      view: 'cancelled half way',
      within: 'main',
      async come(page) {
        await page.getByLabel('and', { exact: true }).selectOption({ index: 0 });
        await run(page, '0.1, 0.2, 0.3, 0.4', 5000);
        await seen(page, '.sweep-progress[data-status="running"]');
        await seen(page, '.outcome-progress');
        await page.getByRole('button', { name: 'Cancel the sweep' }).click();
        await seen(page, '.sweep-progress[data-status="cancelled"]');
      },
    },
    {
      view: 'done, a run pointed at, all figures open',
      async come(page) {
        await run(page, '0.2, 0.6, 1.4, 2', 120);
        await seen(page, '.sweep-progress[data-status="done"]');
        await cell(page, 0.6).hover();
        await seen(page, '.outcome-cell.chosen');
        await page.getByText('All figures').click();
        await seen(page, '.run-table table');
      },
    },
    {
      view: 'two runs compared, overlaid',
      within: '[aria-label="Comparison"]',
      async come(page) {
        await compare(page, 0.2);
        await compare(page, 1.4);
        await page.getByRole('region', { name: 'Comparison' }).waitFor();
      },
    },
    {
      view: 'two runs compared, side by side',
      within: '[aria-label="Comparison"]',
      come: (page) => page.getByRole('button', { name: 'side by side' }).click(),
    },
    {
      view: 'over a second parameter',
      within: 'main',
      async come(page) {
        await page.getByLabel('and', { exact: true }).selectOption('seed');
        await type(page, 'Values of the seed', '1, 2');
        await run(page, '0.2, 0.6', 30);
        await seen(page, '.sweep-progress[data-status="done"]');
        await page.locator('.outcome-cell').nth(3).waitFor();
      },
    },
  ],
};
