/** Every view of the page, and how a reader comes there. Steps are fixed, so that pictures of them can be compared. */
import type { Page } from 'playwright-core';

export interface View {
  /** Of the address. */
  readonly search?: string;
  readonly hash?: string;
  readonly locale?: string;
  /** `1440x900` and so on. */
  readonly sizes: readonly string[];
  /** The whole page instead of what fits the window. */
  readonly whole?: boolean;
  come(page: Page): Promise<void>;
  /** What has to be opened anew where the layout is another. */
  atSize?(page: Page): Promise<void>;
}

/** Longest wait for a run. */
const PATIENCE = 180_000;

const SIZES = ['1440x900', '1024x768', '390x844'];
const PROJECTOR = ['1920x1080', ...SIZES];

/** In the third cycle of the flagship. */
const STEP = 420;

export const views: Readonly<Record<string, View>> = {
  simulator: { sizes: SIZES, whole: true, come: (page) => stepTo(page, STEP) },
  groups: {
    sizes: SIZES,
    async come(page) {
      await stepTo(page, STEP);
    },
    atSize: openGroups,
  },
  'every-panel': {
    sizes: SIZES,
    whole: true,
    async come(page) {
      await stepTo(page, STEP);
      await openGroups(page);
      for (const toggle of await page.locator('.groups > details').last().locator('.toggle').all())
        await toggle.check();
      await page.locator('.groups > details').evaluateAll((groups) => {
        for (const group of groups) (group as HTMLDetailsElement).open = false;
      });
    },
  },
  sweep: {
    search: '?view=sweep',
    hash: 'v=1&p=learning-rate-sweep',
    sizes: SIZES,
    whole: true,
    async come(page) {
      await sweepReady(page);
      await page.getByRole('button', { name: 'Run sweep' }).click();
      await page.locator('.sweep-progress[data-status="done"]').waitFor({ timeout: PATIENCE });
    },
  },
  lessons: {
    search: '?view=lessons',
    sizes: SIZES,
    come: async (page) => page.getByRole('heading', { level: 1 }).first().waitFor(),
  },
  presets: {
    search: '?view=presets',
    sizes: SIZES,
    come: async (page) => page.locator('.card').first().waitFor(),
  },
  present: {
    search: '?present=1',
    sizes: PROJECTOR,
    async come(page) {
      await page.locator('.present-facts[data-status="ready"]').waitFor({ timeout: PATIENCE });
      await stepTo(page, STEP);
    },
  },
  share: {
    sizes: SIZES,
    async come(page) {
      await stepTo(page, 40);
      await page.keyboard.press('s');
      await page.locator('dialog[open]').waitFor();
    },
  },
  help: {
    sizes: SIZES,
    async come(page) {
      await ready(page);
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  },
  linked: {
    hash: 'v=1&p=three-tall-cycles&learningRate=0.2',
    sizes: SIZES,
    come: async (page) => page.getByRole('button', { name: 'Run it' }).waitFor(),
  },
  'bad-link': {
    hash: 'v=1&p=eight-cycles&learningRate=-0.4&model.widths=8,0',
    sizes: SIZES,
    come: async (page) => page.locator('.refusal table').waitFor(),
  },
  diverged: {
    hash: 'v=1&p=eight-cycles&learningRate=20',
    sizes: SIZES,
    async come(page) {
      await page.getByRole('button', { name: 'Run it' }).click();
      await page.locator('[data-status="diverged"]').waitFor({ timeout: PATIENCE });
    },
  },
  chinese: { locale: 'zh-CN', sizes: SIZES, come: (page) => stepTo(page, STEP) },
};

async function ready(page: Page): Promise<void> {
  await page.locator('.status-line[data-status="ready"]').waitFor({ timeout: PATIENCE });
}

/** By keys, ten steps a press: it ends at the step asked for and at no other. */
async function stepTo(page: Page, step: number): Promise<void> {
  await page.locator('[data-status="ready"]').first().waitFor({ timeout: PATIENCE });
  for (let at = 10; at <= step; at += 10) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForFunction(
      (wanted) => document.querySelector('[data-step]')?.getAttribute('data-step') === String(wanted),
      at,
      { timeout: PATIENCE },
    );
  }
}

async function sweepReady(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run sweep' }).waitFor({ timeout: PATIENCE });
}

async function openGroups(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: /^More/ });
  if (await more.isVisible()) await more.click();
  await page.locator('.groups > details').first().waitFor();
  await page.locator('.groups > details').evaluateAll((groups) => {
    for (const group of groups) (group as HTMLDetailsElement).open = true;
  });
}
