/**
 * What Lighthouse says of a page: a share of 100 for each category, and what was found. The browser is started here,
 * since Lighthouse talks to it through a port of its own.
 */
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../tests/support/chromium.ts';

export const CATEGORIES = ['accessibility', 'best-practices', 'seo', 'performance'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Audit {
  readonly category: Category;
  /** 0 to 100. */
  readonly score: number;
  /** Audits that count and are not passed, with what they saw. */
  readonly found: readonly string[];
}

export interface AuditOptions {
  readonly categories: readonly Category[];
  /** Lighthouse's telephone, or a desktop. */
  readonly device: 'mobile' | 'desktop';
}

const SETTLING_MS = 4000;

const DESKTOP = {
  formFactor: 'desktop',
  screenEmulation: { mobile: false, width: 1440, height: 900, deviceScaleFactor: 1, disabled: false },
  throttling: {
    rttMs: 40,
    throughputKbps: 10_240,
    cpuSlowdownMultiplier: 1,
    requestLatencyMs: 0,
    downloadThroughputKbps: 0,
    uploadThroughputKbps: 0,
  },
} as const;

export async function auditPage(
  url: string,
  { categories, device }: AuditOptions,
): Promise<readonly Audit[]> {
  const port = await freePort();
  const options = await chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    await settled();
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: [...categories],
      ...(device === 'desktop' ? DESKTOP : {}),
    });
    if (result === undefined) throw new Error('Lighthouse gave no result.');
    const { categories: found, audits } = result.lhr;
    return categories.map((category) => {
      const { score, auditRefs } = found[category] ?? { score: null, auditRefs: [] };
      const failed = auditRefs.flatMap(({ id, weight }) => {
        const audit = audits[id];
        return weight > 0 && audit !== undefined && audit.score !== null && audit.score < 1
          ? [`${id}: ${audit.displayValue ?? audit.title}`]
          : [];
      });
      return { category, score: Math.round(100 * (score ?? 0)), found: failed };
    });
  } finally {
    await browser.close();
  }
}

/** A browser that has just been started still builds its own windows; a reader's has done so long ago. */
async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done, SETTLING_MS));
}

/** Lighthouse must know the port before the browser has one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
