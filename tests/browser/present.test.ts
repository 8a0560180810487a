/** Presenting: entered by key, button and address; everything by key; the run on screen goes on. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, siteUrl } from '../support/site.ts';
import { PATIENCE, reachStatus, reachStep, stepOf } from './run-page.ts';

const facts = (page: Page) => page.locator('.present-facts');
const panels = (page: Page) =>
  page.locator('.present [data-panel]').evaluateAll((list) => list.map((panel) => panel.dataset.panel));

async function reachPresented(page: Page, status: string): Promise<void> {
  await page.locator(`.present-facts[data-status="${status}"]`).waitFor({ timeout: PATIENCE });
}

async function presentedAt(step: number, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`${siteUrl}?present=1`);
  await reachStep(page, step);
  await page.keyboard.press('Space');
  await reachPresented(page, 'paused');
  return page;
}

async function presentedInFullScreen() {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press('p');
  await facts(page).waitFor();
  await expect.poll(full).toBe(true);
  return { page, full };
}

test('P presents the run on screen in large type and full screen, and gives everything back', async () => {
  const page = await openPage();
  await reachStep(page, 60);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  const head = await stepOf(page);
  const before = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await page.keyboard.press('p');
  await facts(page).waitFor();
  expect(await stepOf(page)).toBe(head);
  expect(await page.locator('.header').count()).toBe(0);
  expect(page.url()).toContain('present=1');
  const large = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(Number.parseFloat(large)).toBeGreaterThanOrEqual(1.5 * Number.parseFloat(before));
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  // The run goes on where it was.
  await page.keyboard.press('ArrowRight');
  await reachStep(page, head + 1);
  await page.keyboard.press('p');
  await page.locator('.header').waitFor();
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(before);
  expect(page.url()).not.toContain('present');
  expect(await stepOf(page)).toBe(head + 1);
  // The button does as the key, and the browser's way back leaves.
  await page.getByRole('button', { name: 'Present' }).click();
  await facts(page).waitFor();
  await page.goBack();
  await page.locator('.header').waitFor();
});

test('the end of full screen, however it comes, ends the presentation; F only changes to a window', async () => {
  const { page, full } = await presentedInFullScreen();
  await page.keyboard.press('f');
  await expect.poll(full).toBe(false);
  expect(await facts(page).count()).toBe(1);
  await page.keyboard.press('f');
  await expect.poll(full).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await page.locator('.header').waitFor();
});

test('F twice in a row is full screen as before, whose end ends the presentation', async () => {
  const { page, full } = await presentedInFullScreen();
  // As a busy browser does: the end of full screen is told only when it has come back.
  await page.evaluate(() =>
    addEventListener('fullscreenchange', (event) => event.stopImmediatePropagation(), {
      capture: true,
      once: true,
    }),
  );
  await page.keyboard.press('f');
  await expect.poll(full).toBe(false);
  await page.keyboard.press('f');
  await expect.poll(full).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await page.locator('.header').waitFor();
});

test('?present=1 opens so, and keys choose panels, zoom, speed, flags, stages and η', async () => {
  const page = await presentedAt(300);
  expect(await panels(page)).toEqual(['sharpness', 'strip']);
  await page.keyboard.press('v');
  await expect.poll(() => panels(page)).toEqual(['sharpness', 'loss', 'strip']);
  await page.keyboard.press('Shift+V');
  await expect.poll(() => panels(page)).toEqual(['sharpness', 'strip']);
  await page.keyboard.press('z');
  await expect.poll(() => panels(page)).toEqual(['sharpness', 'swing', 'strip']);
  const head = await stepOf(page);
  await expect
    .poll(() => page.locator('[data-panel="swing"] .panel-subtitle').textContent())
    .toBe(`steps ${head - 24}–${head}`);
  await page.keyboard.press('z');
  await expect.poll(() => panels(page)).toEqual(['sharpness', 'strip']);

  const bar = page.getByRole('slider', { name: 'Timeline' });
  await page.keyboard.press('2');
  await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('215');
  await page.keyboard.press('b');
  await page.keyboard.press('End');
  await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe(String(head));
  await page.locator('.timeline-bar').getByRole('button', { name: 'Show step 215' }).click();
  await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('215');
  await page.keyboard.press('End');

  await page.keyboard.press('ArrowUp');
  await expect.poll(() => facts(page).textContent()).toContain('η = 0.149');
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('[');
  await expect.poll(() => facts(page).textContent()).toContain('one step at a time');
  await page.keyboard.press('Space');
  await reachStep(page, head + 1);
  expect(await stepOf(page)).toBe(head + 1);
  await page.keyboard.press(']');
  await page.keyboard.press('Space');
  // Slow motion: two seconds a step.
  await reachStep(page, head + 2);
  await page.keyboard.press('Space');
  await reachPresented(page, 'paused');
  expect(await stepOf(page)).toBeLessThan(head + 10);
});

test('N and Shift+N walk through the presets, L lists them', async () => {
  const page = await presentedAt(30);
  await page.keyboard.press('n');
  await expect
    .poll(() => page.locator('.present-said').textContent())
    .toBe('3 of 14: Four stages in two dimensions');
  await reachPresented(page, 'ready');
  await page.keyboard.press('Shift+N');
  await expect.poll(() => page.locator('.present-said').textContent()).toContain('2 of 14');
  await reachPresented(page, 'ready');
  await page.keyboard.press('l');
  const list = page.getByRole('navigation', { name: 'Presets in order' });
  expect(await list.locator('[aria-current="true"]').textContent()).toBe('Eight cycles at the edge');
  // Esc closes the list first.
  await page.keyboard.press('Escape');
  expect(await list.count()).toBe(0);
  await page.keyboard.press('l');
  await list.getByRole('button', { name: 'Catapult' }).click();
  await reachPresented(page, 'ready');
  expect(await list.count()).toBe(0);
  await page.keyboard.press('l');
  expect(await list.locator('[aria-current="true"]').textContent()).toBe('Catapult');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('.header').waitFor();
});

test('H hides what comes, a guess is drawn or chosen, Enter lets the real run go on beneath it', async () => {
  const page = await openPage();
  await page.goto(`${siteUrl}?present=1`);
  await reachStep(page, 225);
  await page.keyboard.press('h');
  await reachPresented(page, 'paused');
  const sheet = page.locator('.guess-sheet');
  await sheet.waitFor();
  const head = await stepOf(page);
  expect(await page.locator('.sentence-detail').textContent()).toContain(`The run waits at step ${head}.`);
  const box = (await sheet.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + 0.4 * box.height);
  await page.mouse.down();
  for (let i = 1; i <= 8; i += 1)
    await page.mouse.move(box.x + (i / 8) * (box.width - 6), box.y + (0.4 + 0.02 * i) * box.height);
  await page.mouse.up();
  await page.locator('.guess-label').filter({ hasText: 'your prediction' }).waitFor();
  // Neither Space nor a step goes on before it is revealed.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.present-said').textContent()).toBe('Enter lets the run go on.');
  expect(await stepOf(page)).toBe(head);
  await page.keyboard.press('b');
  expect(await page.locator('.flag').count()).toBe(0);
  await page.keyboard.press('Enter');
  await reachStep(page, head + 50);
  await reachPresented(page, 'paused');
  const subtitle = await page.locator('[data-panel="sharpness"] .panel-subtitle').textContent();
  const to = Number(subtitle?.split('–')[1]);
  // At that step, however fast it went.
  expect(await stepOf(page)).toBe(to);
  // The guess stays over what was measured until H takes both away.
  expect(await page.locator('.guess-label').count()).toBe(1);
  expect(await sheet.count()).toBe(0);
  await page.keyboard.press('h');
  expect(await page.locator('.guess-label').count()).toBe(0);
});

test('a link that cannot be run says why, and a preset leads on', async () => {
  const page = await openPage();
  await page.goto(`${siteUrl}?present=1#v=1&p=eight-cycles&learningRate=-1`);
  await page.getByRole('alert').filter({ hasText: 'This link has one fault' }).waitFor({ timeout: PATIENCE });
  expect(await panels(page)).toEqual([]);
  await page.keyboard.press('n');
  await reachPresented(page, 'ready');
  await expect.poll(() => panels(page)).toEqual(['sharpness', 'strip']);
});

test('a ring goes with the pointer, and the keys show for a while after it moved', async () => {
  const page = await presentedAt(30);
  await page.mouse.move(400, 300);
  await page.mouse.move(500, 320);
  const ring = page.locator('.laser');
  await expect.poll(async () => (await ring.boundingBox())?.width).toBe(30);
  const box = (await ring.boundingBox())!;
  expect([box.x + 15, box.y + 15]).toEqual([500, 320]);
  expect(await page.locator('.present').evaluate((element) => getComputedStyle(element).cursor)).toBe('none');
  const shown = () => page.locator('.key-hints').getAttribute('data-shown');
  expect(await shown()).toBe('true');
  await expect.poll(shown, { timeout: PATIENCE }).toBe('false');
  await page.mouse.move(510, 330);
  await expect.poll(shown).toBe('true');
  // What they name, they do.
  await page.locator('.key-hints button').filter({ hasText: 'panels' }).click();
  await expect.poll(() => panels(page)).toEqual(['sharpness', 'loss', 'strip']);
});
