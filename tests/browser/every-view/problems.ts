/** Other problems: own losses and tables with their faults, what other networks are shown as, links and ends of runs. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPanels, reachStatus } from '../run-page.ts';
import { type Journey, NARROW, openHash, seen, showGroups, type View, WIDE } from './journey.ts';

const GROUPS = '.groups';

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption(option);
}

export const ownProblems: Journey = {
  through: 'own problems',
  views: [WIDE, NARROW].flatMap((size): readonly View[] => [
    {
      view: 'a formula',
      within: GROUPS,
      sizes: [size],
      async come(page) {
        await reachStatus(page, 'ready');
        await showGroups(page);
        await choose(page, 'Model', 'formula');
        await seen(page, '.formula-math');
      },
    },
    {
      view: 'a formula with a fault',
      within: GROUPS,
      sizes: [size],
      async come(page) {
        await page.locator('.formula-input').fill('x + foo(y)');
        await page.locator('.formula-input').press('Enter');
        await seen(page, '.formula-marked');
      },
    },
    {
      view: 'a table',
      within: GROUPS,
      sizes: [size],
      async come(page) {
        await choose(page, 'Model', 'mlp');
        await choose(page, 'Data', 'explicit');
        await page.locator('.table-input').fill('height,width,kind\n1,2,a\n3,4,b\n5,6,a\n2,1,b');
        await seen(page, '.csv-preview');
        // The table scrolls within its group.
        const overhang = (body: Element) => body.scrollWidth - body.clientWidth;
        expect(await page.locator('.group-body').first().evaluate(overhang)).toBe(0);
      },
    },
    {
      view: 'a table with a fault',
      within: GROUPS,
      sizes: [size],
      async come(page) {
        await page.locator('.table-input').fill('height,width,kind\n1,2,a\n3,x,b');
        await seen(page, '.own-data .fault:not(:empty)');
      },
    },
  ]),
};

async function openAndRun(page: Page, hash: string): Promise<void> {
  await openHash(page, hash);
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStatus(page, 'finished');
}

export const otherProblems: Journey = {
  through: 'links, and runs of other kinds',
  hash: 'v=1&n=1&p=three-tall-cycles&learningRate=0.2',
  options: () => ({
    expectedError: /ERR_FAILED|Failed to (fetch|load)|dynamically imported module|preload/,
    async before(page) {
      await page.route(/help-dialog/, (route) => route.abort());
    },
  }),
  views: [
    { view: 'what a link is about to run', within: 'main', come: (page) => seen(page, '.link-card') },
    {
      view: 'a link that cannot be run',
      async come(page) {
        await openHash(page, 'v=1&p=eight-cycles&learningRate=-0.4&model.widths=8,0');
        await seen(page, '.refusal table');
      },
    },
    {
      view: 'a diverged run',
      within: 'main, .status-line',
      async come(page) {
        await openHash(page, 'v=1&p=eight-cycles&learningRate=20');
        await page.getByRole('button', { name: 'Run it' }).click();
        await reachStatus(page, 'diverged');
      },
    },
    {
      view: 'pictures with classes',
      within: 'main',
      async come(page) {
        await openAndRun(page, 'v=1&p=digits&steps=4');
        await showGroups(page);
        await openPanels(page);
        await seen(page, '[data-panel="layers"] canvas');
      },
    },
    {
      view: 'points with classes',
      within: 'main',
      come: (page) => openAndRun(page, 'v=1&p=two-moons&steps=20'),
    },
    {
      view: 'the surface of a loss',
      within: 'main',
      come: (page) => openAndRun(page, 'v=1&p=four-stages&steps=60'),
    },
    {
      view: 'a part that could not be loaded',
      within: '.notice',
      async come(page) {
        await page.getByRole('button', { name: 'Help and keys' }).click();
        await seen(page, '[data-notice="part missing"]');
      },
    },
  ],
};
