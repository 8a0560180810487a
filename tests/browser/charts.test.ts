/** Charts answer pointer and keys: brush to zoom, double click for all, the line 2/η as a handle, reading at a step. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { reachStatus, reachStep, stepOf } from './run-page.ts';

async function pausedAt(step: number): Promise<Page> {
  const page = await openPage();
  await reachStep(page, step);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  return page;
}

function plot(page: Page, panel: string) {
  return page.locator(`[data-panel="${panel}"] .chart-plot`);
}

async function stepsShown(page: Page): Promise<string> {
  return (
    (await page.locator('.field').filter({ hasText: 'Steps shown' }).locator('output').textContent()) ?? ''
  );
}

test('a drag across one chart zooms all of them, and a double click shows all again', async () => {
  const page = await pausedAt(100);
  await page.locator('summary').filter({ hasText: 'View' }).click();
  expect(await stepsShown(page)).toBe('all');
  const box = (await plot(page, 'sharpness').boundingBox())!;
  await page.mouse.move(box.x + 0.25 * box.width, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.4 * box.width, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => stepsShown(page)).toMatch(/^\d+–\d+$/);
  const [from, to] = (await stepsShown(page)).split('–').map(Number);
  expect(to! - from!).toBeGreaterThan(5);
  // The loss below shows the same steps: its double click gives them all back.
  await plot(page, 'loss').dblclick();
  await expect.poll(() => stepsShown(page)).toBe('all');
});

test('two fingers stretch a chart and press it together again', async () => {
  const page = await pausedAt(150);
  await page.locator('summary').filter({ hasText: 'View' }).click();
  const box = (await plot(page, 'loss').boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const y = box.y + box.height / 2;
  const fingers = (...shares: readonly number[]) =>
    shares.map((share, id) => ({ x: box.x + share * box.width, y, id }));
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...shares: readonly number[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: fingers(...shares) });
  const pinch = async (from: readonly [number, number], to: readonly [number, number]) => {
    await touch('touchStart', from[0]);
    await touch('touchStart', ...from);
    for (const share of [0.25, 0.5, 0.75, 1])
      await touch('touchMove', ...from.map((start, i) => start + share * (to[i]! - start)));
    await touch('touchEnd');
  };
  await pinch([0.2, 0.3], [0.1, 0.6]);
  await expect.poll(() => stepsShown(page)).toMatch(/^\d+–\d+$/);
  const [from, to] = (await stepsShown(page)).split('–').map(Number) as [number, number];
  // The axis of all is 200 long: 20 steps lie between the fingers, and now over half of the width.
  expect(to - from).toBeGreaterThanOrEqual(36);
  expect(to - from).toBeLessThanOrEqual(46);
  await pinch([0.05, 0.95], [0.45, 0.55]);
  await expect.poll(() => stepsShown(page)).toBe('all');
});

test('pointing at a chart reads every panel at that step', async () => {
  const page = await pausedAt(150);
  const box = (await plot(page, 'loss').boundingBox())!;
  await page.mouse.move(box.x + 0.1 * box.width, box.y + box.height / 2);
  await expect
    .poll(() => page.locator('.sentence-detail').textContent())
    .toMatch(/^Step \d+\. .*Looking back: Play goes on from step/);
  const reading = page.locator('[data-panel="sharpness"] .reading').first();
  await expect.poll(() => reading.textContent()).toMatch(/^\d+\.\d+$/);
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator('.sentence-detail').textContent()).not.toContain('Looking back');
});

test('the line 2/η is a handle: keys and drags move it and with it the learning rate', async () => {
  const page = await pausedAt(40);
  const handle = page.locator('[data-panel="sharpness"] [role="slider"]');
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  const rate = page.getByRole('textbox', { name: 'Learning rate η' });
  // A higher line is a smaller learning rate.
  await expect.poll(async () => Number(await rate.inputValue())).toBeLessThan(0.15);
  const keyed = Number(await rate.inputValue());
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 60, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Number(await rate.inputValue())).toBeGreaterThan(keyed);
  // The run is the same one: it goes on with another learning rate.
  expect(await stepOf(page)).toBeGreaterThanOrEqual(40);
});

test('a worker that stops answering is noticed, and a restart keeps the trace', async () => {
  const page = await openPage({
    before: async (fresh) => {
      await fresh.addInitScript(() => {
        const Native = Worker;
        const made: Worker[] = [];
        Object.assign(globalThis, {
          made,
          Worker: class extends Native {
            constructor(...parts: ConstructorParameters<typeof Native>) {
              super(...parts);
              made.push(this);
            }
          },
        });
      });
    },
  });
  await reachStep(page, 60);
  await page.evaluate(() => {
    (globalThis as unknown as { made: Worker[] }).made.at(-1)?.terminate();
  });
  await reachStatus(page, 'silent');
  expect(await page.locator('.sentence-main').textContent()).toContain('stopped answering');
  const kept = await stepOf(page);
  await page.getByRole('button', { name: 'Restart' }).click();
  await reachStatus(page, 'paused');
  expect(await stepOf(page)).toBe(kept);
  await page.keyboard.press('Space');
  await reachStep(page, kept + 20);
});
