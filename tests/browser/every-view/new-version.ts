/** What the page says of its own files: a new version, before and after it was taken. */
import type { Page } from 'playwright-core';
import { type OwnSite, ownSite } from '../../support/own-site.ts';
import { reachStatus } from '../run-page.ts';
import { type Journey, seen, stepTo } from './journey.ts';

let site: OwnSite;

async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

export const newVersion: Journey = {
  through: 'a new version',
  async options() {
    site = await ownSite();
    return { url: site.url, installs: true };
  },
  views: [
    {
      view: 'offered',
      within: '.notice',
      async come(page) {
        await reachStatus(page, 'ready');
        await workerReady(page);
        await page.reload();
        await reachStatus(page, 'ready');
        await stepTo(page, 20);
        await site.deploy();
        await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
        await seen(page, '[data-notice="new version"]');
      },
    },
    {
      view: 'taken',
      within: '.notice',
      async come(page) {
        await page.getByRole('button', { name: 'Change over' }).click();
        await seen(page, '[data-notice="taken up"]');
      },
    },
  ],
};
