/** The sweep in a browser: choosing, running, cancelling, losing a worker, pointing, opening, comparing. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { learningRateSweep } from '../../src/description/presets/learning-rate-sweep.ts';
import { eos, temporaryFolder } from '../cli/command-line.ts';
import { engines, openPage } from '../support/site.ts';
import { digestInNode, describePreset, PATIENCE, reachStatus } from './run-page.ts';

/** ms after which a pointer is at rest on a run. */
const RESTED = 500;

/** A sweep of the silu network, the address naming its base run. */
async function openSweep(options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage({ reducedMotion: true, hash: 'v=1&n=1&p=learning-rate-sweep', ...options });
  await page.getByRole('link', { name: 'Sweep' }).click();
  await page.getByRole('button', { name: 'Run sweep' }).waitFor();
  return page;
}

/** By keys: what is set from outside does not count as typed in every engine. */
async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.click();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
}

async function fillSweep(page: Page, rates: string, steps: number): Promise<void> {
  await typeInto(page, 'List of learning rates', rates);
  await typeInto(page, 'Steps of each run', String(steps));
}

async function runSweep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run sweep' }).click();
  await reachSweep(page, 'done');
}

async function reachSweep(page: Page, status: string): Promise<void> {
  await page.locator(`.sweep-progress[data-status="${status}"]`).waitFor({ timeout: 2 * PATIENCE });
}

async function doneRuns(page: Page): Promise<number> {
  return Number(await page.locator('.sweep-progress').getAttribute('data-done'));
}

const cell = (page: Page, rate: number) => page.getByRole('button', { name: new RegExp(`^η = ${rate}:`) });

const outcomesOf = (page: Page): Promise<(string | undefined)[]> =>
  page
    .locator('.outcome-cell')
    .evaluateAll((cells) => cells.map((element) => (element as HTMLElement).dataset.outcome));

const sweepWorkers = (page: Page): number =>
  page.workers().filter((worker) => worker.url().includes('page-worker')).length;

test('what is chosen shows as empty cells before anything is run', async () => {
  const page = await openSweep();
  expect(await page.locator('.outcome-cell').count()).toBe(learningRateSweep.sweep!.length);
  await page.getByLabel('Learning rates as').selectOption('range');
  await typeInto(page, 'Least learning rate', '0.1');
  await typeInto(page, 'Greatest learning rate', '1');
  await typeInto(page, 'Number of learning rates', '5');
  await expect.poll(() => page.locator('.outcome-cell').count()).toBe(5);
  await page.getByLabel('and', { exact: true }).selectOption('width');
  await expect.poll(() => page.locator('.outcome-cell').count()).toBe(15);
  await typeInto(page, 'Values of the width', '4, 600');
  await page.getByRole('button', { name: 'Run sweep' }).click();
  const fault = page.locator('.sweep-rail .fault', { hasText: 'width: found 600' });
  await fault.waitFor();
  expect(await fault.textContent()).toContain('a whole number from 1 to 512');
  // What was refused is where the keyboard is.
  expect(
    await page.getByLabel('Values of the width').evaluate((field) => field === document.activeElement),
  ).toBe(true);
  // Workers were made ready meanwhile; they go with the page.
  await expect.poll(() => sweepWorkers(page), { timeout: PATIENCE }).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Simulator' }).click();
  await expect.poll(() => sweepWorkers(page), { timeout: PATIENCE }).toBe(0);
});

test('an untouched form asks for the run of the simulator, also where its data come late', async () => {
  const page = await openPage({ reducedMotion: true });
  await page.getByRole('link', { name: 'Sweep' }).click();
  await page.getByRole('button', { name: 'Run sweep' }).waitFor();
  // A link whose data have to be fetched.
  await page.evaluate(() => {
    location.hash = 'v=1&n=1&p=digits';
  });
  const base = page.locator('.sweep-rail .preset');
  await expect.poll(() => base.textContent(), { timeout: PATIENCE }).toContain('64-');
  await typeInto(page, 'Steps of each run', '77');
  await page.evaluate(() => {
    location.hash = 'v=1&n=1&p=catapult';
  });
  await page.waitForTimeout(500);
  expect(await page.getByLabel('Steps of each run').inputValue()).toBe('77');
});

test('by keys alone: choose rates, run, walk the outcomes, compare two, look at equal training time', async () => {
  const page = await openSweep();
  const tabTo = async (name: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return element.getAttribute('aria-label') ?? element.textContent?.trim();
      });
      if (label?.startsWith(name)) return;
    }
    throw new Error(`no way to ${name} by Tab`);
  };
  await page.locator('body').press('Tab');
  await tabTo('List of learning rates');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0.3, 0.6, 1');
  await tabTo('Steps of each run');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('60');
  await tabTo('Run sweep');
  await page.keyboard.press('Enter');
  await reachSweep(page, 'done');
  await tabTo('η = 0.3');
  await page.keyboard.press('c');
  await page.keyboard.press('End');
  await page.keyboard.press('c');
  const compared = page.getByRole('region', { name: 'Comparison' });
  expect(await compared.locator('.compare-list li').allTextContents()).toEqual([
    expect.stringContaining('η = 0.3'),
    expect.stringContaining('η = 1'),
  ]);
  await tabTo('training time ηt');
  await page.keyboard.press('Enter');
  const sharpness = page.locator('.sweep-curves-column .sweep-curves[data-quantity="sharpness"]');
  // 60 steps of the largest η.
  await expect.poll(() => sharpness.locator('.chart-texts').textContent()).toContain('60');
  expect(await sharpness.locator('.sweep-axis-name').textContent()).toBe('ηt');
});

test('a form that asks for another sweep begins it, and does not go on with the last', async () => {
  const page = await openSweep();
  await fillSweep(page, '0.3, 0.6', 30);
  await runSweep(page);
  await page.getByRole('button', { name: 'Run again' }).waitFor();
  await typeInto(page, 'Steps of each run', '40');
  await page.getByRole('button', { name: 'Run sweep' }).click();
  await reachSweep(page, 'done');
  await page.getByRole('button', { name: 'Run again' }).waitFor();
  await cell(page, 0.6).hover();
  await expect.poll(() => page.locator('.chosen-run').textContent()).toContain('step 40');
});

async function sweepInNode(rates: string, steps: number) {
  const path = `${await temporaryFolder()}/sweep.json`;
  const args = ['--eta', rates, '--steps', String(steps), '--quiet', '--out', path];
  expect((await eos(['sweep', 'learning-rate-sweep', ...args])).code).toBe(0);
  return JSON.parse(await readFile(path, 'utf8')) as { digest: string; runs: { digest: string }[] };
}

test.each(engines)('a sweep gives the outcomes and the bits of the command line, in %s', async (engine) => {
  const page = await openSweep({ engine });
  await fillSweep(page, '0.2, 0.6, 1.4, 2', 120);
  await runSweep(page);
  expect(await outcomesOf(page)).toEqual(['smooth', 'edge', 'catapult', 'diverged']);
  const digests = await page
    .locator('.outcome-cell')
    .evaluateAll((cells) => cells.map((element) => (element as HTMLElement).dataset.digest));
  expect(digests).toEqual((await sweepInNode('0.2,0.6,1.4,2', 120)).runs.map(({ digest }) => digest));
});

test('the file that the page writes is that of the command line', async () => {
  const page = await openSweep();
  await fillSweep(page, '0.3, 1', 40);
  await runSweep(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'JSON' }).click(),
  ]);
  const inPage = JSON.parse(await readFile(await download.path(), 'utf8')) as unknown;
  expect(inPage).toEqual({ ...(await sweepInNode('0.3,1', 40)), sweep: expect.anything() });
});

test('a cancelled sweep keeps what is done, and goes on from there', async () => {
  const page = await openSweep();
  await fillSweep(page, '0.1, 0.2, 0.3, 0.4, 0.5, 0.6', 3000);
  await page.getByRole('button', { name: 'Run sweep' }).click();
  await expect.poll(() => doneRuns(page), { timeout: PATIENCE }).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Cancel the sweep' }).click();
  await reachSweep(page, 'cancelled');
  const kept = await doneRuns(page);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(6);
  await expect.poll(() => page.workers().length).toBe(1);
  await page.waitForTimeout(300);
  expect(await doneRuns(page)).toBe(kept);
  await page.getByRole('button', { name: 'Go on' }).click();
  expect(await doneRuns(page)).toBe(kept);
  await reachSweep(page, 'done');
  expect(await doneRuns(page)).toBe(6);
});

test('a worker that dies in mid-sweep has its run repeated, and nothing is lost', async () => {
  const page = await openSweep();
  await fillSweep(page, '0.2, 0.4, 0.6', 3000);
  await page.getByRole('button', { name: 'Run sweep' }).click();
  await page.locator('.outcome-progress').first().waitFor();
  const swept = page.workers().filter((worker) => worker.url().includes('page-worker'));
  expect(swept.length).toBeGreaterThan(0);
  // As when a browser ends a worker that ran out of memory: no event tells of it.
  await swept[0]!.evaluate(() => self.close());
  await reachSweep(page, 'done');
  expect(await outcomesOf(page)).toEqual(['edge', 'edge', 'edge']);
});

test('pointing at a run shows it in every chart, and a click opens it with its own address', async () => {
  const page = await openSweep();
  await fillSweep(page, '0.2, 0.6, 1, 2', 120);
  await runSweep(page);
  await cell(page, 0.6).hover();
  const chosen = page.locator('.chosen-run');
  await expect.poll(() => chosen.getAttribute('data-run')).toBe('1');
  expect(await page.locator('.scatter-point.chosen').getAttribute('data-run')).toBe('1');
  expect(await page.locator('.metric-point.chosen').getAttribute('data-run')).toBe('1');
  expect(await page.locator('.curve-label.chosen').first().textContent()).toContain('2/0.6');
  expect(await chosen.textContent()).toContain('step 79');

  await page.locator('.scatter-point[data-run="2"] .scatter-reach').hover();
  await expect.poll(() => page.locator('.outcome-cell.chosen').getAttribute('data-run')).toBe('2');
  // Up the plot, from the curve of η = 1 to those above it.
  const plot = page.locator('.sweep-curves[data-quantity="sharpness"] .chart-plot');
  const box = (await plot.boundingBox())!;
  for (let y = box.height - 4; y > 0; y -= 12) await page.mouse.move(box.x + box.width * 0.8, box.y + y);
  await expect.poll(() => page.locator('.outcome-cell.chosen').getAttribute('data-run')).not.toBe('2');
  // A row of the table is one of them, and is marked by the others.
  await page.getByText('All figures').click();
  const rows = page.locator('.run-table tbody tr');
  await rows.nth(3).waitFor();
  await rows.nth(0).locator('td').first().hover();
  await expect.poll(() => page.locator('.outcome-cell.chosen').getAttribute('data-run')).toBe('0');
  expect(await page.locator('.scatter-point.chosen').getAttribute('data-run')).toBe('0');
  expect(await chosen.getAttribute('data-run')).toBe('0');
  await page.locator('.scatter-point[data-run="2"] .scatter-reach').hover();
  await expect.poll(() => page.locator('.run-table tr.chosen').textContent()).toMatch(/^1[^0-9.]/);

  await cell(page, 0.6).click();
  await reachStatus(page, 'finished');
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/p=learning-rate-sweep&.*steps=120/);
  expect(await page.evaluate(() => location.search)).toBe('');
  const description = { ...(await describePreset('learning-rate-sweep')), learningRate: 0.6, steps: 120 };
  const digest = await digestInNode(description, 120);
  await expect.poll(() => page.locator('.status-line').getAttribute('data-digest')).toBe(digest);

  // The sweep is still there.
  await page.getByRole('link', { name: 'Sweep' }).click();
  expect(await outcomesOf(page)).toEqual(['smooth', 'edge', 'edge', 'diverged']);
});

test('the map is walked by arrow keys, and Enter opens', async () => {
  const page = await openSweep();
  await fillSweep(page, '0.2, 0.6', 30);
  await page.getByLabel('and', { exact: true }).selectOption('seed');
  await typeInto(page, 'Values of the seed', '1, 2');
  await runSweep(page);
  await page.locator('.outcome-cell').first().focus();
  for (const [key, run] of [
    ['ArrowRight', '1'],
    ['ArrowDown', '3'],
    ['Home', '2'],
    ['ArrowUp', '0'],
    ['ArrowLeft', '0'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.run)).toBe(run);
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await reachStatus(page, 'finished');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('seed=2');
});

test('by finger, on a narrow page: the first tap shows a run, the second opens it', async () => {
  const page = await openSweep({ width: 390, height: 844 });
  await fillSweep(page, '0.2, 0.6, 1', 40);
  await runSweep(page);
  const session = await page.context().newCDPSession(page);
  const tap = async (rate: number): Promise<void> => {
    await cell(page, rate).scrollIntoViewIfNeeded();
    const box = (await cell(page, rate).boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await tap(0.6);
  await expect.poll(() => page.locator('.chosen-run').getAttribute('data-run')).toBe('1');
  expect(await page.getByRole('link', { name: 'Sweep' }).getAttribute('aria-current')).toBe('page');
  await tap(0.6);
  await reachStatus(page, 'finished');
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/p=learning-rate-sweep&.*steps=40/);
});

test('two runs are compared on shared axes, with the step at which they part', async () => {
  const page = await openSweep();
  await fillSweep(page, '0.5, 0.6, 0.7', 150);
  await runSweep(page);
  for (const rate of [0.5, 0.7]) {
    await cell(page, rate).hover();
    await page.waitForTimeout(RESTED);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
  }
  const compared = page.getByRole('region', { name: 'Comparison' });
  expect(await compared.locator('.compare-note').textContent()).toMatch(
    /η = 0\.5 and η = 0\.7 differ from step 1 on; their losses part by more than 1.% from step \d+ on\./,
  );
  expect(await compared.locator('.sweep-curves').count()).toBe(2);
  await compared.getByRole('button', { name: 'side by side' }).click();
  expect(await compared.locator('.sweep-curves').count()).toBe(4);
  // Side by side they share their axes.
  for (const quantity of ['sharpness', 'loss']) {
    const axes = await compared
      .locator(`.sweep-curves[data-quantity="${quantity}"] .axis`)
      .evaluateAll((groups) => groups.map((group) => group.textContent));
    expect(axes.slice(0, axes.length / 2)).toEqual(axes.slice(axes.length / 2));
  }
  await compared.getByRole('button', { name: /^Remove η = 0.5/ }).click();
  await expect.poll(() => compared.count()).toBe(0);

  // A click takes runs where it is told to, says so beside the map, and the way leads down to the comparison.
  await compared.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'compares runs' }).click();
  const line = page.locator('.click-line [role="status"]');
  await expect.poll(() => line.textContent()).toContain('η = 0.7 is taken');
  await cell(page, 0.6).click();
  await expect.poll(() => line.textContent()).toContain('Compared: η = 0.7; η = 0.6.');
  const top = () => compared.evaluate((element) => element.getBoundingClientRect().top);
  expect(await top()).toBeGreaterThan(600);
  await page.getByRole('button', { name: 'Show the comparison' }).click();
  await expect.poll(top).toBeLessThan(600);
  await page.getByRole('button', { name: 'opens the run' }).click();
  await cell(page, 0.6).click();
  await reachStatus(page, 'finished');
});

test('on the way to the figures of a run, the pointer does not choose those that it crosses', async () => {
  const page = await openSweep();
  await fillSweep(page, '0.5, 0.6, 0.7', 20);
  await runSweep(page);
  await cell(page, 0.7).hover();
  const chosen = page.locator('.chosen-run');
  await expect.poll(() => chosen.getAttribute('data-run')).toBe('2');
  await page.waitForTimeout(RESTED);
  // At one go: nothing rests between.
  await page.evaluate(() => {
    const enter = (place: string): void => {
      const pointer = { bubbles: true, pointerType: 'mouse', relatedTarget: document.body };
      document.querySelector(place)!.dispatchEvent(new PointerEvent('pointerover', pointer));
    };
    enter('.outcome-cell[data-run="1"]');
    enter('.outcome-cell[data-run="0"]');
    enter('.sweep-rail');
  });
  await expect.poll(() => chosen.getAttribute('data-run')).toBe('2');
});
