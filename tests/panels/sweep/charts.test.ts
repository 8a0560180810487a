/** Where cells, labels and axes of a sweep's charts stand, and how runs are told apart. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Palette } from '../../../src/panels/kit/palette.ts';
import { placedLabels } from '../../../src/panels/sweep/curve-labels.ts';
import { metricOf } from '../../../src/panels/sweep/metric-chart.tsx';
import { labelledRates, rateCells, shareAt } from '../../../src/panels/sweep/rate-cells.ts';
import { shortLogTicks } from '../../../src/panels/sweep/short-log-ticks.ts';
import { mixed, shadeOf } from '../../../src/panels/sweep/shades.ts';
import { axisEnd, curvesDomain } from '../../../src/panels/sweep/sweep-domain.ts';
import { SweepTraces } from '../../../src/panels/sweep/sweep-traces.ts';
import type { SweptRun } from '../../../src/panels/sweep/swept-run.ts';
import type { RunSummary } from '../../../src/sweep/summary.ts';
import { contrast } from '../../app/colour.ts';

const sortedRates = fc
  .uniqueArray(fc.double({ min: 1e-6, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((rates) => rates.sort((a, b) => a - b));

describe('cells of the outcome map', () => {
  test('fill the width without gap or overlap, each about its own rate', () => {
    fc.assert(
      fc.property(sortedRates, (rates) => {
        const cells = rateCells(rates);
        expect(cells[0]!.from).toBe(0);
        expect(cells.at(-1)!.to).toBe(1);
        cells.forEach(({ from, to, at }, i) => {
          expect(at).toBeGreaterThanOrEqual(from - 1e-9);
          expect(at).toBeLessThanOrEqual(to + 1e-9);
          if (i > 0) expect(from).toBeCloseTo(cells[i - 1]!.to, 9);
        });
      }),
    );
  });

  test('of rates that are equal to the eye stand side by side', () => {
    const cells = rateCells([1, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON].map((rate) => rate * 2e-4));
    for (const { from, to } of cells) expect(to).toBeGreaterThanOrEqual(from);
    expect(rateCells([0.5, 0.5 + 2 ** -53])[1]).toMatchObject({ from: 0.5, to: 1 });
  });

  test('stand on a log axis, on which other values can be placed', () => {
    const cells = rateCells([0.1, 1, 10]);
    expect(cells.map(({ at }) => at)).toEqual([1 / 6, 0.5, 5 / 6].map((at) => expect.closeTo(at, 9)));
    expect(shareAt(cells, Math.sqrt(0.1))).toBeCloseTo(1 / 3, 9);
  });

  test('label what has room, the chosen rate always', () => {
    const rates = Array.from({ length: 60 }, (_, i) => Number((0.1 * 1.05 ** i).toPrecision(3)));
    const labelled = labelledRates(rateCells(rates), 400, rates[31]!);
    expect(labelled.has(rates[31]!)).toBe(true);
    expect(labelled.size).toBeGreaterThan(5);
    expect(labelled.size).toBeLessThan(20);
  });
});

describe('labels beside the curves', () => {
  const labels = Array.from({ length: 40 }, (_, index) => ({ index, text: `${index}`, y: 100 + index }));

  test('never overlap, and hold the chosen run', () => {
    const placed = placedLabels(labels, 200, 17, 1);
    expect(placed.map(({ index }) => index)).toContain(17);
    const ys = placed.map(({ at }) => at).sort((a, b) => a - b);
    for (let i = 1; i < ys.length; i++) expect(ys[i]! - ys[i - 1]!).toBeGreaterThanOrEqual(15 - 1e-6);
  });

  test('say what rows of a map share only once', () => {
    const same = [0, 1, 2].map((index) => ({ index, text: '2/0.1 = 20', y: 50 }));
    expect(placedLabels(same, 200, null, 1)).toHaveLength(1);
    expect(placedLabels(same, 200, 2, 1).map(({ index }) => index)).toEqual([2]);
  });

  test('keep to the height of the plot, clear of its axis', () => {
    for (const y of [2, 195]) {
      const crowd = Array.from({ length: 9 }, (_, index) => ({ index, text: `${index}`, y }));
      for (const { at } of placedLabels(crowd, 200, null, 1)) {
        expect(at).toBeGreaterThanOrEqual(7.5 - 1e-6);
        expect(at).toBeLessThanOrEqual(192.5 + 1e-6);
      }
    }
  });
});

function runAt(index: number, summary: Partial<RunSummary> | null): SweptRun {
  const record = summary && { index, learningRate: 1, second: null, events: [], digest: '', summary };
  return { index, learningRate: 1, second: null, place: 0, record: record as SweptRun['record'] };
}

describe('the axis of the curves', () => {
  const traces = new SweepTraces();
  const put = (index: number, loss: number[]): void => {
    traces.begin(index);
    traces.append(index, 0, [Float64Array.from(loss), Float64Array.from(loss)]);
  };
  put(0, [1, 0.5, 0.02]);
  put(1, [1, 1e3, 1e12]);
  put(2, [1, 2, 1e6]);

  test('holds every run that ended, and none that diverged', () => {
    const runs = [runAt(0, { outcome: 'smooth' }), runAt(1, { outcome: 'diverged' })];
    const [low, high] = curvesDomain(runs, traces, 'gd.loss');
    expect(low).toBeLessThanOrEqual(0.02);
    expect(high).toBeGreaterThanOrEqual(1);
    expect(high).toBeLessThan(10);
  });

  test('follows a run under way only so far', () => {
    const [, high] = curvesDomain([runAt(0, { outcome: 'smooth' }), runAt(2, null)], traces, 'gd.loss');
    expect(high).toBeGreaterThanOrEqual(2);
    expect(high).toBeLessThan(20);
  });

  test('is there before anything was measured, and where every run diverged', () => {
    for (const runs of [[], [runAt(9, null)], [runAt(1, { outcome: 'diverged' })]]) {
      const [low, high] = curvesDomain(runs, traces, 'gd.loss');
      expect(low).toBeGreaterThan(0);
      expect(high).toBeGreaterThan(low);
    }
  });

  test('ends at a round number unless much would stay empty', () => {
    expect([700, 60, 1715, 12, 0, 999].map(axisEnd)).toEqual([700, 60, 1715, 12, 1, 1000]);
  });
});

test('a short logarithmic axis has ticks as well, none of them off it', () => {
  expect(shortLogTicks([0.105, 0.32], 300, 1).length).toBeGreaterThanOrEqual(3);
  expect(shortLogTicks([0, 1], 300, 1)).toEqual([]);
  expect(shortLogTicks([22.4, 177], 176, 1).length).toBeGreaterThanOrEqual(2);
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
      fc.double({ min: 1.01, max: 1e6 }),
      (low, ratio) => {
        for (const { value } of shortLogTicks([low, low * ratio], 300, 1)) {
          expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-9));
          expect(value).toBeLessThanOrEqual(low * ratio * (1 + 1e-9));
        }
      },
    ),
  );
});

test('a run that is begun again forgets what its lost worker sent', () => {
  const traces = new SweepTraces();
  traces.begin(0);
  traces.append(0, 0, [new Float64Array([5, 4]), new Float64Array([1, 1])]);
  traces.begin(0);
  expect(traces.of(0)!.length).toBe(0);
  traces.append(0, 0, [new Float64Array([3]), new Float64Array([1])]);
  expect(traces.of(0)!.value('gd.loss', 0)).toBe(3);
});

test('figures of runs that have none are left out', () => {
  expect(metricOf(runAt(0, null), 'finalLoss')).toBeNaN();
  expect(metricOf(runAt(0, { outcome: 'diverged', finalLoss: 1e30 }), 'finalLoss')).toBeNaN();
  expect(metricOf(runAt(0, { outcome: 'smooth', edgeTime: null }), 'edgeTime')).toBeNaN();
  expect(metricOf(runAt(0, { outcome: 'edge', edgeStep: 6, edgeTime: 3 }), 'edgeTime')).toBe(3);
  expect(metricOf(runAt(0, { outcome: 'catapult', edgeStep: 0, edgeTime: 0 }), 'edgeTime')).toBeNaN();
});

describe('shades', () => {
  test('mix between two colours', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mixed('#102030', '#405060', 0)).toBe('#102030');
  });

  const css = readFileSync(new URL('../../../src/app/tokens.css', import.meta.url), 'utf8');
  const [light = '', dark = ''] = css.split(':root[data-theme="dark"]');

  test.each([
    ['light', light],
    ['dark', dark],
  ])('every run stands out from the ground by 3 : 1 in the %s theme', (_, part) => {
    const token = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(part)![1]!;
    const colour = { bg: token('bg'), ink: token('ink'), sharpness: token('sharpness'), loss: token('loss') };
    const palette = { colour } as unknown as Palette;
    for (const quantity of ['sharpness', 'loss'] as const) {
      for (const place of [0, 0.25, 0.5, 0.75, 1])
        expect(contrast(shadeOf(palette, quantity, place), colour.bg)).toBeGreaterThanOrEqual(3);
    }
  });
});
