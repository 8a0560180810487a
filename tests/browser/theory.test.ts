/** The theory beside the run: references, the start at the edge, the portrait's two branches, stages and warnings. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import {
  describePreset,
  digestInNode,
  digestOf,
  PATIENCE,
  reachStatus,
  reachStep,
  stepOf,
} from './run-page.ts';

async function openGroup(page: Page, title: string): Promise<void> {
  await page.locator('summary').filter({ hasText: title }).click();
}

async function runTo(page: Page, step: number): Promise<void> {
  await reachStep(page, step);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await reachStatus(page, 'paused');
}

async function runPreset(preset: string, steps: number): Promise<Page> {
  const page = await openPage({ hash: `v=1&p=${preset}&steps=${steps}` });
  await reachStatus(page, 'ready');
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStatus(page, 'finished');
  return page;
}

test('references go on and off mid-run, beside the same measured trace', async () => {
  const page = await openPage();
  await runTo(page, 320);
  const before = await digestOf(page);
  expect(before.digest).toBe(await digestInNode(await describePreset('eight-cycles'), before.step));
  const key = page.locator('[data-panel="loss"] .key-line');
  expect(await key.innerText()).not.toContain('gradient flow');
  await openGroup(page, 'Theory');

  const flow = page.getByRole('checkbox', { name: 'gradient flow' });
  await flow.check();
  await expect.poll(() => key.innerText(), { timeout: 60_000 }).toContain('gradient flow');
  // The steps since the edge come again, with the same bits.
  const measured = async () => ({
    step: await stepOf(page),
    digest: await page.locator('.status-line').getAttribute('data-digest'),
  });
  await expect.poll(measured, { timeout: 60_000 }).toEqual(before);
  expect(await page.locator('.status-line').getAttribute('data-status')).toBe('paused');

  const semilocal = page.getByRole('checkbox', { name: 'semi-local prediction' });
  await semilocal.uncheck();
  await expect.poll(() => key.innerText()).not.toContain('semi-local');
  expect(await key.innerText()).toContain('gradient flow');
  await semilocal.check();
  await expect.poll(() => key.innerText()).toContain('semi-local');
  expect(await digestOf(page)).toEqual(before);
});

test('a nudge or kick chosen on the page starts the run so, and says so on the plot', async () => {
  const page = await openPage();
  await runTo(page, 20);
  await openGroup(page, 'Theory');
  const rule = page.getByRole('combobox', { name: /start|edge/i });
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await rule.selectOption('kick');
  await reachStatus(page, 'ready');
  await play.click();
  await runTo(page, 300);
  const plot = page.locator('[data-panel="loss"]');
  await expect.poll(() => plot.textContent()).toContain('kicked by 1 δ along u');
  expect(await page.locator('.sentence-detail').textContent()).toMatch(/kick/i);
  expect(await page.locator('[data-panel="portrait"]').textContent()).toContain('Folded to |x|/δ');

  await rule.selectOption('nudge');
  const size = page.getByRole('textbox', { name: /size/i });
  await size.fill('0.002');
  await size.press('Enter');
  await reachStatus(page, 'ready');
  await play.click();
  await runTo(page, 300);
  await expect.poll(() => plot.textContent()).toContain('nudged by 0.002 along u');
});

test('the portrait draws both branches, and the line below names the stage', async () => {
  const page = await openPage();
  await runTo(page, 320);
  const portrait = page.locator('[data-panel="portrait"]');
  const words =
    /even steps (\d+) times left and (\d+) times right of it, odd steps (\d+) times left and (\d+)/;
  let counts: number[] = [];
  const count = async () => {
    counts = words
      .exec((await portrait.textContent()) ?? '')
      ?.slice(1)
      .map(Number) ?? [0, 0];
    return Math.max(counts[0]!, counts[1]!);
  };
  // The words follow the run some seconds later. In the first cycles each parity keeps to its side.
  await expect.poll(count, { timeout: PATIENCE }).toBeGreaterThan(40);
  const [evenLeft, evenRight, oddLeft, oddRight] = counts;
  expect(Math.abs(Math.max(evenLeft!, evenRight!) - Math.max(oddLeft!, oddRight!))).toBeLessThan(8);
  expect(evenLeft! > evenRight!).toBe(oddRight! > oddLeft!);
  expect(await inkOnBothSides(portrait.locator('canvas'))).toEqual([true, true]);

  const line = page.locator('.stage-word');
  await expect.poll(() => line.textContent()).toMatch(/^stage [1-4], [a-z -]+$/);
  const slider = page.getByRole('slider', { name: 'Step shown' });
  expect(await slider.getAttribute('aria-valuetext')).toContain((await line.textContent()) ?? '?');
});

/** Whether dark pixels lie in the left and in the right half of a canvas. */
async function inkOnBothSides(canvas: ReturnType<Page['locator']>): Promise<readonly boolean[]> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const surface = (element as HTMLCanvasElement).getContext('2d')!;
    return [0, 1].map((half) => {
      // The outer thirds: the axis through the middle belongs to no branch.
      const third = Math.floor(width / 2.5);
      const { data } = surface.getImageData(
        half === 0 ? 0 : width - third,
        0,
        third,
        Math.floor(height * 0.45),
      );
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3]! > 200 && data[i]! + data[i + 1]! + data[i + 2]! < 300) dark += 1;
      }
      return dark > 20;
    });
  });
}

test('where the theory does not hold, the page says so in words, with the quantity', async () => {
  const page = await runPreset('several-eigenvalues', 500);
  const warning = page.locator('.sentence-warning');
  await expect.poll(() => warning.textContent()).toMatch(/Step \d+: .*(λ\d†·η\/2|ε|α|Projection|grew).*\d/);
  // All of them lie behind it, and nothing moves for them.
  const top = () =>
    page.locator('[data-panel="sharpness"]').evaluate((panel) => panel.getBoundingClientRect().top);
  const before = await top();
  await warning.locator('summary').click();
  await expect.poll(() => warning.locator('li').first().textContent()).toMatch(/^Step \d+: /);
  expect(await top()).toBe(before);
  await warning.locator('summary').click();
  await openGroup(page, 'View');
  await page.getByRole('checkbox', { name: 'How well the theory holds' }).check();
  const theory = page.locator('[data-panel="theory"] .theory-warnings');
  await expect.poll(() => theory.textContent()).toMatch(/step \d+/);
});

test('at 390 px nothing is wider than the window', async () => {
  for (const view of ['', '?view=presets']) {
    const page = await openPage({ width: 390, height: 844 });
    if (view === '') await runTo(page, 260);
    else {
      await reachStatus(page, 'playing');
      await page.getByRole('link', { name: 'Presets' }).click();
    }
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      ...['.header', '.status-line', '.bottom-bar'].map(
        (name) => document.querySelector(name)?.scrollWidth ?? 0,
      ),
    ]);
    for (const width of widths) expect(width).toBeLessThanOrEqual(390);
  }
});
