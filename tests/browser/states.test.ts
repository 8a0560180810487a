/** Runs that end badly, links that cannot be opened, themes: said in words, with a way on. */
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { linkTo, PATIENCE, reachStatus, reachStep, statusOf, stepOf } from './run-page.ts';

test('a diverging run ends in words and offers a learning rate that works', async () => {
  const page = await openPage({ hash: 'v=1&p=eight-cycles&learningRate=20' });
  await reachStatus(page, 'ready');
  await page.keyboard.press('Space');
  await reachStatus(page, 'diverged');
  await expect
    .poll(() => page.locator('.sentence-main').textContent())
    .toMatch(/^Training diverged at step \d+: /);
  expect(await page.locator('.status-line').textContent()).toContain('diverged');
  expect(await page.locator('body').innerText()).not.toMatch(/NaN|Infinity|undefined/);

  const recover = page.getByRole('button', { name: /^Try η = / });
  const rate = Number(/[\d.]+$/.exec((await recover.textContent()) ?? '')?.[0]);
  await recover.click();
  await reachStep(page, 50);
  expect(await statusOf(page)).toBe('playing');
  expect(await page.getByRole('textbox', { name: 'Learning rate η' }).inputValue()).toBe(String(rate));
  // It is still a change of its preset, with the way back.
  await page.getByRole('button', { name: 'back to the preset' }).waitFor();
});

test('a run whose measurements make it slow is offered fewer, as another run', async () => {
  const page = await openPage({
    hash: await linkTo({
      problem: { model: { kind: 'mlp', widths: [200, 200] }, data: { kind: 'digits', samples: 1000 } },
      measurement: { every: 1 },
    }),
  });
  await page.getByRole('button', { name: 'Run it' }).click();
  const offer = page.getByRole('button', { name: 'Measure every 10 steps' });
  await offer.waitFor({ timeout: PATIENCE });
  await offer.click();
  await reachStep(page, 11);
  await offer.waitFor({ state: 'detached' });
  await page.locator('.groups summary', { hasText: 'every 10 steps' }).waitFor();
});

test('a bad link is explained and leaves the run on screen as it was', async () => {
  const page = await openPage();
  await reachStep(page, 20);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  const before = await stepOf(page);
  await page.evaluate(() => {
    location.hash = '#v=1&p=eight-cycles&learningRate=-0.4';
  });
  const table = page.getByRole('table');
  await table.waitFor();
  const row = table.getByRole('row').nth(1);
  expect(await row.textContent()).toMatch(/learningRate.*-0\.4.*0\.000001 to 100/);
  await page.getByRole('button', { name: 'Back to my run' }).click();
  await page.locator('.sentence-main').waitFor();
  expect(await stepOf(page)).toBe(before);
  // The address is that of the run again, to which the browser's own button leads as well.
  const hash = () => page.evaluate(() => location.hash);
  await expect.poll(hash).toMatch(/p=eight-cycles(?!.*-0\.4)/);
  const own = await hash();
  await page.evaluate(() => {
    location.hash = '#garbage';
  });
  await table.waitFor();
  await page.goBack();
  await page.locator('.sentence-main').waitFor();
  expect(await hash()).toBe(own);
  expect(await stepOf(page)).toBe(before);
});

test('a link that cannot be read opens a page with a way on', async () => {
  const page = await openPage({ hash: 'v=1&d=%%%' });
  await page.getByRole('alert').filter({ hasText: 'This link has one fault' }).waitFor();
  expect(await page.getByRole('button', { name: 'Play' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Open “Eight cycles at the edge”' }).click();
  await reachStatus(page, 'ready');
});

test('the theme goes round from the system’s to light to dark, and is remembered', async () => {
  const page = await openPage({ theme: 'light', reducedMotion: true });
  await reachStatus(page, 'ready');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: /^Theme: as the system/ }).click();
  expect(await ground()).toBe(light);
  await page.getByRole('button', { name: /^Theme: light/ }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.getByRole('button', { name: /^Theme: dark/ }).waitFor();
  expect(await ground()).toBe(dark);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: /^Theme: dark/ }).click();
  expect(await ground()).toBe(dark);
});

test('the gallery opens a preset and comes back by the browser’s own button', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  await page.getByRole('link', { name: 'Presets' }).click();
  expect(new URL(page.url()).searchParams.get('view')).toBe('presets');
  await page.getByRole('button', { name: 'Researcher', exact: true }).click();
  const researchers = await page.locator('.card').count();
  await page.getByRole('button', { name: /^All/ }).click();
  expect(await page.locator('.card').count()).toBeGreaterThan(researchers);
  await page.getByRole('button', { name: /^Four stages/ }).click();
  await expect.poll(() => page.title()).toMatch(/^Four stages/);
  expect(new URL(page.url()).searchParams.get('view')).toBeNull();
  await page.goBack();
  await page.getByRole('heading', { name: 'Start from a run worth seeing' }).waitFor();
});
