/**
 * A picture of each view in docs/images: `npm run pictures -- [--view NAME] [--size WxH] [--theme NAME] [folder]`.
 * Each view is brought about once, by real input, with little motion and at a fixed step, and then photographed at
 * every size and in both themes: whoever runs it gets the same pictures, up to the machine's text rendering.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../tests/support/chromium.ts';
import { buildSite } from './build-site.ts';
import { serveFolder } from './static-server.ts';
import { type View, views } from './views.ts';

/** Time for the panels to settle after a change of size or theme. */
const SETTLE = 700;
const THEMES = ['light', 'dark'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    view: { type: 'string', multiple: true, default: Object.keys(views) },
    size: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true, default: [...THEMES] },
  },
});
const folder = resolve(positionals[0] ?? 'docs/images');

const site = await mkdtemp(join(tmpdir(), 'edge-of-stability-pictures-'));
try {
  await buildSite(site);
  const server = await serveFolder({ folder: site });
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    await mkdir(folder, { recursive: true });
    for (const name of values.view) {
      const view = views[name];
      if (view === undefined)
        throw new Error(`--view is "${name}"; it must be one of ${Object.keys(views).join(', ')}.`);
      await photograph(browser, server.url, name, view);
    }
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  await rm(site, { recursive: true, force: true });
}

async function photograph(browser: Browser, url: string, name: string, view: View): Promise<void> {
  const sizes = (values.size ?? view.sizes).map(sizeOf);
  const context = await browser.newContext({
    viewport: sizes[0]!,
    reducedMotion: 'reduce',
    locale: view.locale ?? 'en',
  });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await page.goto(`${url}${view.search ?? ''}${view.hash === undefined ? '' : `#${view.hash}`}`);
    await page.evaluate(() => document.fonts.ready);
    await view.come(page);
    for (const size of sizes) {
      for (const theme of THEMES.filter((one) => values.theme.includes(one))) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: theme });
        // No ring round what was pressed last.
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await view.atSize?.(page);
        await page.waitForTimeout(SETTLE);
        if (view.whole) await showWhole(page, size);
        const path = join(folder, `${name}-${size.width}-${theme}.png`);
        await page.screenshot({ path });
        console.log(path);
      }
    }
  } finally {
    await context.close();
  }
}

/** A window as high as the page: bars that stick to its edges stand at the page's own. */
async function showWhole(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  const needed = await page.evaluate(() => {
    const rail = document.querySelector('.rail');
    return (
      document.documentElement.scrollHeight + (rail === null ? 0 : rail.scrollHeight - rail.clientHeight)
    );
  });
  if (needed <= height) return;
  await page.setViewportSize({ width, height: needed });
  await page.waitForTimeout(SETTLE);
}

function sizeOf(text: string): { width: number; height: number } {
  const [width, height] = text.split('x').map(Number);
  if (!width || !height) throw new Error(`--size is "${text}"; it must be like 1440x900.`);
  return { width, height };
}
