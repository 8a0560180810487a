/** Sharing, saving, pinning, exporting and importing, as a reader does them. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { encodeLink } from '../../src/description/link/link.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { readFile as readRunFile } from '../../src/export/files/read-file.ts';
import { python } from '../export/support/python.ts';
import { bitsOf } from '../export/support/recorded.ts';
import { described, loadFile } from '../export/support/python-run.ts';
import { engines, openPage, siteUrl } from '../support/site.ts';
import { digestOf, PATIENCE, reachStatus } from './run-page.ts';

const around = { catalogue, presets, loadFile };

/** A page whose run of so many steps is done. */
async function donePage(preset: string, steps: number, options = {}): Promise<Page> {
  const page = await openPage({ hash: `v=1&p=${preset}&steps=${steps}`, ...options });
  await reachStatus(page, 'ready');
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStatus(page, 'finished');
  return page;
}

async function sharedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const field = page.getByLabel('Link to this run');
  await expect.poll(() => field.inputValue(), { timeout: PATIENCE }).toContain('#v=1');
  return field.inputValue();
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download', { timeout: PATIENCE });
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function readBack(name: string, bytes: Buffer) {
  const text = bytes.toString('utf8');
  return readRunFile({ name, size: text.length, text: async () => text }, catalogue);
}

test('a run that plays waits while it is shared, and goes on afterwards', async () => {
  const page = await openPage();
  await reachStatus(page, 'playing');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByText('The run waits until this is closed.').waitFor();
  await reachStatus(page, 'paused');
  await page.keyboard.press('Escape');
  await reachStatus(page, 'playing');
});

test.each(engines)('a link gives another reader the same run, view and bits, in %s', async (engine) => {
  const maker = await donePage('eight-cycles', 60);
  await maker.keyboard.press('l');
  const link = await sharedLink(maker);
  expect(link).toContain('&view.lossScale=linear&check=60.');
  const { digest } = await digestOf(maker);

  const reader = await openPage({ hash: new URL(link).hash, engine });
  await reachStatus(reader, 'ready');
  const card = reader.locator('.link-card');
  expect(await card.innerText()).toContain('compared bit for bit at step 60');
  await card.getByRole('button', { name: 'Run it' }).click();
  await reader.getByText('Reproduced bit for bit up to step 60.').waitFor({ timeout: PATIENCE });
  expect(await reader.locator('[data-panel="loss"]').innerText()).toContain('linear scale');
  await reachStatus(reader, 'finished');
  expect(await digestOf(reader)).toEqual({ step: 60, digest });
});

test('a link whose run had other bits says from where on', async () => {
  const link = await sharedLink(await donePage('catapult', 20));
  const marks = /check=20\.[0-9a-f]+\.([\w-]+)/.exec(link)?.[1] ?? '';
  // Mark number 9 is that of step 10.
  const other = `${marks.slice(0, 9)}${marks[9] === 'A' ? 'B' : 'A'}${marks.slice(10)}`;
  const hash = new URL(link).hash.replace(/c=[0-9a-f]{8}&/, '').replace(marks, other);
  const reader = await openPage({ hash });
  await reachStatus(reader, 'ready');
  await reader.getByRole('button', { name: 'Run it' }).click();
  await reader.getByText('Differs from the run of this link from step 10 on.').waitFor({ timeout: PATIENCE });
});

test('a link may begin by itself, unless the reader asked for little motion', async () => {
  const hash = 'v=1&p=catapult&play=1';
  await reachStatus(await openPage({ hash }), 'finished');
  const still = await openPage({ hash, reducedMotion: true });
  await reachStatus(still, 'ready');
  await still.locator('.link-card').waitFor();
  await still.keyboard.press('Escape');
  await still.locator('.link-card').waitFor({ state: 'detached' });
});

test('options change the link, and copying puts it on the clipboard', async () => {
  const page = await donePage('catapult', 60);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await sharedLink(page);
  const field = page.getByLabel('Link to this run');
  await page.getByLabel('Include a check').uncheck();
  await page.getByLabel('Start at once').check();
  await expect.poll(() => field.inputValue()).toMatch(/p=catapult&play=1$/);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
  expect(await page.locator('.dialog').innerText()).toContain('same as the preset');
});

test('a run with many numbers is offered as a file, which opens the same run', async () => {
  const inputs = Array.from({ length: 160 }, (_, i) => Math.sin(i * i));
  const targets = inputs.map((x) => Math.cos(3 * x));
  const description = described({
    problem: { data: { kind: 'explicit', inputs, targets }, model: { kind: 'mlp', widths: [3] } },
    steps: 20,
  });
  const hash = (await encodeLink(description, around)) ?? '';
  expect(hash.length).toBeGreaterThan(2000);
  const page = await openPage({ hash });
  await reachStatus(page, 'ready');
  await sharedLink(page);
  const { name, bytes } = await saved(page, 'Save it as a file');
  expect(name).toMatch(/^mlp-eta-0\.15\.json$/);
  expect(await readBack(name, bytes)).toMatchObject({ kind: 'description', description });
});

test('data leave as CSV and JSON with the same bits, and come back', async () => {
  const page = await donePage('eight-cycles', 40);
  await sharedLink(page);
  const csv = await saved(page, 'Data, CSV');
  const json = await saved(page, 'Data, JSON');
  expect([csv.name, json.name]).toEqual([
    'eight-cycles-eta-0.15-step-40.csv',
    'eight-cycles-eta-0.15-step-40.traces.json',
  ]);
  const [one, other] = [await readBack(csv.name, csv.bytes), await readBack(json.name, json.bytes)];
  if (one.kind !== 'run' || other.kind !== 'run') throw new Error('not a run');
  expect(one.run.columns[0]).toHaveLength(41);
  expect(one.run.channels.length).toBeGreaterThan(10);
  expect(bitsOf(one.run)).toEqual(bitsOf(other.run));
  expect(one.run.description).toEqual(described((await readDescription(page)) as object));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Runs' }).click();
  const field = page.getByLabel('A run description, or a recorded run');
  await field.setInputFiles({ name: csv.name, mimeType: 'text/csv', buffer: csv.bytes });
  await page.getByText('holds 41 steps').waitFor();
  const broken = Buffer.from(csv.bytes.toString('utf8').replace(/\n7,[^,]*/, '\n7,much'));
  await field.setInputFiles({ name: 'broken.csv', mimeType: 'text/csv', buffer: broken });
  await page.getByText(/line 10, column 2 \(gd\.loss\): found “much”/).waitFor();
});

async function readDescription(page: Page): Promise<unknown> {
  const { bytes } = await saved(page, 'Description');
  return JSON.parse(bytes.toString('utf8'));
}

test('the script holds what was done at the edge, and is Python', async () => {
  const page = await donePage('eight-cycles', 220);
  await sharedLink(page);
  const { name, bytes } = await saved(page, 'Python script');
  expect(name).toBe('eight-cycles-eta-0.15.py');
  const text = bytes.toString('utf8');
  expect(text).toContain('THETA_AT = {\n215: torch.tensor([');
  expect(text).toContain(siteUrl);
  if (python === undefined) return;
  const compiled = spawnSync(python, ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: text });
  expect(compiled.stderr.toString()).toBe('');
});

test('a figure holds curves, caption and link; its picture has twice the pixels', async () => {
  const page = await donePage('eight-cycles', 60);
  await sharedLink(page);
  const svg = (await saved(page, 'Figure, SVG')).bytes.toString('utf8');
  const found = await page.evaluate(
    (source) => {
      const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
      const texts = [...root.querySelectorAll('text')].map((text) => text.textContent);
      return {
        name: root.nodeName,
        width: Number(root.getAttribute('width')),
        height: Number(root.getAttribute('height')),
        paths: root.querySelectorAll('path[stroke]').length,
        texts,
        link: root.querySelector('a')?.getAttribute('href'),
      };
      // The page's policy, which holds for what it parses as well, forbids the fonts that the file brings along.
    },
    svg.replace(/<style>.*<\/style>/, ''),
  );
  expect(found.name).toBe('svg');
  expect(found.paths).toBeGreaterThan(4);
  expect(found.texts).toContain('Sharpness');
  expect(found.texts).toContain('Your run, changed from “Eight cycles at the edge”');
  expect(found.texts.join()).toContain('η\u00a0=\u00a00.15');
  expect(found.link).toContain('#v=1');
  expect(svg).toContain('font/woff2');
  const { bytes } = await saved(page, 'Figure, PNG');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * found.width, 2 * found.height]);
});

test('references are shown and saved', async () => {
  const page = await donePage('catapult', 10);
  await sharedLink(page);
  await page.getByRole('button', { name: 'Cite' }).click();
  const shown = await page.getByLabel('References in BibTeX').inputValue();
  expect(shown).toContain('2209.15594');
  // The page is served to this machine alone.
  expect(shown).not.toContain(siteUrl.replace(/\/$/, ''));
  const { bytes } = await saved(page, 'Save as BibTeX');
  expect(bytes.toString('utf8')).toBe(shown);
});

test('a saved run outlives the page, is computed again to the same bits, renamed, deleted and brought back', async () => {
  const page = await donePage('catapult', 30);
  await page.getByRole('button', { name: 'Runs' }).click();
  await page.getByLabel('Name of the run on screen').fill('My catapult');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved as “My catapult”.').waitFor();
  await page.reload();
  await reachStatus(page, 'ready');
  await page.getByRole('button', { name: 'Runs' }).click();
  const item = page.locator('[data-run="My catapult"]');
  expect(await item.innerText()).toContain('30 steps');
  await item.getByRole('button', { name: 'Open' }).click();
  await reachStatus(page, 'ready');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.getByText('Reproduced bit for bit up to step 30.').waitFor({ timeout: PATIENCE });
  await page.getByRole('button', { name: 'Runs' }).click();
  await page.getByLabel('Name of My catapult').fill('Another name');
  await page.getByLabel('Name of My catapult').press('Enter');
  const renamed = page.locator('[data-run="Another name"]');
  await renamed.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('None yet.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await renamed.waitFor();
});

test('two tabs: the list follows, and what another tab changed is not overwritten', async () => {
  const page = await donePage('catapult', 10);
  await page.getByRole('button', { name: 'Runs' }).click();
  await page.getByLabel('Name of the run on screen').fill('Catapult');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('[data-run="Catapult"]').waitFor();
  const other = await page.context().newPage();
  await other.goto(`${siteUrl}#v=1&p=catapult`);
  await reachStatus(other, 'ready');
  await other.getByRole('button', { name: 'Runs' }).click();
  await other.locator('[data-run="Catapult"]').waitFor();
  // This tab hears of nothing any more: it still sees the old name.
  await page.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {};
  });
  await page.getByLabel('Name of Catapult').fill('From the first tab');
  await page.getByLabel('Name of Catapult').press('Enter');
  await page.locator('[data-run="From the first tab"]').waitFor();
  await other.getByLabel('Name of Catapult').fill('From the second tab');
  await other.getByLabel('Name of Catapult').press('Enter');
  await other.getByText('was changed in another tab, to “From the first tab”').waitFor();
  await other.locator('[data-run="From the first tab"]').waitFor();
  // And one that does hear follows at once.
  await other.getByLabel('Name of From the first tab').fill('Last');
  await other.getByLabel('Name of From the first tab').press('Enter');
  await page.locator('[data-run="Last"]').waitFor();
});

test('a pinned run is drawn behind the next one, with its label, until it is unpinned', async () => {
  const page = await donePage('catapult', 30);
  await page.getByRole('button', { name: 'Runs' }).click();
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await page.locator('[data-pin="η 0.2185"]').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${siteUrl}#v=1&p=catapult&learningRate=0.1&steps=30`);
  await reachStatus(page, 'ready');
  await page.getByRole('button', { name: 'Run it' }).click();
  await reachStatus(page, 'finished');
  await sharedLink(page);
  expect((await saved(page, 'Figure, SVG')).bytes.toString('utf8')).toContain('>pinned: η 0.2185</text>');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Runs' }).click();
  await page.getByRole('button', { name: 'Unpin' }).click();
  await page.keyboard.press('Escape');
  await sharedLink(page);
  expect((await saved(page, 'Figure, SVG')).bytes.toString('utf8')).not.toContain('>pinned: η 0.2185</text>');
});

test('a browser that keeps nothing says so and keeps runs as long as the page', async () => {
  const page = await donePage('catapult', 10, {
    before: (fresh: Page) =>
      fresh.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      }),
  });
  await page.getByRole('button', { name: 'Runs' }).click();
  await page.getByText('This browser keeps nothing for this page').waitFor();
  await page.getByLabel('Name of the run on screen').fill('Catapult');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('[data-run="Catapult"]').waitFor();
});

test('a save that fails is said at once, with a way to keep the run', async () => {
  const page = await donePage('catapult', 10, {
    before: (fresh: Page) =>
      fresh.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      }),
  });
  await page.getByRole('button', { name: 'Runs' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Not saved: The quota has been exceeded.').waitFor();
  const { name, bytes } = await saved(page, 'Save the run on screen as a file');
  expect(await readBack(name, bytes)).toMatchObject({ kind: 'run', run: { first: 0 } });
  expect(await page.locator('[data-run]').count()).toBe(0);
});
