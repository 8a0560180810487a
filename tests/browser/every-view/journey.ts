/** A way through views of one page: each is brought about from the one before, as a reader does it. */
import type { Page } from 'playwright-core';
import type { PageOptions } from '../../support/site.ts';
import { PATIENCE } from '../run-page.ts';

export type Size = readonly [width: number, height: number];

/** A laptop, a tablet and a phone: each has a layout of its own. */
export const WIDE: Size = [1440, 900];
const MEDIUM: Size = [1024, 768];
export const NARROW: Size = [390, 844];
export const SIZES: readonly Size[] = [WIDE, MEDIUM, NARROW];

export interface View {
  readonly view: string;
  /** At the first of its sizes. */
  readonly come: (page: Page) => Promise<unknown>;
  /** The part that is new, where the rest is as in the view before: looked at in one size, which take turns. */
  readonly within?: string;
  /** Opens again what another layout closes. */
  readonly again?: (page: Page) => Promise<unknown>;
  /** In place of those of the journey, where another layout has no such view or forgets what was typed. */
  readonly sizes?: readonly Size[];
}

export interface Journey {
  readonly through: string;
  /** Of the address. */
  readonly search?: string;
  readonly hash?: string;
  readonly options?: () => PageOptions | Promise<PageOptions>;
  readonly sizes?: readonly Size[];
  /** What lies within the window at every size. */
  readonly inSight?: string;
  readonly views: readonly View[];
}

/** Ten steps a press, each awaited: the run stands at this step and at no other. */
export async function stepTo(page: Page, step: number): Promise<void> {
  for (let at = 10; at <= step; at += 10) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForFunction(
      (wanted) => document.querySelector('[data-step]')?.getAttribute('data-step') === wanted,
      String(at),
      { timeout: PATIENCE },
    );
  }
}

/** Every group of controls, also where they are behind a button. */
export async function showGroups(page: Page): Promise<void> {
  const more = page.locator('.more[aria-expanded="false"]');
  if (await more.isVisible()) await more.click();
  await page.locator('.groups > details').first().waitFor({ timeout: PATIENCE });
  await page.locator('.groups > details').evaluateAll((groups) => {
    for (const group of groups) (group as HTMLDetailsElement).open = true;
  });
  await page.locator('.groups .field').first().waitFor({ timeout: PATIENCE });
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Another run in the same page. */
export async function openHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

export async function seen(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .waitFor({ timeout: 2 * PATIENCE });
}
