/** Keys alone reach every control and show where they are; words describe every panel; type comes in four sizes. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../support/site.ts';
import { openGroups, openPanels, reachStatus, reachStep } from './run-page.ts';

/** Presses of Tab beyond one for each control: into and out of the browser's own. */
const SPARE = 40;
const MOST_SIZES = 4;

/** Numbers the controls that can be seen and used; of each group of radio buttons the one that Tab stops at. */
async function numberControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'button, input, select, textarea, summary, a[href], [tabindex]',
      ),
    ].filter((element) => {
      const radio = element instanceof HTMLInputElement && element.type === 'radio';
      const group = radio
        ? [...document.getElementsByName(element.name)].filter((other) => (other as HTMLInputElement).checked)
        : [];
      return (
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        (group.length === 0 || group[0] === element)
      );
    });
    return controls.map((element, number) => {
      element.dataset.control = String(number);
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30);
      return `${element.tagName} ${name}`;
    });
  });
}

test.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const)('Tab reaches every control at %i × %i, and the focus can be seen', async (width, height) => {
  const page = await openPage({ width, height, reducedMotion: true });
  await reachStatus(page, 'ready');
  await openGroups(page);
  const names = await numberControls(page);
  expect(names.length).toBeGreaterThan(30);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const reached = new Set<number>();
  const unseen: string[] = [];
  for (let press = 0; press < names.length + SPARE && reached.size < names.length; press++) {
    await page.keyboard.press('Tab');
    const { number, seen } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      // A hidden radio button or file field shows its focus on what stands for it, a slider on its thumb.
      const shown = [element, ...document.querySelectorAll('label:focus-within *, label:focus-within')];
      const seen = shown.some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const thumb = element.matches('.edge-slider input');
      return { number: Number(element.dataset.control ?? -1), seen: seen || thumb };
    });
    if (number >= 0) reached.add(number);
    if (number >= 0 && !seen) unseen.push(names[number]!);
  }
  expect(names.filter((_, number) => !reached.has(number))).toEqual([]);
  expect(unseen).toEqual([]);
});

test('every panel is described in words, and the words follow the run', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  await openGroups(page);
  await openPanels(page);
  const describe = (): Promise<Readonly<Record<string, string>>> =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('section[data-panel]')].map((panel) => [
          panel.dataset.panel,
          // The axis is a slider and says its step as one.
          [...panel.querySelectorAll('p.visually-hidden, [role=slider]')]
            .map((words) => words.getAttribute('aria-valuetext') ?? words.textContent)
            .join(' '),
        ]),
      ),
    );
  const silent = async (): Promise<readonly string[]> =>
    Object.entries(await describe()).flatMap(([panel, words]) => (words.length > 10 ? [] : [panel]));
  await expect.poll(silent, { timeout: 10_000 }).toEqual([]);
  const before = await describe();
  expect(Object.keys(before).length).toBeGreaterThan(12);
  await page.getByRole('button', { name: 'Play' }).click();
  await reachStep(page, 240);
  await page.getByRole('button', { name: 'Pause' }).click();
  await reachStatus(page, 'paused');
  await expect
    .poll(
      async () => {
        const now = await describe();
        return Object.keys(before).filter((panel) => now[panel] === before[panel]);
      },
      { timeout: 20_000 },
    )
    .toEqual([]);
  // What the worker was asked to show is of the step at which the run stands, whatever was under way when it stopped.
  const step = await page.locator('[data-step]').first().getAttribute('data-step');
  const shown = ['network', 'landscape', 'along', 'layers'];
  await expect
    .poll(
      async () => {
        const now = await describe();
        return shown.filter((panel) => !now[panel]?.includes(`This is step ${step}.`));
      },
      { timeout: 20_000 },
    )
    .toEqual([]);
});

test.each([
  ['simulator', ''],
  ['sweep', '?view=sweep'],
  ['lessons', '?view=lessons'],
  ['lesson', '?view=lessons&lesson=3&step=4'],
  ['presets', '?view=presets'],
])('%s: text comes in four sizes at most', async (_view, search) => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  if (search !== '') {
    await page.goto(new URL(search, page.url()).href);
    await page.locator('main h1, main h2').first().waitFor();
  } else await openGroups(page);
  const sizes = await page.evaluate(() => {
    const found = new Map<string, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement!;
      // Symbols, subscripts and equations are set beside what they belong to: they have no size of their own.
      const scaled = element.closest('sub, sup, math, .symbol, .subscript, script, style, option') !== null;
      if (scaled || !node.textContent?.trim() || !element.checkVisibility()) continue;
      const { fontSize } = getComputedStyle(element);
      if (!found.has(fontSize)) found.set(fontSize, node.textContent.trim().slice(0, 20));
    }
    return [...found].map(([size, example]) => `${size}: ${example}`);
  });
  expect(sizes.length, sizes.join('; ')).toBeLessThanOrEqual(MOST_SIZES);
});
