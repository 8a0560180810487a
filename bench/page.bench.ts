/**
 * The page while it runs, in headless Chromium at 1440 × 900: the longest task of its main thread, script a display
 * frame with few and with a million points, with every panel open, time to the edge, and steps a second in its worker.
 * Read from the browser's own trace, once the page has opened: what it costs to load is what Lighthouse measures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { encodeLink } from '../src/description/link/link.ts';
import { presets } from '../src/description/presets/presets.ts';
import { catalogue } from '../src/description/registries.ts';
import { validateWith } from '../src/description/validate.ts';
import { buildSite } from '../scripts/build-site.ts';
import { serveFolder } from '../scripts/static-server.ts';
import type { panels } from '../src/panels/panels.ts';
import { chromiumLaunchOptions } from '../tests/support/chromium.ts';
import { startScripts } from '../tests/support/start-scripts.ts';
import { watchMainThread } from './main-thread.ts';
import type { Benchmark, Report } from './report.ts';

/** How long each run is watched. */
const WATCHED_MS = 8000;
const SETTLING_MS = 4000;

const EVERY_PANEL: Readonly<Record<keyof typeof panels, true>> = {
  sharpness: true,
  loss: true,
  swing: true,
  deviation: true,
  error: true,
  eigenvalues: true,
  'test-error': true,
  strip: true,
  portrait: true,
  balance: true,
  network: true,
  landscape: true,
  along: true,
  layers: true,
  theory: true,
  spectrum: true,
};

/** Steps, after which the run goes on at a thousand a second while it is watched. */
const LENGTHS = [1e4, 1e5, 1e6];

/** A two-parameter bowl: cheap steps. */
const LONG_BOWL = {
  problem: { model: { kind: 'bowl' } },
  measurement: { eigenvalues: 1, every: 10 },
  references: [],
  start: { kind: 'natural', size: 0 },
  steps: 1e7,
};

const LONG = '#v=1&n=1&p=eight-cycles&steps=10000000';

/** Runs by their links. */
const LINKS: Readonly<Record<string, string>> = {
  'flagship, every panel open': `${LONG}&view.open=${Object.keys(EVERY_PANEL).join(',')}`,
};

const RUNS = {
  flagship: {},
  '1-30-20-1, 20 points': {
    problem: { model: { kind: 'mlp', widths: [30, 20] }, initialization: { kind: 'normal', seed: 0 } },
    learningRate: 0.1,
    start: { kind: 'natural', size: 0 },
    measurement: { eigenvalues: 1 },
    references: [],
    steps: 1e6,
  },
  '64-64-64-10, 1000 digits': {
    problem: {
      model: { kind: 'mlp', widths: [64, 64] },
      data: { kind: 'digits', samples: 1000 },
      initialization: { kind: 'normal', seed: 0 },
    },
    learningRate: 0.05,
    start: { kind: 'natural', size: 0 },
    measurement: { eigenvalues: 1, every: 10 },
    references: [],
    steps: 1e6,
  },
};

export default (async (report) => {
  const site = await mkdtemp(join(tmpdir(), 'edge-of-stability-bench-'));
  try {
    await buildSite(site);
    weigh(site, report);
    const server = await serveFolder({ folder: site });
    const browser = await chromium.launch(await chromiumLaunchOptions());
    try {
      // A browser that has just been started still builds its own windows; a reader's has done so long ago.
      await new Promise((done) => setTimeout(done, SETTLING_MS));
      await timeToEdge(browser, server.url, report);
      for (const [name, run] of Object.entries(RUNS)) {
        await watch(browser, server.url, name, await linkTo(run), report);
      }
      for (const [name, hash] of Object.entries(LINKS)) await watch(browser, server.url, name, hash, report);
      await watchLengths(browser, server.url, report);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}) satisfies Benchmark;

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  return page;
}

const stepReached = (least: number) =>
  Number(document.querySelector('[data-step]')?.getAttribute('data-step') ?? -1) >= least;

async function timeToEdge(browser: Browser, url: string, report: Report): Promise<void> {
  const began = performance.now();
  const page = await open(browser, url);
  await page.waitForFunction(stepReached, 216, { timeout: 60_000 });
  report({
    name: 'opening to the first step at the edge on screen',
    value: (performance.now() - began) / 1000,
    unit: 's',
    target: '≤ 3',
    note: 'flagship, step 216',
  });
  await page.close();
}

async function watch(
  browser: Browser,
  url: string,
  name: string,
  hash: string,
  report: Report,
): Promise<void> {
  const page = await playAtFullSpeed(browser, `${url}${hash}`);
  await page.waitForFunction(stepReached, 5, { timeout: 60_000 });
  const stepBefore = await stepOf(page);
  const { longestTask, longestHolds, scriptMedian, script95 } = await watchMainThread(browser, page, () =>
    page.waitForTimeout(WATCHED_MS),
  );
  const steps = (await stepOf(page)) - stepBefore;
  report({ name: `${name}: steps in the page`, value: (steps / WATCHED_MS) * 1000, unit: 'steps/s' });
  report({
    name: `${name}: longest main-thread task`,
    value: longestTask,
    unit: 'ms',
    target: '≤ 50',
    note: longestHolds,
  });
  report({ name: `${name}: script a frame, median`, value: scriptMedian, unit: 'ms', target: '≤ 8' });
  report({ name: `${name}: script a frame, 95th percentile`, value: script95, unit: 'ms', target: '≤ 16' });
  await page.close();
}

async function playAtFullSpeed(browser: Browser, url: string): Promise<Page> {
  const page = await open(browser, url);
  await page
    .locator('.status-line[data-status="ready"], .status-line[data-status="playing"]')
    .waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  // ] goes up through the speeds, and stays at the last.
  for (let i = 0; i < 4; i++) await page.keyboard.press(']');
  if ((await page.locator('.status-line').getAttribute('data-status')) !== 'playing')
    await page.keyboard.press('Space');
  return page;
}

/** One run that grows: the same panels over more and more steps. */
async function watchLengths(browser: Browser, url: string, report: Report): Promise<void> {
  const page = await playAtFullSpeed(browser, `${url}${await linkTo(LONG_BOWL)}`);
  for (const length of LENGTHS) {
    await page.waitForFunction(stepReached, length, { timeout: 300_000 });
    await page.keyboard.press('[');
    await page.waitForTimeout(1000);
    const { scriptMedian, script95, frames } = await watchMainThread(browser, page, () =>
      page.waitForTimeout(WATCHED_MS / 2),
    );
    await page.keyboard.press(']');
    const name = `panels over 10^${Math.log10(length)} steps: script a frame`;
    const note = `${frames} frames with script`;
    report({ name: `${name}, median`, value: scriptMedian, unit: 'ms', target: '≤ 8', note });
    report({ name: `${name}, 95th percentile`, value: script95, unit: 'ms', target: '≤ 16' });
  }
  await page.close();
}

/** Compressed script that starts the page, and each piece that comes later. */
function weigh(site: string, report: Report): void {
  const sizeOf = (file: string) => gzipSync(readFileSync(join(site, file))).length / 1000;
  const start = startScripts(site);
  const size = start.reduce((sum, file) => sum + sizeOf(file), 0);
  report({ name: 'script that starts the page, gzip', value: size, unit: 'kB', target: '< 150' });
  const later = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(js|wasm)$/.test(file) && !start.includes(file))
    .map((file) => [file.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.)/, ''), sizeOf(file)] as const)
    .sort((a, b) => b[1] - a[1]);
  report({
    name: 'script that is loaded later, gzip',
    value: later.reduce((sum, [, kilobytes]) => sum + kilobytes, 0),
    unit: 'kB',
    note: later.map(([file, kilobytes]) => `${file} ${kilobytes.toFixed(1)}`).join(', '),
  });
}

async function stepOf(page: Page): Promise<number> {
  return Number(await page.locator('[data-step]').first().getAttribute('data-step'));
}

async function linkTo(run: object): Promise<string> {
  if (Object.keys(run).length === 0) return '';
  const validated = validateWith(catalogue, run);
  if (!validated.ok) throw new Error(validated.messages.map(({ text }) => text).join(' '));
  const link = await encodeLink(validated.description, { presets, catalogue, loadFile: noFile });
  if (link === null) throw new Error('the run is too long for a link');
  return `#${link}`;
}

async function noFile(name: string): Promise<Uint8Array> {
  throw new Error(`${name} is not needed here`);
}
