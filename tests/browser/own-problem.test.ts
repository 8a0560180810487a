/** Own losses and own data, typed and pasted as a reader does: mistakes are marked, and what is right runs. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { changeWith } from '../../src/description/change.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { catalogue } from '../../src/description/registries.ts';
import { openPage } from '../support/site.ts';
import { describePreset, digestInNode, digestOf, reachStatus, reachStep, statusOf } from './run-page.ts';

async function openProblem(page: Page): Promise<void> {
  await reachStep(page, 5);
  await page.locator('summary').filter({ hasText: 'Problem' }).click();
}

/** The opening run with another model, as the page changes it. */
async function typed(formula: string): Promise<RunDescription> {
  const changes = [
    ['problem.model.kind', 'formula'],
    ['problem.model.formula', formula],
  ] as const;
  return changes.reduce(
    (before, [path, value]) => {
      const changed = changeWith(catalogue, before, path, value);
      if (!changed.ok) throw new Error(changed.messages[0]?.text);
      return changed.description;
    },
    await describePreset('eight-cycles'),
  );
}

async function openFormula(): Promise<Page> {
  const page = await openPage();
  await openProblem(page);
  await page.getByLabel('Model', { exact: true }).selectOption('formula');
  await page.locator('.formula-math').waitFor();
  return page;
}

const faults = (page: Page, className: string) =>
  page
    .locator('.field, .own-data')
    .filter({ has: page.locator(className) })
    .locator('.fault');

test('a formula is typeset, runs, and its mistakes are marked at their place', async () => {
  const page = await openFormula();
  const input = page.locator('.formula-input');
  await input.fill('(1 - w1*w2)^2/2 + alpha^2');
  await expect.poll(() => page.locator('.formula-math msub').count()).toBe(2);
  expect(await page.locator('.formula-math mfrac').count()).toBe(1);
  expect(await page.locator('.formula-math').first().textContent()).toContain('α');
  await input.press('Enter');
  await expect
    .poll(() => page.locator('.notes').textContent())
    .toContain('alpha = 0.25, w1 = 2.75, w2 = 0.5');
  await reachStep(page, 20);
  await page.getByRole('button', { name: 'Pause' }).click();
  await reachStatus(page, 'paused');
  const { step, digest } = await digestOf(page);
  expect(digest).toBe(await digestInNode(await typed('(1 - w1*w2)^2/2 + alpha^2'), step));

  await input.fill('(1 - w1*w2)^2/2 + foo(alpha)');
  await expect.poll(() => page.locator('.formula-marked mark').textContent()).toBe('foo');
  expect(await faults(page, '.formula-input').textContent()).toBe('');
  await input.press('Enter');
  await expect.poll(() => faults(page, '.formula-input').textContent()).toContain('“foo” at character 19');
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  // The last good run is still there.
  expect(await digestOf(page)).toEqual({ step, digest });
  await input.press('Escape');
  await expect.poll(() => page.locator('.formula-marked').count()).toBe(0);
  expect(await input.inputValue()).toBe('(1 - w1*w2)^2/2 + alpha^2');
});

test('a formula travels in the address and runs in another page', async () => {
  const page = await openFormula();
  await page.locator('.formula-input').fill('log(cosh(x*y)) + 0.1*x^2');
  await page.locator('.formula-input').press('Enter');
  await expect.poll(() => page.url(), { timeout: 10_000 }).not.toContain('p=eight-cycles&check');
  await expect.poll(() => statusOf(page)).toMatch(/ready|playing|paused|finished/);
  await expect
    .poll(
      async () => {
        const other = await openPage({ hash: new URL(page.url()).hash });
        await reachStatus(other, 'ready');
        await other.locator('summary').filter({ hasText: 'Problem' }).click();
        const field = other.locator('.formula-input');
        return (await field.count()) > 0 ? field.inputValue() : '';
      },
      { timeout: 30_000 },
    )
    .toBe('log(cosh(x*y)) + 0.1*x^2');
});

test('a formula without a value where it starts is refused in words', async () => {
  const page = await openFormula();
  await page.getByRole('textbox', { name: 'Values' }).fill('-1, 2');
  await page.getByRole('textbox', { name: 'Values' }).press('Enter');
  await page.locator('.formula-input').fill('log(x) + y^2');
  await page.locator('.formula-input').press('Enter');
  await expect
    .poll(() => page.locator('.refusal').textContent())
    .toContain('x = -1, y = 2, this loss has no finite value');
});

test('a pasted table says its mistakes by line and column, is shown, and runs', async () => {
  const page = await openPage();
  await openProblem(page);
  await page.getByLabel('Data', { exact: true }).selectOption('explicit');
  const table = page.locator('.table-input');
  await table.fill('height,width,kind\n1,2,a\n3,x,b\n5,6,a');
  await expect
    .poll(() => faults(page, '.table-input').textContent())
    .toContain('Line 3, column 2: found “x”');
  expect(await page.getByRole('button', { name: /^Use/ }).count()).toBe(0);

  await table.fill('height,width,kind\n1,2,a\n3,4,b\n-1,1,a\n0,2,b');
  await expect.poll(() => faults(page, '.table-input').textContent()).toBe('');
  expect(await page.locator('.csv-preview thead th').allTextContents()).toEqual(['height', 'width', 'kind']);
  expect(await page.getByLabel('kind is').inputValue()).toBe('target');
  expect(await page.locator('.own-data').textContent()).toContain('0 is a, 1 is b');
  await page.getByRole('button', { name: 'Use 4 samples' }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Targets', exact: true }).inputValue())
    .toBe('0, 1, 0, 1');
  expect(await page.getByLabel('Class targets').inputValue()).toBe('signs');
  await page.getByRole('combobox', { name: 'Loss', exact: true }).selectOption('logistic');
  await reachStep(page, 20);
  // 2-8-8-1: one output tells two classes by sign.
  expect(await page.locator('.status-line').textContent()).toContain('105 parameters');
});

test('a dropped file is read, and another column may be the target', async () => {
  const page = await openPage();
  await openProblem(page);
  await page.getByLabel('Data', { exact: true }).selectOption('explicit');
  await page.getByLabel('Table from a file').setInputFiles({
    name: 'table.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('id;y;x\r\n1;0.5;-1\r\n2;1.5;0\r\n3;0.25;1\r\n'),
  });
  await page.getByLabel('id is').waitFor();
  // What is no table is not poured into the field.
  const picture = {
    name: 'table.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG\r\n\0\0\0\rIHDR', 'latin1'),
  };
  await page.getByLabel('Table from a file').setInputFiles(picture);
  await expect.poll(() => faults(page, '.table-input').textContent()).toContain('a file that is no text');
  expect(await page.locator('.table-input').inputValue()).toBe('');
  // A file that misses the field does not take the page's place.
  const kept = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['1,2'], 'table.csv'));
    return ['dragover', 'drop'].map(
      (kind) =>
        !document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer })),
    );
  });
  expect(kept).toEqual([true, true]);
  await page.getByLabel('Table from a file').setInputFiles({
    name: 'table.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('id;y;x\r\n1;0.5;-1\r\n2;1.5;0\r\n3;0.25;1\r\n'),
  });
  await page.getByLabel('id is').selectOption('left out');
  await page.getByLabel('x is').selectOption('input');
  await expect.poll(() => faults(page, '.table-input').textContent()).toContain('no target column');
  await page.getByLabel('y is').selectOption('target');
  await page.getByRole('button', { name: 'Use 3 samples' }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Targets', exact: true }).inputValue())
    .toBe('0.5, 1.5, 0.25');
  expect(await page.getByRole('textbox', { name: 'Inputs', exact: true }).inputValue()).toBe('−1, 0, 1');
});
