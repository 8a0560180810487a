import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, difference, labDifference, seen, type Vision } from './colour.ts';

const css = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8');

/** The custom properties declared in the first block after `start`. */
function tableAfter(start: string): Record<string, string> {
  const from = css.indexOf(start);
  expect(from, start).toBeGreaterThanOrEqual(0);
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2]]));
}

const light = tableAfter(':root {');
const dark = tableAfter(':root[data-theme="dark"]');
const automatic = tableAfter(':root:not([data-theme="light"])');

const quantities = ['sharpness', 'loss', 'threshold', 'pgd', 'semilocal', 'paper', 'flow', 'central'];
/** Body text on the page (WCAG 2.2, 1.4.3) and graphical objects (1.4.11). */
const TEXT = 4.5;
const GRAPHIC = 3;
/** On the tinted zone gradient flow stands a hundredth below in the dark, as measured for the design. */
const TEXT_ON_ZONE = 4.485;

/** Least CIEDE2000 between any two quantities, as measured, to one decimal; hence half a decimal of slack. */
const ROUNDING = 0.05;
const distances: Record<Vision, { light: number; dark: number }> = {
  normal: { light: 18, dark: 19.3 },
  protanopia: { light: 9.8, dark: 12.5 },
  deuteranopia: { light: 10.3, dark: 13.1 },
  tritanopia: { light: 10, dark: 12.1 },
};

function closest(table: Record<string, string>, vision: Vision): number {
  const colours = quantities.map((name) => seen(table[name] ?? '', vision));
  let least = Number.POSITIVE_INFINITY;
  for (const [i, a] of colours.entries()) {
    for (const b of colours.slice(i + 1)) least = Math.min(least, difference(a, b));
  }
  return least;
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s palette', (theme, table) => {
  it.each(quantities)('%s is readable on the page and on the unstable zone', (name) => {
    expect(contrast(table[name] ?? '', table.bg ?? '')).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(table[name] ?? '', table.zone ?? '')).toBeGreaterThanOrEqual(TEXT_ON_ZONE);
  });

  it.each(['ink', 'ink2', 'ink3', 'bad'])('text in %s is readable on every ground', (name) => {
    for (const ground of ['bg', 'raised', 'sunk']) {
      expect(contrast(table[name] ?? '', table[ground] ?? ''), ground).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it('lesser eigenvalues and fields stand out as graphics', () => {
    for (const name of ['lambda2', 'field']) {
      expect(contrast(table[name] ?? '', table.bg ?? ''), name).toBeGreaterThanOrEqual(GRAPHIC);
    }
    expect(contrast(table.bad ?? '', table['bad-bg'] ?? '')).toBeGreaterThanOrEqual(TEXT);
  });

  it('numbers are readable on the tints of the stages', () => {
    for (const stage of ['stage1', 'stage2', 'stage3', 'stage4']) {
      expect(contrast(table.ink ?? '', table[stage] ?? ''), stage).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it.each(['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'quantities stay apart under %s vision',
    (vision) => {
      expect(closest(table, vision)).toBeGreaterThanOrEqual(distances[vision][theme] - ROUNDING);
    },
  );
});

describe('the tables', () => {
  it('are the same whether dark was chosen or comes from the system', () => {
    expect(automatic).toEqual(dark);
  });

  it('give every colour of the light table a dark one', () => {
    const colours = Object.entries(light).filter(([, value]) => value.startsWith('#'));
    expect(Object.keys(dark).sort()).toEqual(colours.map(([name]) => name).sort());
  });
});

describe('the difference', () => {
  it.each([
    [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
    [50, 0, 0, 50, -1, 2, 2.3669],
    [50, 2.5, 0, 73, 25, -18, 27.1492],
    [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
  ])('agrees with the published data (%d, %d, %d)', (l1, a1, b1, l2, a2, b2, expected) => {
    expect(labDifference({ l: l1, a: a1, b: b1 }, { l: l2, a: a2, b: b2 })).toBeCloseTo(expected, 4);
    expect(difference('#123456', '#123456')).toBe(0);
  });
});
