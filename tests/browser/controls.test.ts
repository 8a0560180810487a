/** Fields, keys and buttons: what is refused is said beside its field, and the last good run goes on. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { digestOf, reachStatus, reachStep, statusOf, stepOf } from './run-page.ts';

async function openGroup(page: Page, title: string): Promise<void> {
  await page.locator('summary').filter({ hasText: title }).click();
}

/** The sentence beside the field with this label. */
function faultOf(page: Page, label: string) {
  return page
    .locator('.field, .rate')
    .filter({ has: page.getByLabel(label, { exact: true }) })
    .locator('.fault');
}

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.press('Enter');
}

test('a learning rate out of range is refused beside its field, and the run goes on', async () => {
  const page = await openPage();
  await reachStep(page, 5);
  await type(page, 'Learning rate η', '1000');
  await expect.poll(() => page.locator('.rate .fault').textContent()).toMatch(/0\.000001 to 100/);
  expect(await page.getByRole('textbox', { name: 'Learning rate η' }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  const before = await stepOf(page);
  await reachStep(page, before + 20);
  await page.getByRole('textbox', { name: 'Learning rate η' }).press('Escape');
  await expect.poll(() => page.locator('.rate .fault').textContent()).toBe('');
  expect(await page.getByRole('textbox', { name: 'Learning rate η' }).inputValue()).toBe('0.15');
});

test('what is clicked again and again stays where it is when η changes, in the run and after it', async () => {
  const page = await openPage({ hash: 'v=1&n=1&p=eight-cycles&steps=60' });
  await page.getByRole('button', { name: 'Run it' }).click();
  const top = () => page.locator('.rail .primary').evaluate((button) => button.getBoundingClientRect().top);
  const before = await top();
  await reachStep(page, 5);
  await type(page, 'Learning rate η', '0,3');
  await page.getByText('default η = 0.15').waitFor();
  await reachStatus(page, 'finished');
  expect(await top()).toBe(before);
  await type(page, 'Learning rate η', '0.25');
  await page.getByText('A new run: the last one had come to its end.').waitFor();
  expect(await top()).toBe(before);
});

test('widths and seed out of range are refused beside their fields, and the run goes on', async () => {
  const page = await openPage();
  await reachStep(page, 5);
  await openGroup(page, 'Problem');
  await type(page, 'Widths', '8, 9000');
  await expect.poll(() => faultOf(page, 'Widths').textContent()).toMatch(/whole numbers from 1 to 512/);
  await type(page, 'Widths', 'wide');
  await expect.poll(() => faultOf(page, 'Widths').textContent()).toMatch(/^Widths must be whole numbers/);
  const before = await stepOf(page);
  await reachStep(page, before + 20);

  // The opening run has given parameters: a seed that cannot be leaves them alone, one that can replaces them.
  await type(page, 'Seed', '-1');
  await expect.poll(() => faultOf(page, 'Seed').textContent()).toMatch(/from 0 to 4294967295/);
  expect(await page.locator('.status-line').textContent()).toContain('given');
  await type(page, 'Seed', '3');
  await expect.poll(() => page.locator('.status-line').textContent()).toContain('seed 3');
  await type(page, 'Seed', '0.5');
  await expect.poll(() => faultOf(page, 'Seed').textContent()).toMatch(/whole number/);
  const later = await stepOf(page);
  await reachStep(page, later + 20);
});

test('other widths drop the given parameters, say so, and can be undone', async () => {
  const page = await openPage();
  await reachStep(page, 5);
  await openGroup(page, 'Problem');
  await type(page, 'Widths', '6, 6');
  await expect.poll(() => page.locator('.notes').textContent()).toMatch(/initial/i);
  await expect.poll(() => page.locator('.status-line').textContent()).toContain('seed 0');
  expect(await page.locator('.preset-list option:checked').textContent()).toBe('Your run');
  expect(await page.locator('.preset .help').textContent()).toMatch(/^changed from /);
  const field = page.locator('.field').filter({ has: page.getByRole('textbox', { name: 'Widths' }) });
  expect(await field.getByRole('button').textContent()).toBe('default 8, 8');
  await page.getByRole('button', { name: 'Undo change' }).click();
  await expect.poll(() => page.locator('.status-line').textContent()).toContain('given');
  expect(await page.getByRole('textbox', { name: 'Widths' }).inputValue()).toBe('8, 8');
});

test('η moves the line mid-run and is recorded as an event of the run', async () => {
  const page = await openPage();
  await reachStep(page, 20);
  // A smaller one: the edge moves away, and the change stays the last thing that was done to the run.
  await type(page, 'Learning rate η', '0.05');
  await expect
    .poll(() => page.locator('.sentence-detail').textContent(), { timeout: 10_000 })
    .toContain('the learning rate is 0.05 from here on');
  expect(await page.locator('.rate .fault').textContent()).toBe('');
  await expect
    .poll(() => page.evaluate(() => location.hash), { timeout: 10_000 })
    .toContain('learningRateEvents');
  expect(await stepOf(page)).toBeGreaterThan(20);
});

test('an η chosen while the run stands moves sentence, status line and control at once', async () => {
  const page = await openPage();
  await reachStep(page, 60);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  // S is about 4 here: stable at η = 0.15, unstable at 1.
  await type(page, 'Learning rate η', '1');
  await expect.poll(() => page.locator('.sentence-main').textContent()).toMatch(/passed 2\/η\s=\s2\.00/);
  await expect.poll(() => page.locator('.status-line .ratio').textContent()).toMatch(/= [12]\.\d/);
  await expect.poll(() => page.locator('.edge-sentence').textContent()).toContain('Right of the mark');
});

test('the slider answers the arrow keys, one value at a time', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  const slider = page.getByRole('slider', { name: 'Learning rate', exact: true });
  await slider.focus();
  await page.keyboard.press('ArrowUp');
  const text = page.getByRole('textbox', { name: 'Learning rate η' });
  await expect.poll(async () => Number(await text.inputValue())).toBeGreaterThan(0.15);
  await expect
    .poll(() => page.evaluate(() => location.hash), { timeout: 10_000 })
    .toContain('learningRate=0.16');
  expect(await stepOf(page)).toBe(0);
});

test('keys play, step, reset and change the speed, but never in a text field', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  await page.keyboard.press('ArrowRight');
  await reachStep(page, 1);
  await page.keyboard.press('Shift+ArrowRight');
  await reachStep(page, 11);
  expect((await digestOf(page)).step).toBe(11);
  await page.keyboard.press(']');
  expect(await page.getByRole('radio', { name: '1000 steps per second' }).isChecked()).toBe(true);
  await page.keyboard.press('[');
  expect(await page.getByRole('radio', { name: '100 steps per second', exact: true }).isChecked()).toBe(true);
  await page.keyboard.press('Space');
  await reachStatus(page, 'playing');
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');

  const { step } = await digestOf(page);
  const field = page.getByRole('textbox', { name: 'Learning rate η' });
  await field.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('r ?');
  await page.waitForTimeout(200);
  expect(await stepOf(page)).toBe(step);
  expect(await statusOf(page)).toBe('paused');
  await page.keyboard.press('Escape');
  expect(await field.inputValue()).toBe('0.15');

  await field.blur();
  await page.keyboard.press('r');
  await reachStatus(page, 'ready');
  expect(await stepOf(page)).toBe(0);
});

test('L, X and ? show what they promise', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  await page.keyboard.press('l');
  await openGroup(page, 'View');
  expect(await page.getByLabel('Scale of the loss').inputValue()).toBe('linear');
  await page.locator('summary').filter({ hasText: 'View' }).click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'What you see, and the keys' });
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => sheet.isVisible()).toBe(false);
});
