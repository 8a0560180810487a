/** What axe finds on a page: every rule that it has, at every level from minor to critical. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** 7:1 for every text. The page is designed for 4.5:1, which the rule beside it asks for. */
const LEFT_OUT = 'color-contrast-enhanced';
/** What depends on colours, and so on the theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Scope {
  /** Only what lies within this selector; the whole page without one. */
  readonly within?: string | undefined;
  /** Only what a theme can change. */
  readonly colours?: boolean;
}

/** Those of the page itself, without what lies in frames. The rules are brought to each document once. */
export async function faultsOf(
  page: Page,
  { within, colours = false }: Scope = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in self))) await page.evaluate(await source);
  const violations = await page.evaluate(
    async ({ root, only, leftOut }) => {
      const { axe } = self as unknown as {
        axe: {
          run(root: Document | string, options: RunOptions): Promise<AxeResults>;
          getRules(): readonly { ruleId: string }[];
        };
      };
      const rules = axe.getRules().map(({ ruleId }) => ruleId);
      const { violations } = await axe.run(root ?? document, {
        resultTypes: ['violations'],
        iframes: false,
        runOnly: { type: 'rule', values: only ?? rules.filter((id) => id !== leftOut) },
      });
      return violations.map(
        ({ id, impact, nodes }) =>
          `${id} (${impact}): ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
      );
    },
    { root: within, only: colours ? COLOURS : null, leftOut: LEFT_OUT },
  );
  return violations;
}
