/** axe finds nothing at any level on any view, at any width, in either theme; everything is reached by keyboard. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOf } from '../support/axe.ts';
import { openPage, siteUrl } from '../support/site.ts';
import { type Journey, type Size, SIZES, type View } from './every-view/journey.ts';
import { journeys } from './every-view/every-view.ts';
import { openGroups, reachStatus } from './run-page.ts';

const THEMES = ['light', 'dark'] as const;

/** The layout follows the window, and the panels their columns, within two frames. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function resize(page: Page, [width, height]: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await settle(page);
}

function sizesOf({ views, sizes = SIZES }: Journey, view: View): readonly Size[] {
  return view.sizes ?? (view.within === undefined ? sizes : [sizes[views.indexOf(view) % sizes.length]!]);
}

/** px by which the page is wider than its window, or what must be in sight lies below it. */
function overhangOf(page: Page, inSight: string | undefined): Promise<number> {
  return page.evaluate((selector) => {
    const below = selector === undefined ? null : document.querySelector(selector)?.getBoundingClientRect();
    return Math.max(document.documentElement.scrollWidth - innerWidth, (below?.bottom ?? 0) - innerHeight);
  }, inSight);
}

/** At each size every rule in one theme, in the other those that a theme can change; the themes take turns. */
async function faultsOfView(page: Page, journey: Journey, view: View): Promise<readonly string[]> {
  const found: string[] = [];
  const at = ([width, height]: Size) => `${view.view}, ${width} × ${height}`;
  let themes = [...THEMES];
  for (const size of sizesOf(journey, view)) {
    await resize(page, size);
    await view.again?.(page);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await settle(page);
      const faults = await faultsOf(page, { within: view.within, colours: theme !== themes[0] });
      found.push(...faults.map((fault) => `${at(size)}, ${theme}: ${fault}`));
    }
    themes = themes.toReversed();
    const over = await overhangOf(page, journey.inSight);
    if (over > 0) found.push(`${at(size)}: ${over} px out of the window`);
  }
  return found;
}

async function faultsOfJourney(journey: Journey): Promise<readonly string[]> {
  const { search = '', hash, options } = journey;
  const page = await openPage({
    url: `${siteUrl}${search}`,
    reducedMotion: true,
    ...(hash !== undefined && { hash }),
    ...(await options?.()),
  });
  const found: string[] = [];
  for (const view of journey.views) {
    await resize(page, sizesOf(journey, view)[0]!);
    await view.come(page).catch((error: Error) => {
      throw new Error(`${journey.through}, on the way to ${view.view}: ${error.message}`);
    });
    found.push(...(await faultsOfView(page, journey, view)));
  }
  await page.context().close();
  return found.map((fault) => `${journey.through}, ${fault}`);
}

test('axe finds nothing on any view', async () => {
  const found: string[] = [];
  const waiting = [...journeys];
  const go = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      found.push(...(await faultsOfJourney(next)));
  };
  // Two at a time: while one is looked at, the other is on its way.
  await Promise.all([go(), go()]);
  expect(found).toEqual([]);
}, 600_000);

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
