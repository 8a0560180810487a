/**
 * Draws the icons of the installed page into public/icons from the logo: `npm run draw-icons`. The plain ones have
 * the logo's round corners; the maskable one fills its square and keeps the curve within the circle that every system
 * shows.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../tests/support/chromium.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Share of the width that the drawing keeps where systems cut the corners off. */
const SAFE = 0.72;

const icons = [
  { name: 'icon-192.png', size: 192, filled: false },
  { name: 'icon-512.png', size: 512, filled: false },
  { name: 'maskable-512.png', size: 512, filled: true },
  { name: 'apple-touch-180.png', size: 180, filled: true },
] as const;

const logo = await readFile(join(PROJECT, 'src', 'app', 'icon.svg'), 'utf8');
const ground = /<rect[^>]*fill="([^"]+)"/.exec(logo)?.[1] ?? '#ffffff';
const folder = join(PROJECT, 'public', 'icons');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  for (const { name, size, filled } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const inner = filled ? SAFE * size : size;
    await page.setContent(
      `<style>body{margin:0;width:${size}px;height:${size}px;display:grid;place-items:center;` +
        `${filled ? `background:${ground}` : ''}}svg{width:${inner}px;height:${inner}px}</style>${logo}`,
    );
    await writeFile(join(folder, name), await page.screenshot({ omitBackground: !filled }));
    await page.close();
  }
} finally {
  await browser.close();
}
