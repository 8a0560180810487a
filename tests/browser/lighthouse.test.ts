/** Lighthouse finds nothing in the categories that do not depend on the machine; `npm run audit` measures the other. */
import { expect, test } from 'vitest';
import { auditPage } from '../../scripts/audit-page.ts';
import { siteUrl } from '../support/site.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;

test.each(['mobile', 'desktop'] as const)(
  'a %s page is all that Lighthouse asks for',
  async (device) => {
    const audits = await auditPage(siteUrl, { categories: CATEGORIES, device });
    expect(audits).toEqual(CATEGORIES.map((category) => ({ category, score: 100, found: [] })));
  },
  300_000,
);
