/** What stands on the page before its script has come, and that the page takes its place. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, siteUrl } from '../support/site.ts';
import { PATIENCE, reachStatus } from './run-page.ts';

const START = /\/start-[\w-]+\.js$/;
const FAILED = /ERR_FAILED|Failed to load/;

async function withoutScript(page: Page): Promise<void> {
  await page.route(START, (route) => route.abort());
}

test('the first picture has the reader’s language and theme before the page’s script has come', async () => {
  const page = await openPage({
    locale: 'zh-CN',
    theme: 'light',
    expectedError: FAILED,
    firstPicture: true,
    before: async (fresh) => {
      await withoutScript(fresh);
      await fresh.addInitScript(() => localStorage.setItem('theme', 'dark'));
    },
  });
  await page.waitForLoadState();
  await page.getByText('稳定性边缘', { exact: true }).waitFor();
  const seen = page.locator('.shell');
  expect(await seen.innerText()).toContain('模拟器');
  expect(await seen.innerText()).toContain('梯度下降');
  expect(await seen.innerText()).not.toMatch(/[a-z]{3}/i);
  const { lang, background } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    background: getComputedStyle(document.documentElement).backgroundColor,
  }));
  expect(lang).toBe('zh-Hans');
  expect(background).toBe('rgb(19, 22, 27)');
});

test.each(['?view=sweep', '?present=1', '?embed=1'])(
  'an address with %s does not begin with the simulator',
  async (search) => {
    const page = await openPage({
      url: `${siteUrl}${search}`,
      expectedError: FAILED,
      before: withoutScript,
      firstPicture: true,
    });
    await page.waitForLoadState();
    expect(await page.locator('.shell').isVisible()).toBe(false);
  },
);

test('its links take the run of the address along', async () => {
  const page = await openPage({
    hash: 'v=1&n=1&p=learning-rate-sweep',
    expectedError: FAILED,
    before: withoutScript,
    firstPicture: true,
  });
  await page.waitForLoadState();
  await page.getByRole('link', { name: 'Sweep' }).click();
  await page.waitForURL((url) => url.search === '?view=sweep' && url.hash.includes('p=learning-rate-sweep'));
});

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
])('at %i × %i the page takes the place of its first picture', async (width, height) => {
  let release = (): void => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  const page = await openPage({
    width,
    height,
    reducedMotion: true,
    before: async (fresh) => {
      await fresh.route(START, async (route) => {
        await held;
        await route.continue();
      });
    },
    firstPicture: true,
  });
  const places = (): Promise<readonly (readonly number[])[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.sentence-main, .pages a')].map((element) => {
        const { x, y } = element.getBoundingClientRect();
        return [Math.round(x), Math.round(y)];
      }),
    );
  await page.waitForFunction(() => document.fonts.status === 'loaded' && document.styleSheets.length > 0);
  await page.evaluate(() => document.fonts.load('14px "Inter at once"'));
  await page.evaluate(() => document.fonts.load('600 14px "Inter at once"'));
  const before = await places();
  expect(before.length).toBe(5);
  release();
  await page.locator('.simulator[data-built="true"]').waitFor({ timeout: PATIENCE });
  await reachStatus(page, 'ready');
  const after = await places();
  for (const [i, [x, y]] of before.entries()) {
    expect(Math.abs(x! - after[i]![0]!)).toBeLessThanOrEqual(1);
    expect(Math.abs(y! - after[i]![1]!)).toBeLessThanOrEqual(1);
  }
});
