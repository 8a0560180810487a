/** axe finds nothing at any level on any view, at any width, in either theme; everything is reached by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { openGroups, openPanels, reachStatus, reachStep } from './run-page.ts';

/** Everything that axe knows, whatever its weight: laws, best practice, and what is still tried out. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
  );
}

const sizes = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;
const themes = ['light', 'dark'] as const;
const looks = sizes.flatMap(([width, height]) =>
  themes.map((theme) => ({ width, height, theme, look: `${width} × ${height}, ${theme}` })),
);

/** Every view of the page, and the way there from the one before. */
const views: readonly (readonly [view: string, come: (page: Page) => Promise<void>])[] = [
  ['before the first step', async () => {}],
  ['help', (page) => page.keyboard.press('?')],
  ['share', (page) => instead(page, () => page.keyboard.press('s'))],
  [
    'menu',
    (page) =>
      instead(page, async () => {
        const menu = page.getByRole('button', { name: 'Menu' });
        if (await menu.isVisible()) await menu.click();
      }),
  ],
  ['runs', (page) => page.getByRole('button', { name: 'Runs' }).click()],
  [
    'past the edge',
    (page) =>
      instead(page, async () => {
        await page.getByRole('button', { name: 'Play' }).click();
        await reachStep(page, 230);
        await page.getByRole('button', { name: 'Pause' }).click();
        await reachStatus(page, 'paused');
      }),
  ],
  [
    'every group and panel open',
    async (page) => {
      await openGroups(page);
      await openPanels(page);
    },
  ],
  [
    'presets',
    async (page) => {
      await page.getByRole('link', { name: 'Presets' }).click();
      await page.locator('.card').first().waitFor();
    },
  ],
  [
    'sweep',
    async (page) => {
      await page.getByRole('link', { name: 'Sweep' }).click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    },
  ],
];

test.each(looks)(
  'axe finds nothing on any view at $look',
  async ({ width, height, theme }) => {
    const page = await openPage({ width, height, theme, reducedMotion: true });
    await reachStatus(page, 'ready');
    const found: string[] = [];
    for (const [view, come] of views) {
      await come(page);
      found.push(...(await faultsOf(page)).map((fault) => `${view}: ${fault}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${view}: ${wide} px wide`);
    }
    expect(found).toEqual([]);
  },
  300_000,
);

/** Closes the dialog that is open, then goes on. */
async function instead(page: Page, next: () => Promise<void>): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await next();
}

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
  await openGroups(page);
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
  await page.getByRole('button', { name: 'Menu' }).click();
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
