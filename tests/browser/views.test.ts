/** What can be seen of a step besides its curves: each panel opened by hand, and all of them looking back. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { PATIENCE, reachStatus, reachStep, stepOf } from './run-page.ts';

const opened = {
  landscape: 'Landscape',
  along: 'Loss along u',
  layers: 'Weights and activations',
  spectrum: 'Spectrum',
  'test-error': 'Test error',
} as const;

function panel(page: Page, id: string) {
  return page.locator(`[data-panel="${id}"]`);
}

async function open(page: Page, ids: readonly (keyof typeof opened)[]): Promise<void> {
  await page.locator('summary').filter({ hasText: 'View' }).click();
  for (const id of ids) await page.getByRole('checkbox', { name: opened[id], exact: true }).check();
}

/** The step that a panel says it shows. */
async function stepSaid(page: Page, id: string): Promise<number> {
  const words = (await panel(page, id).locator('.panel-subtitle').textContent()) ?? '';
  return Number(/step (\d+)/.exec(words)?.[1] ?? Number.NaN);
}

/** How much ink a panel's picture holds. */
function inkOf(page: Page, id: string): Promise<number> {
  return panel(page, id)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let painted = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) painted += 1;
      return painted / (canvas.width * canvas.height);
    });
}

async function scrubTo(page: Page, share: number): Promise<void> {
  const box = (await page.locator('[data-panel="strip"] .strip-slider').boundingBox())!;
  await page.mouse.click(box.x + share * box.width, box.y + box.height / 2);
}

test('each panel opens from the view, says what is missing before the edge, and draws from there on', async () => {
  const page = await openPage({ hash: 'v=1&p=eight-cycles&steps=330' });
  await open(page, ['landscape', 'along', 'layers', 'spectrum', 'test-error']);
  for (const id of ['landscape', 'along'])
    await expect.poll(() => panel(page, id).textContent()).toContain('once sharpness meets 2/η');
  await expect.poll(() => inkOf(page, 'layers'), { timeout: PATIENCE }).toBeGreaterThan(0.02);
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStatus(page, 'finished');
  for (const id of ['landscape', 'along', 'spectrum', 'test-error'])
    await expect.poll(() => inkOf(page, id), { timeout: PATIENCE }).toBeGreaterThan(0.02);
  // The landscape fills its plot.
  expect(await inkOf(page, 'landscape')).toBeGreaterThan(0.95);
  await expect.poll(() => stepSaid(page, 'spectrum'), { timeout: PATIENCE }).toBe(330);
  // An axis of another kind is another picture.
  const before = await inkOf(page, 'spectrum');
  await panel(page, 'spectrum').getByText('linear').click();
  await expect.poll(() => inkOf(page, 'spectrum')).not.toBe(before);
});

test('what is shown at the right follows the scrubbed step, and comes back', async () => {
  const steps = 400;
  const page = await openPage({ hash: `v=1&p=eight-cycles&steps=${steps}` });
  await open(page, ['landscape', 'along', 'layers', 'spectrum']);
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStatus(page, 'finished');
  const curve = () => panel(page, 'network').locator('path.curve').getAttribute('d');
  const inWords = async () =>
    Number(/Step (\d+)/.exec((await page.locator('.sentence-detail').textContent()) ?? '')?.[1]);
  /** The step that the sentence names once it has heard of the click. */
  const scrubbed = async (share: number) => {
    await scrubTo(page, share);
    await expect.poll(async () => Math.abs((await inWords()) - share * steps)).toBeLessThan(2);
    return inWords();
  };
  const late = await scrubbed(0.95);
  await expect.poll(() => stepSaid(page, 'network'), { timeout: PATIENCE }).toBe(late);
  const curveThere = await curve();
  const at = await scrubbed(0.6);
  const ids = ['network', 'landscape', 'along', 'layers', 'spectrum'] as const;
  for (const id of ids) await expect.poll(() => stepSaid(page, id), { timeout: PATIENCE }).toBe(at);
  const then = await curve();
  expect(then).not.toBe(curveThere);
  await scrubbed(0.1);
  await expect.poll(() => stepSaid(page, 'network'), { timeout: PATIENCE }).toBeLessThan(100);
  await expect.poll(curve).not.toBe(then);
  await expect.poll(() => panel(page, 'landscape').textContent()).toContain('at this step it is not');
  expect(await scrubbed(0.95)).toBe(late);
  await expect.poll(curve, { timeout: PATIENCE }).toBe(curveThere);
  await page.keyboard.press('End');
  await expect.poll(() => panel(page, 'network').textContent()).not.toContain(`step ${late}`);
});

test('the sample whose activations are shown is chosen by key', async () => {
  const page = await openPage({ hash: 'v=1&p=eight-cycles&steps=20' });
  await open(page, ['layers']);
  const slider = page.getByRole('slider', { name: 'sample' });
  await slider.focus();
  const words = () => slider.getAttribute('aria-valuetext');
  const first = await words();
  await page.keyboard.press('ArrowRight');
  await expect.poll(words).not.toBe(first);
  await page.keyboard.press('End');
  await expect.poll(words).toMatch(/^20: 1$/);
  expect(await stepOf(page)).toBe(0);
});

test('classes are tried on test samples, and a run without references offers its landscape', async () => {
  const page = await openPage({ hash: 'v=1&p=two-moons&steps=120' });
  await open(page, ['test-error', 'landscape']);
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStep(page, 100);
  await reachStatus(page, 'finished');
  expect(await panel(page, 'test-error').textContent()).toContain('share misclassified');
  await panel(page, 'landscape').getByRole('button', { name: 'Trace it' }).click();
  await expect.poll(() => inkOf(page, 'landscape'), { timeout: PATIENCE }).toBeGreaterThan(0.95);
});
