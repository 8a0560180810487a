/** What the tests read off the page and do on it, as a reader would. */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import type { RunDescription } from '../../src/description/description.ts';
import { encodeLink } from '../../src/description/link/link.ts';
import { openRun } from '../../src/description/open-run.ts';
import { presetDescription } from '../../src/description/preset.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';

/** Builds and other tests may share the machine. */
export const PATIENCE = 30_000;

export async function stepOf(page: Page): Promise<number> {
  return Number(await page.locator('[data-step]').first().getAttribute('data-step'));
}

export async function statusOf(page: Page): Promise<string | null> {
  return page.locator('.status-line').getAttribute('data-status');
}

export async function reachStep(page: Page, step: number): Promise<void> {
  await page.waitForFunction(
    (least) => Number(document.querySelector('[data-step]')?.getAttribute('data-step') ?? -1) >= least,
    step,
    { timeout: PATIENCE },
  );
}

export async function reachStatus(page: Page, status: string): Promise<void> {
  await page.locator(`.status-line[data-status="${status}"]`).waitFor({ timeout: PATIENCE });
}

/** Opens all groups of controls, which come a moment after the page has started. */
export async function openGroups(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /^More/ });
  if (await more.isVisible()) await more.click();
  await page.locator('.groups > details').first().waitFor({ timeout: PATIENCE });
  for (const summary of await page.locator('.groups > details > summary').all()) await summary.click();
}

/** Ticks every panel of the open view group. */
export async function openPanels(page: Page): Promise<void> {
  await page.locator('.groups .toggle:visible').first().waitFor({ timeout: PATIENCE });
  for (const toggle of await page.locator('.groups .toggle:visible').all()) await toggle.check();
}

export interface Digested {
  readonly step: number;
  readonly digest: string;
}

/** The digest that belongs to the step on show, which comes a moment after the run has come to rest. */
export async function digestOf(page: Page): Promise<Digested> {
  await expect
    .poll(
      async () =>
        Number(await page.locator('.status-line').getAttribute('data-digest-step')) - (await stepOf(page)),
      { timeout: PATIENCE },
    )
    .toBe(0);
  const digest = await page.locator('.status-line').getAttribute('data-digest');
  return { step: await stepOf(page), digest: digest ?? '' };
}

const loadFile = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`../../public/data/${name}`, import.meta.url)));

/** The hash of a link that opens the described run and plays it; it may need no file. */
export async function linkTo(described: unknown): Promise<string> {
  const validated = validateWith(catalogue, described);
  if (!validated.ok) throw new Error(validated.messages.map(({ text }) => text).join(' '));
  const noFiles = () => Promise.reject(new Error('the run needs no file'));
  const link = await encodeLink(
    validated.description,
    { catalogue, presets, loadFile: noFiles },
    { play: true },
  );
  return link ?? '';
}

export async function describePreset(id: keyof typeof presets): Promise<RunDescription> {
  const described = await presetDescription(presets[id], catalogue, loadFile);
  if (!described.ok) throw new Error(described.messages[0]?.text);
  return described.description;
}

/** The digest of the same run in Node after `step` steps. */
export async function digestInNode(description: RunDescription, step: number): Promise<string> {
  const opened = await openRun(description, loadFile);
  if ('refused' in opened) throw new Error(opened.refused.join(' '));
  const { simulation } = opened;
  const frame = new Float64Array(simulation.channels.length);
  while (simulation.step < step && simulation.writeFrame(frame, 0, 1));
  return simulation.digest();
}
