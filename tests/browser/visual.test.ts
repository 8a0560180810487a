/**
 * Panels of a fixed run look as they did: pixels of the page in Chromium against the pictures in tests/browser/visual. A
 * change that is wanted is taken over by `UPDATE_PICTURES=1 npx vitest run tests/browser/visual.test.ts`, then looked at.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { reachStatus } from './run-page.ts';

const FOLDER = fileURLToPath(new URL('visual/', import.meta.url));
/** What was seen instead, and where it differs, for whoever looks into a failure. */
const SEEN = fileURLToPath(new URL('../../dist-pictures/visual/', import.meta.url));

/** Distance of two colours, of 1, from which a pixel counts as another one; smoothed edges of letters mostly stay below. */
const THRESHOLD = 0.2;
/**
 * Chromium 147 and 156 differ by up to 0.23 % of a panel and 24 pixels of a square. A label that moves by 8 px or a thin
 * line in another colour of the same lightness changes more somewhere.
 */
const TOLERATED = { share: 0.004, ofSquare: 32 };
/** px; squares overlap by half. */
const SQUARE = 16;

const PANELS = ['sharpness', 'loss', 'swing', 'strip', 'portrait', 'network', 'theory'] as const;

const RUN = `v=1&p=eight-cycles&steps=420&view.open=${PANELS.join(',')}`;

test.each(['light', 'dark'] as const)('the panels of the flagship at step 420, %s', async (theme) => {
  const page = await openPage({ hash: RUN, theme, reducedMotion: true });
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStatus(page, 'finished');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(1, 1);
  await expect.poll(() => page.locator('[data-cycles="semilocal"]').textContent()).toBe('3 of 3');
  const off: string[] = [];
  for (const panel of PANELS) {
    const { share, ofSquare } = await difference(page, panel, `${panel}-${theme}.png`);
    if (share > TOLERATED.share || ofSquare > TOLERATED.ofSquare)
      off.push(`${panel}: ${(100 * share).toFixed(3)} % of its pixels differ, ${ofSquare} in one square`);
  }
  expect(off).toEqual([]);
});

interface Difference {
  readonly share: number;
  /** Pixels that differ in the square where most do. */
  readonly ofSquare: number;
}

const none: Difference = { share: 0, ofSquare: 0 };

async function difference(page: Page, panel: string, name: string): Promise<Difference> {
  const seen = await page.locator(`[data-panel="${panel}"]`).screenshot({ animations: 'disabled' });
  if (process.env.UPDATE_PICTURES) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(FOLDER + name, seen);
    return none;
  }
  const [now, before] = [PNG.sync.read(seen), PNG.sync.read(await readFile(FOLDER + name))];
  const { width, height } = before;
  if (now.width !== width || now.height !== height) return { share: 1, ofSquare: SQUARE * SQUARE };
  const mask = new PNG({ width, height });
  const count = pixelmatch(now.data, before.data, mask.data, width, height, {
    threshold: THRESHOLD,
    diffMask: true,
    diffColor: [255, 0, 0],
    aaColor: [0, 0, 0],
  });
  if (count > 0) {
    await mkdir(SEEN, { recursive: true });
    await writeFile(SEEN + name, seen);
    await writeFile(`${SEEN}difference-${name}`, PNG.sync.write(mask));
  }
  return { share: count / (width * height), ofSquare: mostInSquare(mask) };
}

function mostInSquare({ data, width, height }: PNG): number {
  let most = 0;
  for (let top = 0; top < height; top += SQUARE / 2)
    for (let left = 0; left < width; left += SQUARE / 2) {
      let count = 0;
      for (let y = top; y < Math.min(height, top + SQUARE); y++)
        for (let x = left; x < Math.min(width, left + SQUARE); x++)
          if (data[4 * (y * width + x)] === 255 && data[4 * (y * width + x) + 3] === 255) count += 1;
      most = Math.max(most, count);
    }
  return most;
}
