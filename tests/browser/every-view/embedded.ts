/** The simulator as it stands in a frame: as it comes, with everything that there is to choose, and with its faults. */
import type { Page } from 'playwright-core';
import { siteUrl } from '../../support/site.ts';
import { PATIENCE } from '../run-page.ts';
import { type Journey, seen, type Size, stepTo } from './journey.ts';

const FRAMES: readonly Size[] = [
  [640, 400],
  [1440, 700],
  [320, 240],
];

async function reach(page: Page, status: string): Promise<void> {
  await page.locator(`.embed-line[data-status="${status}"]`).waitFor({ timeout: PATIENCE });
}

async function open(page: Page, search: string, hash = ''): Promise<void> {
  await page.goto(`${siteUrl}?embed=1${search}${hash === '' ? '' : `#${hash}`}`);
}

export const embedded: Journey = {
  through: 'a frame',
  search: '?embed=1',
  sizes: FRAMES,
  options: () => ({
    // As in a sandbox: nothing can be stored, and that is said.
    async before(page) {
      await page.addInitScript(() => {
        Object.defineProperty(self, 'localStorage', {
          get: () => {
            throw new Error('The document is sandboxed.');
          },
        });
      });
    },
  }),
  views: [
    {
      view: 'as it comes, keeping nothing',
      async come(page) {
        await reach(page, 'ready');
        await page.getByText('kept in memory only').first().waitFor({ state: 'attached' });
      },
    },
    {
      view: 'with every control and the most telling panels, past the edge',
      async come(page) {
        const panels = 'sentence,sharpness,loss,portrait,what,network,swing,error';
        await open(page, `&panels=${panels}&controls=preset,rate,play,speed`, 'v=1&p=eight-cycles');
        await reach(page, 'ready');
        await stepTo(page, 230);
      },
    },
    {
      view: 'an address with a fault',
      async come(page) {
        await open(page, '&panels=balanc&controls=none', 'v=1&p=catapult');
        await seen(page, '.embed-faults');
      },
    },
    {
      view: 'a run that cannot be opened',
      async come(page) {
        await open(page, '', 'v=1&p=nothing');
        await seen(page, '.embed-refusal [role="alert"], .embed-refusal .refusal');
      },
    },
  ],
};
