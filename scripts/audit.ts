/**
 * Lighthouse on the built page: `npm run audit`. Prints the four categories, each as the median of several runs, on a
 * telephone and on a desktop, and what was found; fails below the least scores.
 *
 *   --runs N     how often each is measured (default 3)
 *   --device D   mobile or desktop instead of both
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Audit, auditPage, CATEGORIES, type Category } from './audit-page.ts';
import { buildSite } from './build-site.ts';
import { serveFolder } from './static-server.ts';

const LEAST: Readonly<Record<Category, number>> = {
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
  performance: 90,
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    device: { type: 'string', multiple: true, default: ['mobile', 'desktop'] },
  },
});

const site = await mkdtemp(join(tmpdir(), 'edge-of-stability-audit-'));
try {
  await buildSite(site);
  const server = await serveFolder({ folder: site });
  try {
    for (const device of values.device) {
      if (device !== 'mobile' && device !== 'desktop')
        throw new Error(`--device is "${device}"; it must be mobile or desktop.`);
      const runs: (readonly Audit[])[] = [];
      for (let i = 0; i < Number(values.runs); i++)
        runs.push(await auditPage(server.url, { categories: CATEGORIES, device }));
      for (const [i, category] of CATEGORIES.entries()) {
        const audits = runs.map((run) => run[i]!);
        report(device, category, audits);
      }
    }
  } finally {
    await server.close();
  }
} finally {
  await rm(site, { recursive: true, force: true });
}

function report(device: string, category: Category, audits: readonly Audit[]): void {
  const sorted = audits.toSorted((a, b) => a.score - b.score);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const all = audits.map(({ score }) => score).join(', ');
  console.log(`${device.padEnd(8)} ${category.padEnd(15)} ${median.score}  (${all})`);
  for (const found of median.found) console.log(`         ${found}`);
  if (median.score < LEAST[category]) process.exitCode = 1;
}
