/** The first look: the page opens, runs by itself, reaches the edge, and computes what Node computes. */
import { expect, test } from 'vitest';
import { engines, openPage } from '../support/site.ts';
import {
  describePreset,
  digestInNode,
  digestOf,
  reachStatus,
  reachStep,
  statusOf,
  stepOf,
} from './run-page.ts';

/** The step at which the opening run meets the edge, from the golden trajectory. */
const HIT = 215;

test.each(engines)('the opening run reaches the edge, bit for bit as in Node, in %s', async (engine) => {
  const page = await openPage({ engine });
  await reachStep(page, HIT + 20);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  const { step, digest } = await digestOf(page);
  expect(step).toBeGreaterThan(HIT);
  expect(digest).toBe(await digestInNode(await describePreset('eight-cycles'), step));
  expect(await page.locator('.sentence-detail').textContent()).toContain(`At step ${HIT}: nudged by 0.001`);
  expect(await page.title()).toBe('Eight cycles at the edge · Edge of Stability Simulator');
});

test('a pause leaves the step unchanged', async () => {
  const page = await openPage();
  await reachStep(page, 30);
  await page.getByRole('button', { name: 'Pause' }).click();
  await reachStatus(page, 'paused');
  const { step } = await digestOf(page);
  await page.waitForTimeout(500);
  expect(await stepOf(page)).toBe(step);
  expect(await page.getByRole('button', { name: 'Play' }).isVisible()).toBe(true);
});

test('a reset repeats the run to the same digest', async () => {
  const page = await openPage();
  await reachStep(page, 40);
  await page.keyboard.press('Space');
  const first = await digestOf(page);
  await page.getByRole('button', { name: 'Reset to step 0' }).click();
  await reachStatus(page, 'ready');
  expect(await stepOf(page)).toBe(0);
  // In other portions than before: step by step to the end, after a stretch at full speed.
  for (let done = 0; done < first.step; done += 10) {
    await page.keyboard.press(first.step - done >= 10 ? 'Shift+ArrowRight' : 'ArrowRight');
    if (first.step - done < 10) done += 1 - 10;
    await reachStep(page, Math.min(first.step, done + 10));
  }
  const second = await digestOf(page);
  expect(second).toEqual(first);
});

test('nothing moves by itself for readers who asked for little motion', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  await page.waitForTimeout(500);
  expect(await stepOf(page)).toBe(0);
  expect(await page.locator('.sentence-main').textContent()).toMatch(/^Ready\. Sharpness starts at 3\.10/);
});

test('the address names the run, and a second reader gets it paused and then the same bits', async () => {
  const first = await openPage({ reducedMotion: true });
  await reachStatus(first, 'ready');
  await expect.poll(() => first.evaluate(() => location.hash)).toMatch(/^#v=1&.*p=eight-cycles/);
  await first.keyboard.press('s');
  const link = first.getByLabel('Link to this run');
  await expect.poll(() => link.inputValue()).toContain('#v=1');
  const hash = new URL(await link.inputValue()).hash;

  const second = await openPage({ hash });
  await reachStatus(second, 'ready');
  expect(await stepOf(second)).toBe(0);
  for (const page of [first, second]) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowRight');
    await reachStep(page, 10);
  }
  expect(await digestOf(second)).toEqual(await digestOf(first));
  expect(await statusOf(second)).toBe('paused');
});
