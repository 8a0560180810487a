/** axe finds nothing serious on any page, at any width, in either theme; everything is reached by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { reachStatus, reachStep } from './run-page.ts';

const SERIOUS = new Set(['serious', 'critical']);

async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}

const widths = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

test.each(
  widths.flatMap(([width, height]) =>
    (['light', 'dark'] as const).map((theme) => [width, height, theme] as const),
  ),
)('axe finds nothing serious at %i × %i, %s', async (width, height, theme) => {
  const page = await openPage({ width, height, theme });
  await reachStep(page, 230);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  expect(await seriousFaults(page)).toEqual([]);

  const more = page.getByRole('button', { name: /^More/ });
  if (await more.isVisible()) await more.click();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing serious in gallery and dialogs, %s',
  async (theme) => {
    const page = await openPage({ theme, reducedMotion: true });
    await reachStatus(page, 'ready');
    await page.keyboard.press('?');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Presets' }).click();
    await page.locator('.card').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  },
);

test('the first press of Tab offers to skip to the run', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the run');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('every control has a name', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  for (const summary of await page.locator('summary').all()) await summary.click();
  const nameless = await page
    .locator('button, input, select, a[href], [role=slider]')
    .evaluateAll((elements) =>
      elements
        .filter((element) => {
          const labels = (element as HTMLInputElement).labels?.length ?? 0;
          const named = element.getAttribute('aria-label') || element.getAttribute('aria-labelledby');
          return !named && labels === 0 && !element.textContent?.trim();
        })
        .map((element) => element.outerHTML),
    );
  expect(nameless).toEqual([]);
});

test('fingers find targets of 44 px at 390 px', async () => {
  const page = await openPage({ width: 390, height: 844, reducedMotion: true });
  await reachStatus(page, 'ready');
  const small = await page.locator('.bottom-bar button, .tools button').evaluateAll((buttons) =>
    buttons
      .map((button) => ({
        name: button.textContent || button.getAttribute('aria-label'),
        box: button.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
});
