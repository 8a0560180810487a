/** Without a network after the first visit; new versions, offered and never forced; tabs whose files are gone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { ownSite } from '../support/own-site.ts';
import { engines, openPage } from '../support/site.ts';
import {
  digestInNode,
  describePreset,
  digestOf,
  PATIENCE,
  reachStatus,
  reachStep,
  statusOf,
  stepOf,
} from './run-page.ts';

/** Everything is stored: from now on no request is needed. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise<void>((done) =>
        active?.addEventListener('statechange', () => done(), { once: true }),
      );
  });
}

/** Counts how often the page is loaded. */
function loadsOf(page: Page): { count: number } {
  const loads = { count: 0 };
  page.on('load', () => {
    loads.count += 1;
  });
  return loads;
}

test.each(engines)(
  'after the first visit everything works without a network, under any path, in %s',
  async (engine) => {
    const site = await ownSite();
    const page = await openPage({
      url: site.url,
      installs: true,
      expectedError: /ERR_|net::|Failed to load/,
      engine,
    });
    await reachStep(page, 20);
    await installed(page);
    await site.stop();
    // Firefox cannot be told; what answered is gone all the same.
    if (engine === 'chromium') await page.context().setOffline(true);

    await page.goto(`${site.url}#v=1&p=digits&steps=6`);
    await page.reload();
    await reachStatus(page, 'ready');
    await page.getByRole('button', { name: 'Run it' }).click();
    await reachStatus(page, 'finished');
    const digits = await describePreset('digits');
    expect(await digestOf(page)).toEqual({ step: 6, digest: await digestInNode({ ...digits, steps: 6 }, 6) });
    expect(await page.locator('.status-line').getAttribute('data-executor')).toBe('WebAssembly');

    // Parts that are loaded later, and the other pages.
    await page.getByRole('button', { name: 'Share' }).click();
    await expect
      .poll(() => page.getByLabel('Link to this run').inputValue(), { timeout: PATIENCE })
      .toContain('#v=1');
    await page.keyboard.press('Escape');
    await page.goto(`${site.url}?view=presets`);
    await page.locator('.card').first().waitFor({ timeout: PATIENCE });
  },
);

test('a new version offers itself, waits while a run plays, and takes over with the run when it is asked to', async () => {
  const site = await ownSite();
  const hash = 'v=1&p=eight-cycles&steps=100000';
  const page = await openPage({ url: site.url, hash, installs: true });
  await reachStatus(page, 'ready');
  await installed(page);
  await page.reload();
  await reachStatus(page, 'ready');
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStep(page, 30);
  const loads = loadsOf(page);
  await site.deploy();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.locator('[data-notice="new version"]');
  await notice.waitFor({ timeout: PATIENCE });
  const before = await stepOf(page);
  await reachStep(page, before + 30);
  expect(loads.count).toBe(0);
  expect(await page.locator('script[src*=".version1"]').count()).toBe(0);

  const rate = page.getByRole('textbox', { name: 'Learning rate η' });
  await rate.fill('0.14');
  await rate.press('Enter');
  await page.getByRole('button', { name: 'Pause' }).click();
  await reachStatus(page, 'paused');
  const { step, digest } = await digestOf(page);
  await notice.getByRole('button', { name: 'Change over' }).click();
  await page.locator('[data-notice="taken up"]').waitFor({ timeout: PATIENCE });
  expect(loads.count).toBe(1);
  expect(await page.locator('script[src*=".version1.js"]').count()).toBeGreaterThan(0);
  await reachStep(page, step);
  expect(await digestOf(page)).toEqual({ step, digest });
  expect(await page.locator('[data-notice]').innerText()).toContain(`from step ${step}`);
  await page.locator('[data-notice]').getByRole('button', { name: 'Hide this message' }).click();
  await page.locator('[data-notice]').waitFor({ state: 'detached' });
});

test('a tab whose files are gone loads itself anew, once, and goes on with its run', async () => {
  const site = await ownSite();
  const page = await openPage({
    url: site.url,
    expectedError: /404|ERR_CONNECTION_REFUSED|dynamically imported module|preload/i,
  });
  await reachStep(page, 40);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  await page.keyboard.press('l');
  // What writes the address is there: the next part that is asked for is the dialog.
  await expect.poll(() => page.url(), { timeout: PATIENCE }).toContain('#v=1');
  const { step, digest } = await digestOf(page);
  const loads = loadsOf(page);
  await site.deploy();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.locator('[data-notice="taken up"]').waitFor({ timeout: PATIENCE });
  expect(loads.count).toBe(1);
  await reachStep(page, step);
  expect(await digestOf(page)).toEqual({ step, digest });
  expect(await page.locator('[data-panel="loss"]').innerText()).toContain('linear scale');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect
    .poll(() => page.getByLabel('Link to this run').inputValue(), { timeout: PATIENCE })
    .toContain('#v=1');
  await page.keyboard.press('Escape');

  // A file that is missing without a new version is told, and nothing is loaded anew.
  await site.stop();
  await page.getByRole('button', { name: 'Help and keys' }).click();
  await page.locator('[data-notice="part missing"]').waitFor({ timeout: PATIENCE });
  expect(loads.count).toBe(1);
  expect(await stepOf(page)).toBe(step);
  await page.getByRole('button', { name: 'Play' }).click();
  await reachStep(page, step + 10);
});

test('where the tab stores nothing it does not load itself anew, and keeps its run', async () => {
  const site = await ownSite();
  const page = await openPage({
    url: site.url,
    expectedError: /404|ERR_CONNECTION_REFUSED|dynamically imported module|preload/i,
    before: async (fresh) => {
      await fresh.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new Error('The quota has been exceeded.');
        };
      });
    },
  });
  await reachStep(page, 10);
  // What the page opens with is there, and what writes the address: the next part that is asked for is the dialog.
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.url(), { timeout: PATIENCE }).toContain('#v=1');
  const loads = loadsOf(page);
  await site.deploy();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.locator('[data-notice="part missing"]').waitFor({ timeout: PATIENCE });
  const before = await stepOf(page);
  await reachStep(page, before + 10);
  expect(loads.count).toBe(0);
  expect(await statusOf(page)).toBe('playing');
});

test('it can be installed: a manifest with icons of their sizes, a worker that is checked at every visit', async () => {
  const site = await ownSite();
  const page = await openPage({ url: site.url });
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  expect(href).toBe('./manifest.webmanifest');
  const manifest = JSON.parse(await readFile(join(site.folder, 'manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone' });
  expect(manifest.icons.map(({ purpose }: { purpose?: string }) => purpose ?? 'any')).toContain('maskable');
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = PNG.sync.read(await readFile(join(site.folder, src)));
    expect(`${width}x${height}`).toBe(sizes);
  }
  const worker = await page.request.get(`${site.url}sw.js`);
  expect(worker.headers()).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'text/javascript; charset=utf-8',
  });
});

test('a panel, the groups of fields or a page that does not come leaves everything else as it is', async () => {
  const page = await openPage({
    expectedError: /ERR_FAILED|dynamically imported module|preload/i,
    before: async (fresh) => {
      await fresh.route(/\/assets\/(portrait-panel|groups|lessons-page)-[^/]*\.js$/, (route) =>
        route.abort(),
      );
    },
  });
  // Had the page been built anew, another element would stand there.
  await page.locator('.app').evaluate((app) => {
    app.dataset.built = 'once';
  });
  await page.locator('[data-notice="part missing"]').waitFor({ timeout: PATIENCE });
  await reachStep(page, 20);
  const place = page.locator('[data-panel="portrait"]');
  expect(await place.innerText()).toBe('');
  expect((await place.boundingBox())!.height).toBeGreaterThan(100);
  await page.locator('[data-panel="network"] .side-panel').waitFor({ timeout: PATIENCE });
  await page.locator('[data-panel="sharpness"] canvas').waitFor();

  await page.getByRole('link', { name: 'Lessons' }).click();
  await page.locator('main.gallery').waitFor();
  await page.getByRole('link', { name: 'Presets' }).click();
  await page.locator('.card').first().waitFor({ timeout: PATIENCE });
  await page.getByRole('link', { name: 'Simulator' }).click();
  const before = await stepOf(page);
  await reachStep(page, before + 10);
  expect(await page.locator('.app').getAttribute('data-built')).toBe('once');
});

test('where the table of its language does not come the page is there in English', async () => {
  const page = await openPage({
    locale: 'zh-CN',
    expectedError: /ERR_FAILED|dynamically imported module|preload/i,
    before: async (fresh) => {
      await fresh.route(/\/assets\/chinese-[^/]*\.js$/, (route) => route.abort());
    },
  });
  await reachStep(page, 5);
  await page.getByRole('link', { name: 'Presets' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});
