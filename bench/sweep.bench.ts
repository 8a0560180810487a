/**
 * A sweep of 24 runs of silu_natural's setting (1-8-8-1 silu, 20 points, 700 steps, λ1 at every step) on 2 workers,
 * against the same runs one by one on one worker: in Node, from the compiled library, and in the page. In Node besides:
 * against the sum of the runs each by itself; the start of the workers counts. In the page besides: script a display
 * frame while it runs, and how long a cancel takes; time goes from the click to the last result on show: its workers
 * were made ready while the form was filled in, for one as for two, and what a first visit does besides (keeping the
 * page for offline use) is over.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildLibrary } from '../scripts/build-library.ts';
import { buildSite } from '../scripts/build-site.ts';
import { serveFolder } from '../scripts/static-server.ts';
import { DATA_FOLDER, loadFile } from '../src/cli/data-files.ts';
import { loadKernels } from '../src/cli/executors.ts';
import { NodeWorker } from '../src/cli/node-worker.ts';
import { runPool } from '../src/cli/run-pool.ts';
import { presetDescription } from '../src/description/preset.ts';
import { presets } from '../src/description/presets/presets.ts';
import { catalogue } from '../src/description/registries.ts';
import { logRange } from '../src/sweep/learning-rates.ts';
import { planSweep, type SweepPlan } from '../src/sweep/plan.ts';
import { chromiumLaunchOptions } from '../tests/support/chromium.ts';
import { watchMainThread } from './main-thread.ts';
import type { Benchmark, Report } from './report.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const RUNS = 24;
const STEPS = 700;
const RATES = logRange(0.1, 1.2, RUNS);
const WORKERS = 2;
const TARGET = '≤ 1.3';
/** What a reader takes at least to look at the form. */
const READING_MS = 2000;
/** The best of so many: other programs can only add. */
const REPEATS = 5;
const CANCELS = 3;

export default (async (report) => {
  await inNode(report);
  await inPage(report);
}) satisfies Benchmark;

async function planOf(): Promise<SweepPlan> {
  const base = await presetDescription(presets['learning-rate-sweep'], catalogue, loadFile);
  if (!base.ok) throw new Error('the preset is not valid');
  const { measurement } = base.description;
  const sweep = {
    base: { ...base.description, measurement: { ...measurement, eigenvalues: 1 } },
    learningRates: RATES,
    second: null,
    length: { kind: 'steps', steps: STEPS },
    stop: { kind: 'none' },
  } as const;
  const planned = planSweep(sweep, catalogue);
  if (!planned.ok) throw new Error(planned.messages[0]!.text);
  return planned;
}

async function inNode(report: Report): Promise<void> {
  const plan = await planOf();
  // Where packages are found, as they are beside an installed library.
  const folder = join(PROJECT, 'node_modules', '.cache', `sweep-bench-${process.pid}`);
  await mkdir(folder, { recursive: true });
  try {
    await buildLibrary(join(folder, 'lib'));
    const script = join(folder, 'thread.js');
    await writeFile(
      script,
      "import { startSweepThread } from './lib/cli/sweep-thread.js';\nstartSweepThread();\n",
    );
    await writeFile(join(folder, 'package.json'), '{"type": "module"}');
    const kernels = await loadKernels('webassembly');
    const run = (workers: number, indices = plan.order) =>
      timeSweep(plan, indices, workers, pathToFileURL(script), kernels);
    // Warms up this thread, and the files' cache.
    await run(1);
    let single = UNKNOWN;
    let best = UNKNOWN;
    for (let i = 0; i < REPEATS; i++) {
      single = less(single, await run(1));
      best = less(best, await run(WORKERS));
    }
    tell(report, 'in Node', best.wall, single.wall, 'the start of the workers included');
    let alone = 0;
    for (const index of plan.order) {
      let time = UNKNOWN;
      for (let i = 0; i < REPEATS; i++) time = less(time, await run(1, [index]));
      alone += time.wall;
    }
    report({
      name: `sweep of ${RUNS} runs on ${WORKERS} workers, in Node, over half the sum of the runs each by itself`,
      value: best.wall / (alone / WORKERS),
      unit: '×',
      target: TARGET,
      note: `${(best.wall / 1000).toFixed(2)} s; the sum ${(alone / 1000).toFixed(2)} s: each starts a worker of its own and compiles anew`,
    });
    report({
      name: `sweep of ${RUNS} runs on ${WORKERS} workers, in Node, processor time over that of its runs one by one`,
      value: best.processor / single.processor,
      unit: '×',
      target: TARGET,
      note: `${(best.processor / 1000).toFixed(2)} s; one by one ${(single.processor / 1000).toFixed(2)} s; what other programs take does not count`,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds. */
interface Times {
  readonly wall: number;
  /** Of all threads. */
  readonly processor: number;
}

const UNKNOWN: Times = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY };

function less(a: Times, b: Times): Times {
  return { wall: Math.min(a.wall, b.wall), processor: Math.min(a.processor, b.processor) };
}

/** Of the whole sweep, the start of its workers included. */
async function timeSweep(
  plan: SweepPlan,
  indices: readonly number[],
  workers: number,
  script: URL,
  kernels: WebAssembly.Module | undefined,
): Promise<Times> {
  const began = performance.now();
  const before = process.cpuUsage();
  await runPool({
    plan,
    indices,
    workers,
    channels: ['gd.loss', 'gd.sharpness'],
    signal: new AbortController().signal,
    files: DATA_FOLDER.href,
    createWorker: () => new NodeWorker(script, kernels),
    onRecord: () => {},
  });
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - began, processor: (user + system) / 1000 };
}

function tell(report: Report, where: string, sweep: number, single: number, counted: string): void {
  report({
    name: `sweep of ${RUNS} runs on ${WORKERS} workers, ${where}, over half the time of its runs one by one`,
    value: sweep / (single / WORKERS),
    unit: '×',
    target: TARGET,
    note: `${(sweep / 1000).toFixed(2)} s; one by one ${(single / 1000).toFixed(2)} s; ${counted}; ${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(1)}`,
  });
}

async function inPage(report: Report): Promise<void> {
  const site = await mkdtemp(join(tmpdir(), 'edge-of-stability-bench-'));
  try {
    await buildSite(site);
    const server = await serveFolder({ folder: site });
    const browser = await chromium.launch(await chromiumLaunchOptions());
    try {
      let single = Number.POSITIVE_INFINITY;
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < REPEATS; i++) {
        single = Math.min(single, await sweepInPage(browser, server.url, 1));
        best = Math.min(best, await sweepInPage(browser, server.url, WORKERS));
      }
      tell(report, 'in the page', best, single, 'from the click on Run sweep to the last result on show');
      await watchPage(browser, server.url, report);
      await cancelInPage(browser, server.url, report);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}

async function openSweep(browser: Browser, url: string, workers: number, steps = STEPS): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  // The page leaves one processor to itself.
  await page.addInitScript((count) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: count });
  }, workers + 1);
  await page.goto(`${url}?view=sweep#v=1&n=1&p=learning-rate-sweep&measurement.eigenvalues=1`);
  await page.getByLabel('List of learning rates').fill(RATES.join(', '));
  await page.getByLabel('Steps of each run').fill(String(steps));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.waitForTimeout(READING_MS);
  return page;
}

/** Presses a button and waits, within the page, for a state of the sweep; milliseconds between. */
function clickAndWait(page: Page, name: string, status: string): Promise<number> {
  // No function is given a name here: what compiles this file would call a helper that the page does not have.
  return page.evaluate(
    ([button, wanted]) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector(`.sweep-progress[data-status="${wanted}"]`) === null) return;
          observer.disconnect();
          resolve(performance.now() - began);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });
        [...document.querySelectorAll('button')]
          .find((element) => (element.ariaLabel ?? element.textContent ?? '').trim() === button)
          ?.click();
      }),
    [name, status] as const,
  );
}

async function sweepInPage(browser: Browser, url: string, workers: number): Promise<number> {
  const page = await openSweep(browser, url, workers);
  const time = await clickAndWait(page, 'Run sweep', 'done');
  await page.close();
  return time;
}

async function watchPage(browser: Browser, url: string, report: Report): Promise<void> {
  const page = await openSweep(browser, url, WORKERS);
  const { longestTask, longestHolds, scriptMedian, script95 } = await watchMainThread(browser, page, () =>
    clickAndWait(page, 'Run sweep', 'done'),
  );
  report({
    name: 'sweep in the page: script a frame, median',
    value: scriptMedian,
    unit: 'ms',
    target: '≤ 8',
  });
  report({
    name: 'sweep in the page: script a frame, 95th percentile',
    value: script95,
    unit: 'ms',
    target: '≤ 16',
  });
  report({
    name: 'sweep in the page: longest main-thread task',
    value: longestTask,
    unit: 'ms',
    target: '≤ 50',
    note: longestHolds,
  });
  await page.close();
}

async function cancelInPage(browser: Browser, url: string, report: Report): Promise<void> {
  let worst = 0;
  for (let i = 0; i < CANCELS; i++) {
    const page = await openSweep(browser, url, WORKERS, 20_000);
    await page.getByRole('button', { name: 'Run sweep' }).click();
    await page.locator('.outcome-progress').first().waitFor();
    await page.waitForTimeout(1000);
    worst = Math.max(worst, await clickAndWait(page, 'Cancel the sweep', 'cancelled'));
    await page.close();
  }
  report({
    name: 'sweep in the page: cancel, worst of three',
    value: worst,
    unit: 'ms',
    target: '< 100',
    note: 'from the click to the page saying so, all workers ended',
  });
}
