/** Looking back over a run: by mouse, by finger, by keys, by flags; what is shown then, and how the run goes on. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { digestOf, PATIENCE, reachStatus, reachStep, statusOf, stepOf } from './run-page.ts';

async function pausedAt(step: number, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await reachStep(page, step);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  return page;
}

const axis = (page: Page) => page.getByRole('slider', { name: 'Step shown' });

async function shown(page: Page): Promise<number> {
  return Number(await axis(page).getAttribute('aria-valuenow'));
}

/** A place on the axis, as a share of its width. */
async function placeAt(page: Page, share: number): Promise<{ x: number; y: number }> {
  const box = (await axis(page).boundingBox())!;
  return { x: box.x + share * box.width, y: box.y + 10 };
}

test('a drag over the strip looks back, every panel follows, and play goes on from the newest step', async () => {
  const page = await openPage();
  await reachStep(page, 250);
  const from = await placeAt(page, 0.3);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // Looking back pauses.
  await reachStatus(page, 'paused');
  const head = await stepOf(page);
  // The axis ends where the run was doubled to.
  const end = 100 * 2 ** Math.ceil(Math.log2(head / 100));
  const to = await placeAt(page, (head - 20) / end);
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  const step = await shown(page);
  expect(step).toBeLessThan(head);
  expect(step).toBeGreaterThan(200);
  await expect
    .poll(() => page.locator('.sentence-detail').textContent())
    .toContain(`Looking back: Play goes on from step ${head}.`);
  await expect.poll(() => page.locator('.status-line').textContent()).toContain(`step ${step} of ${head}`);
  expect(await page.locator('[data-panel="portrait"]').textContent()).toContain(`step ${step}`);
  await expect.poll(() => page.locator('.edge-mark').textContent()).toBe('2/S then');
  // Before the hit nothing was traced yet.
  const portrait = page.locator('[data-panel="portrait"]');
  const early = await placeAt(page, 0.1);
  await page.mouse.click(early.x, early.y);
  await expect.poll(() => portrait.textContent()).toContain('Traced once sharpness meets');
  await page.mouse.click(to.x, to.y);
  await expect.poll(() => portrait.textContent()).toContain('Each quarter is a stage');
  for (const panel of ['sharpness', 'loss']) {
    const reading = page.locator(`[data-panel="${panel}"] .reading`).first();
    await expect.poll(() => reading.textContent()).toMatch(/\d/);
  }
  await page.getByRole('button', { name: 'Play' }).click();
  await reachStep(page, head + 5);
  await expect.poll(() => page.locator('.sentence-detail').textContent()).not.toContain('Looking back');
  await expect.poll(() => page.locator('.edge-mark').textContent()).toBe('2/S now');
});

test('← steps back and pauses, → walks forward along the record and then computes', async () => {
  const page = await openPage();
  await reachStep(page, 60);
  await page.keyboard.press('ArrowLeft');
  await reachStatus(page, 'paused');
  const head = await stepOf(page);
  const first = await shown(page);
  expect(first).toBeLessThan(head);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => shown(page)).toBe(first - 10);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shown(page)).toBe(first - 9);
  expect(await stepOf(page)).toBe(head);
  await page.keyboard.press('End');
  await expect.poll(() => shown(page)).toBe(head);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page)).toBe(head + 1);
  // The button does as the key.
  await page.getByRole('button', { name: 'One step back' }).click();
  await expect.poll(() => shown(page)).toBe(head);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect.poll(() => shown(page)).toBe(head + 1);
});

test('the axis is a slider by keyboard, and hands the newest step’s → on to the run', async () => {
  const page = await pausedAt(150);
  const head = await stepOf(page);
  await axis(page).focus();
  for (const [key, step] of [
    ['Home', 0],
    ['PageUp', 100],
    ['ArrowLeft', 99],
    ['ArrowRight', 100],
    ['End', head],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => shown(page), { message: key }).toBe(step);
  }
  expect(await stepOf(page)).toBe(head);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page)).toBe(head + 1);
});

test('B puts a flag at the step shown; a click on it comes back there; its cross takes it away', async () => {
  const page = await pausedAt(120);
  await axis(page).focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('b');
  const flag = page.getByRole('button', { name: 'Show step 40' });
  await flag.waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('b');
  expect(await page.locator('.flag').count()).toBe(2);
  await flag.click();
  await expect.poll(() => shown(page)).toBe(40);
  await page.getByRole('button', { name: 'Remove the flag at step 40' }).click();
  expect(await page.locator('.flag').count()).toBe(1);
  // B on a flag takes it away as well.
  await page.keyboard.press('End');
  await page.keyboard.press('b');
  expect(await page.locator('.flag').count()).toBe(0);
});

test('R begins at the same initial point always, whatever was looked at before', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  const run = async () => {
    for (let i = 1; i <= 3; i += 1) {
      await page.keyboard.press('Shift+ArrowRight');
      await reachStep(page, 10 * i);
    }
    return digestOf(page);
  };
  const first = await run();
  expect(first.step).toBe(30);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('r');
  await reachStatus(page, 'ready');
  await expect.poll(() => shown(page)).toBe(0);
  expect(await run()).toEqual(first);
});

test('1 to 4 go to the next stretch of a stage', async () => {
  const page = await pausedAt(420);
  const words = () => axis(page).getAttribute('aria-valuetext');
  const steps: number[] = [];
  for (const [key, name] of [
    ['2', 'stage 2, blow-up'],
    ['3', 'stage 3, self-stabilization'],
    ['4', 'stage 4, return to stability'],
    ['3', 'stage 3, self-stabilization'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(words).toContain(name);
    steps.push(await shown(page));
  }
  // The run stands in its third cycle: after the last stretch of stage 2 comes the first.
  expect(steps[0]).toBe(215);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

test(
  'a finger drags along the axis of a phone, or taps it, but scrolls across it',
  async () => {
    const page = await pausedAt(120, { width: 390, height: 844 });
    await axis(page).scrollIntoViewIfNeeded();
    const head = await stepOf(page);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: point === undefined ? [] : [point] });
    const start = await placeAt(page, 0.3);
    await touch('touchStart', start);
    expect(await shown(page)).toBe(head);
    for (let i = 1; i <= 5; i += 1) await touch('touchMove', { x: start.x - 8 * i, y: start.y });
    await expect.poll(() => shown(page)).toBeLessThan(head - 20);
    await touch('touchEnd');
    const there = await shown(page);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect.poll(() => shown(page)).toBe(head);
    await touch('touchStart', start);
    await touch('touchEnd');
    await expect.poll(() => shown(page)).toBeLessThan(head);
    expect(await shown(page)).toBeGreaterThan(there);
    expect(await statusOf(page)).toBe('paused');
  },
  2 * PATIENCE,
);
