/** The page as a lecturer shows it: every choice of panels, the zoom, the list, the keys, a prediction, a bad link. */
import type { Page } from 'playwright-core';
import { siteUrl } from '../../support/site.ts';
import { PATIENCE, reachStep } from '../run-page.ts';
import { closeDialog, type Journey, seen, type Size, SIZES, stepTo, type View } from './journey.ts';

const SCENES = 6;
const PROJECTOR: Size = [1920, 1080];

async function reachPresented(page: Page, status: string): Promise<void> {
  await page.locator(`.present-facts[data-status="${status}"]`).waitFor({ timeout: PATIENCE });
}

const otherScenes: readonly View[] = Array.from({ length: SCENES - 1 }, (_, i) => ({
  view: `scene ${i + 2}`,
  within: 'main',
  come: (page) => page.keyboard.press('v'),
}));

export const presenting: Journey = {
  through: 'presenting',
  search: '?present=1',
  sizes: [PROJECTOR, ...SIZES],
  inSight: '.present-foot',
  views: [
    { view: 'before the first step', come: (page) => reachPresented(page, 'ready') },
    {
      view: 'past the edge, with flag, ring and keys',
      async come(page) {
        await stepTo(page, 240);
        await page.keyboard.press('b');
        await page.locator('.timeline-bar').getByRole('button', { name: 'Show step 240' }).waitFor();
      },
      again: (page) => page.mouse.move(200 + Math.random(), 200),
    },
    ...otherScenes,
    {
      view: 'zoomed to single steps',
      within: 'main',
      async come(page) {
        await page.keyboard.press('v');
        await page.keyboard.press('z');
        await seen(page, '[data-panel="swing"]');
      },
    },
    {
      view: 'list of the presets',
      within: '.present > nav',
      async come(page) {
        await page.keyboard.press('z');
        await page.keyboard.press('l');
        await page.getByRole('navigation', { name: 'Presets in order' }).waitFor();
      },
    },
    {
      view: 'keys',
      within: 'dialog',
      async come(page) {
        await page.keyboard.press('l');
        await page.keyboard.press('?');
        await seen(page, 'dialog');
      },
    },
    {
      view: 'a prediction asked for and chosen',
      async come(page) {
        await closeDialog(page);
        await page.keyboard.press('h');
        await seen(page, '.guess-sheet');
        await page.keyboard.press('b');
        await seen(page, '.guess-label');
      },
    },
    {
      view: 'the prediction revealed',
      within: '.present',
      async come(page) {
        const before = await page.locator('[data-step]').first().getAttribute('data-step');
        await page.keyboard.press('Enter');
        await reachStep(page, Number(before) + 60);
        await reachPresented(page, 'paused');
      },
    },
    {
      view: 'a link that cannot be run',
      async come(page) {
        await page.goto(`${siteUrl}?present=1#v=1&p=eight-cycles&learningRate=-1`);
        await page.reload();
        await seen(page, '.refusal');
      },
    },
  ],
};
