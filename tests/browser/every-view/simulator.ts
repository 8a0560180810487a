/** The simulator: its run before the edge, past it and looked back at, its controls, its dialogs, its clip. */
import type { Page } from 'playwright-core';
import { openPanels, reachStatus } from '../run-page.ts';
import { closeDialog, type Journey, NARROW, seen, showGroups, stepTo, WIDE } from './journey.ts';

const DIALOG = 'dialog';

async function openRuns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Runs' }).click();
  await seen(page, DIALOG);
}

async function openShare(page: Page): Promise<void> {
  await page.keyboard.press('s');
  await seen(page, DIALOG);
}

export const simulator: Journey = {
  through: 'the simulator',
  views: [
    { view: 'before the first step', come: (page) => reachStatus(page, 'ready') },
    { view: 'menu', sizes: [NARROW], come: async () => {}, again: openMenu },
    {
      view: 'past the edge',
      async come(page) {
        await page.keyboard.press('Escape');
        await stepTo(page, 420);
      },
    },
    {
      view: 'looking back, with a flag',
      within: 'main',
      async come(page) {
        await page.keyboard.press('2');
        await page.keyboard.press('b');
        await page.locator('.flag.shown').waitFor({ state: 'attached' });
      },
    },
    {
      view: 'every group and panel open',
      async come(page) {
        await showGroups(page);
        await openPanels(page);
        await seen(page, '[data-panel="spectrum"] canvas');
      },
      again: showGroups,
    },
    {
      view: 'a changed field, and a refused value',
      within: '.rate, .groups, .notes',
      sizes: [WIDE],
      async come(page) {
        await page.keyboard.press('End');
        const rate = page.getByRole('textbox', { name: 'Learning rate η' });
        await rate.fill('0.14');
        await rate.press('Enter');
        await seen(page, '.undo');
        await rate.fill('much');
        await rate.press('Enter');
        await seen(page, '.rate .fault:not(:empty)');
      },
    },
    {
      view: 'runs saved, pinned, deleted, and a file that is none',
      within: DIALOG,
      sizes: [WIDE],
      async come(page) {
        await openRuns(page);
        const dialog = page.locator(DIALOG);
        await dialog.getByRole('button', { name: 'Pin' }).click();
        await seen(page, '[data-pin]');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await seen(page, '[data-run]');
        await dialog.getByRole('button', { name: 'Save' }).first().click();
        await page.locator('[data-run]').nth(1).waitFor();
        await page.locator('[data-run]').first().getByRole('button', { name: 'Delete' }).click();
        await dialog.getByText('was deleted').waitFor();
        await giveFile(page, 'step,gd.loss\n0,much\n');
        await seen(page, '.import-faults');
      },
    },
    {
      view: 'a file that holds a run',
      within: DIALOG,
      async come(page) {
        await giveFile(page, 'step,gd.loss\n0,1\n1,0.5\n');
        await page.getByText('holds 2 steps').waitFor();
      },
    },
    { view: 'a pinned run behind it', within: '.panels.time', come: closeDialog },
    {
      view: 'help',
      within: DIALOG,
      async come(page) {
        await page.keyboard.press('?');
        await seen(page, DIALOG);
      },
    },
    {
      view: 'share, with the choices of a frame',
      within: DIALOG,
      sizes: [WIDE, NARROW],
      async come(page) {
        await closeDialog(page);
        await openShare(page);
        await page.getByText('Embed in another page').click();
        await seen(page, '.embed-preview svg');
      },
    },
    {
      view: 'a clip being recorded',
      within: '.notice',
      sizes: [WIDE],
      async come(page) {
        await page.getByLabel('Clip of').selectOption('60 s');
        await page.getByRole('button', { name: 'Record, WebM' }).click();
        await page.getByText(/Recording [1-9]\d* of 60 s/).waitFor();
      },
    },
    {
      view: 'a clip saved',
      within: '.notice',
      async come(page) {
        // It may have come to its end with the run.
        await page.evaluate(() =>
          document.querySelector<HTMLElement>('[data-clip="recording"] .link')?.click(),
        );
        await seen(page, '[data-clip="saved"]');
      },
    },
    {
      view: 'presets',
      async come(page) {
        await page.getByRole('link', { name: 'Presets' }).click();
        await seen(page, '.card');
      },
    },
  ],
};

async function giveFile(page: Page, text: string): Promise<void> {
  await page.getByLabel('A run description, or a recorded run').setInputFiles({
    name: 'table.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
}

async function openMenu(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
}
