/** The lessons: their list, an address that names none, and every step of each, its question answered and revealed. */
import type { Page } from 'playwright-core';
import { lessons } from '../../../src/app/lessons/lessons.ts';
import { siteUrl } from '../../support/site.ts';
import { type Journey, seen, type View } from './journey.ts';

/** The run of a step stands, or its sweep is done. */
async function arrive(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.lesson-sweep:not([data-status="running"])') !== null ||
      /\d/.test(document.querySelector('.lesson-title')?.textContent ?? ''),
    undefined,
    { timeout: 60_000 },
  );
}

const list: Journey = {
  through: 'the list of lessons',
  search: '?view=lessons',
  views: [
    { view: 'list', come: (page) => seen(page, '.lesson-entry') },
    {
      view: 'a lesson that there is not',
      come: async (page) => {
        await page.goto(`${siteUrl}?view=lessons&lesson=9`);
        await page.getByRole('alert').waitFor();
      },
    },
  ],
};

const each: readonly Journey[] = lessons.map(
  ({ steps }, i): Journey => ({
    through: `lesson ${i + 1}`,
    search: `?view=lessons&lesson=${i + 1}`,
    views: steps.flatMap(({ question }, k): readonly View[] => {
      const name = `step ${k + 1}`;
      const come = async (page: Page): Promise<void> => {
        if (k > 0) await page.locator('.lesson-bar').nth(k).click();
        await page
          .locator('.lesson-place')
          .getByText(`step ${k + 1} of ${steps.length}`)
          .waitFor();
        await arrive(page);
      };
      // Steps differ in words and panels alone.
      const rest = i + k > 0 ? { within: 'main' } : {};
      if (question === undefined) return [{ view: name, ...rest, come }];
      return [
        {
          view: `${name}, asked`,
          ...rest,
          async come(page) {
            await come(page);
            await page.getByRole('button', { name: 'Hint' }).click();
            await page.getByRole('radio').first().check();
          },
        },
        {
          view: `${name}, revealed`,
          ...rest,
          async come(page) {
            await page.getByRole('button', { name: 'Reveal' }).click();
            await seen(page, '.lesson-after p');
          },
        },
      ];
    }),
  }),
);

export const everyLesson: readonly Journey[] = [list, ...each];
