/**
 * Takes pictures of the running page: `npm run photograph -- [options] [folder]`. Builds the simulator, opens it in
 * a headless Chromium at each size and theme, waits until the run has reached a step, pauses it and saves a PNG.
 *
 *   --step N        the step to wait for (default 600)
 *   --hash TEXT     what follows # in the address
 *   --size WxH      one size instead of all (may be given several times)
 *   --theme NAME    light or dark instead of both
 *   --full          the whole page instead of what fits the window
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../tests/support/chromium.ts';
import { buildSite } from './build-site.ts';
import { serveFolder } from './static-server.ts';

/** Longest wait for the step. */
const PATIENCE = 180_000;
/** Time for the last frames to be drawn after the pause. */
const SETTLE = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    step: { type: 'string', default: '600' },
    hash: { type: 'string', default: '' },
    size: { type: 'string', multiple: true, default: ['1440x900', '1024x768', '390x844'] },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    full: { type: 'boolean', default: false },
  },
});
const step = Number(values.step);
const folder = resolve(positionals[0] ?? 'dist-pictures');

const site = await mkdtemp(join(tmpdir(), 'edge-of-stability-pictures-'));
try {
  await buildSite(site);
  const server = await serveFolder({ folder: site });
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    await mkdir(folder, { recursive: true });
    for (const size of values.size) {
      for (const theme of values.theme) console.log(await photograph(browser, server.url, size, theme));
    }
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  await rm(site, { recursive: true, force: true });
}

async function photograph(browser: Browser, url: string, size: string, theme: string): Promise<string> {
  const [width, height] = size.split('x').map(Number);
  if (!width || !height) throw new Error(`--size is "${size}"; it must be like 1440x900.`);
  if (theme !== 'light' && theme !== 'dark')
    throw new Error(`--theme is "${theme}"; it must be light or dark.`);
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(values.hash === '' ? url : `${url}#${values.hash.replace(/^#/, '')}`);
  await page.evaluate(() => document.fonts.ready);
  await reach(page);
  const path = join(folder, `${size}-${theme}.png`);
  await page.screenshot({ path, fullPage: values.full });
  await context.close();
  return path;
}

async function reach(page: Page): Promise<void> {
  if (step <= 0) return;
  // A link loads paused.
  const begin = page.getByRole('button', { name: 'Run it' });
  if (values.hash !== '') await begin.click();
  await page.waitForFunction(
    (least) => Number(document.querySelector('[data-step]')?.getAttribute('data-step') ?? -1) >= least,
    step,
    { timeout: PATIENCE },
  );
  await page.keyboard.press('Space');
  await page.waitForTimeout(SETTLE);
}
