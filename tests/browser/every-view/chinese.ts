/** The page in Chinese: texts of other lengths in the same places, and another language to be read out in. */
import { siteUrl } from '../../support/site.ts';
import { PATIENCE, reachStatus } from '../run-page.ts';
import { type Journey, seen, showGroups, stepTo } from './journey.ts';

export const chinese: Journey = {
  through: 'Chinese',
  options: () => ({ locale: 'zh-CN' }),
  views: [
    {
      view: 'past the edge, every group open',
      async come(page) {
        await reachStatus(page, 'ready');
        await stepTo(page, 230);
        await showGroups(page);
      },
      again: showGroups,
    },
    {
      view: 'help',
      within: 'dialog',
      async come(page) {
        await page.locator('body').press('?');
        await seen(page, 'dialog');
      },
    },
    {
      view: 'a lesson',
      within: 'body',
      async come(page) {
        await page.goto(`${siteUrl}?view=lessons&lesson=3&step=4`);
        await page.getByRole('radio').first().check({ timeout: PATIENCE });
      },
    },
    {
      view: 'a sweep',
      within: 'body',
      async come(page) {
        await page.goto(`${siteUrl}?view=sweep`);
        await seen(page, '.outcome-cell');
      },
    },
    {
      view: 'presenting',
      within: 'body',
      async come(page) {
        await page.goto(`${siteUrl}?present=1`);
        await page.locator('.present-facts[data-status="ready"]').waitFor({ timeout: PATIENCE });
      },
    },
  ],
};
