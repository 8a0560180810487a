import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  percentOf,
  percentText,
  powerText,
  readingText,
  shortText,
  stepText,
} from '../../../src/panels/kit/number-text.ts';
import { plotFrame } from '../../../src/panels/kit/plot-frame.ts';
import { stepDomain } from '../../../src/panels/kit/step-domain.ts';
import { logTicks, stepTicks, valueTicks } from '../../../src/panels/kit/ticks.ts';
import { joined, keepDomain, logDomain, padded } from '../../../src/panels/kit/value-domain.ts';
import { valueAtShare, valueScale } from '../../../src/panels/kit/value-scale.ts';

const texts = (ticks: readonly { readonly text: string }[]): readonly string[] =>
  ticks.map(({ text }) => text);

describe('the step axis', () => {
  it('stands still until the run reaches its end, then doubles', () => {
    const ends = [1, 50, 101, 102, 201, 202, 716, 801, 802].map((end) => stepDomain(null, 0, end, false)[1]);
    expect(ends).toEqual([100, 100, 100, 200, 200, 400, 800, 800, 1600]);
  });

  it('holds every step of any run, at least half of it filled once it grew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.nat(1000), (length, first) => {
        const [from, to] = stepDomain(null, first, first + length, false);
        expect(from).toBe(first);
        expect(to).toBeGreaterThanOrEqual(first + length - 1);
        if (to - first > 100) expect(length - 1).toBeGreaterThan((to - first) / 2);
      }),
    );
  });

  it('fits a run that diverged early, and gives way to a zoom', () => {
    expect(stepDomain(null, 0, 14, true)).toEqual([0, 20]);
    expect(stepDomain(null, 0, 500, true)).toEqual([0, 500]);
    expect(stepDomain([200, 460], 0, 716, false)).toEqual([200, 460]);
  });
});

describe('ticks', () => {
  it('are those of the design', () => {
    expect(texts(valueTicks([0, 18], 276, 1))).toEqual(['0', '5', '10', '15']);
    expect(texts(logTicks([0.0254, 1.15], 166, 1))).toEqual(['0.03', '0.1', '0.3', '1']);
    expect(texts(valueTicks([-0.207, 0.207], 90, 1))).toEqual(['−0.2', '0', '0.2']);
    expect(texts(stepTicks([0, 800], 620, 1))).toEqual([
      '0',
      '100',
      '200',
      '300',
      '400',
      '500',
      '600',
      '700',
      '800',
    ]);
    expect(texts(stepTicks([200, 460], 620, 1))).toEqual(['200', '250', '300', '350', '400', '450']);
  });

  it('are two at least, so that a size can be read off an axis', () => {
    expect(texts(valueTicks([-0.18, 0.18], 134, 1))).toEqual(['−0.1', '0', '0.1']);
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 1e-3, max: 100, noNaN: true }),
        (low, span) => {
          for (const length of [60, 130, 400])
            expect(valueTicks([low, low + span], length, 1).length).toBeGreaterThan(1);
        },
      ),
    );
  });

  it('are powers of ten over many decades, never prefixed', () => {
    expect(texts(logTicks([0.5, 2e18], 166, 1))).toEqual(['1', '10⁴', '10⁸', '10¹²', '10¹⁶']);
    expect(texts(logTicks([1e-9, 1e-6], 120, 1))).toEqual(['10⁻⁹', '10⁻⁸', '10⁻⁷', '10⁻⁶']);
    for (const text of texts(logTicks([1e-7, 1e9], 400, 1))) expect(text).not.toMatch(/[a-zµ]/i);
  });

  it('say how close values are, not that they are powers', () => {
    expect(texts(valueTicks([1, 1.00008], 150, 1))[0]).toBe('1.00000');
  });

  it('are linear where a logarithmic axis is short, and whole for steps', () => {
    expect(texts(logTicks([0.021, 0.03], 166, 1)).length).toBeGreaterThan(1);
    expect(texts(stepTicks([10, 14], 620, 1))).toEqual(['10', '11', '12', '13', '14']);
  });

  it('are none where there is no axis', () => {
    for (const domain of [
      [0, 1],
      [-1, 1],
      [1, Infinity],
      [Number.NaN, 1],
      [1, 1],
    ] as const) {
      expect(logTicks(domain, 200, 1)).toEqual([]);
    }
    expect(valueTicks([0, Number.POSITIVE_INFINITY], 200, 1)).toEqual([]);
    expect(logTicks(logDomain([5e-324, 1.7e308], 1), 200, 1).length).toBeGreaterThan(1);
  });

  it('lie within their domain and apart', () => {
    const exponent = fc.double({ min: -12, max: 12, noNaN: true });
    fc.assert(
      fc.property(exponent, fc.double({ min: 0.6, max: 20, noNaN: true }), (low, decades) => {
        const domain = [10 ** low, 10 ** (low + decades)] as const;
        const ticks = logTicks(domain, 200, 1);
        const toY = valueScale(domain, 200, 'log');
        for (const [i, { value }] of ticks.entries()) {
          expect(value).toBeGreaterThanOrEqual(domain[0]);
          expect(value).toBeLessThanOrEqual(domain[1]);
          if (i > 0) expect(toY(ticks[i - 1]!.value) - toY(value)).toBeGreaterThan(12);
        }
        expect(new Set(texts(ticks)).size).toBe(ticks.length);
      }),
    );
  });
});

describe('numbers', () => {
  it('are read at fixed precision, with a true minus', () => {
    const cases: readonly [number, string][] = [
      [13.0812, '13.08'],
      [0.26789, '0.268'],
      [0.04, '0.040'],
      [-7.4, '−7.40'],
      [3.1e-9, '3.1·10⁻⁹'],
      [1e-5, '10⁻⁵'],
      [123.456, '123.5'],
      [5234.2, '5234'],
      [12_345, '1.2·10⁴'],
      [0, '0'],
      [Number.NaN, '–'],
      [Number.POSITIVE_INFINITY, '–'],
    ];
    for (const [value, text] of cases) expect(readingText(value)).toBe(text);
    expect([13.3333, 5, 0.001, 2e-4].map(shortText)).toEqual(['13.3', '5', '0.001', '2·10⁻⁴']);
    expect(powerText(-1e7, 2)).toBe('−10⁷');
    expect([999, 9999, 10_000, 1_234_567].map(stepText)).toEqual([
      '999',
      '9999',
      '10\u202f000',
      '1\u202f234\u202f567',
    ]);
  });

  it('are compared in percent', () => {
    const cases: readonly [number, string][] = [
      [0.066, '+6.6\u202f%'],
      [-0.0741, '−7.4\u202f%'],
      [2.17, '+217\u202f%'],
      [-57, '>999\u202f%'],
      [-0.0001, '0.0\u202f%'],
      [Number.NaN, '–'],
    ];
    for (const [value, text] of cases) expect(percentText(value)).toBe(text);
    expect(percentOf(0.046)).toBe('4.6\u202f%');
  });
});

describe('the value axis', () => {
  it('widens when it must and is chosen anew only for something else', () => {
    const kept = { key: '', domain: [0, 1] as readonly [number, number] };
    expect(keepDomain(kept, 'run 1', [0, 18])).toEqual([0, 18]);
    expect(keepDomain(kept, 'run 1', [0, 12])).toEqual([0, 18]);
    expect(keepDomain(kept, 'run 1', [-1, 20])).toEqual([-1, 20]);
    expect(keepDomain(kept, 'run 1 zoomed', [6, 16])).toEqual([6, 16]);
  });

  it('joins what is finite, and gives a length to what has none', () => {
    expect(
      joined([
        [Number.NaN, Number.NaN],
        [3, 4],
        [1, 2],
      ]),
    ).toEqual([1, 4]);
    expect(joined([[Number.NaN, Number.NaN]])).toBeNull();
    const [low, high] = padded([5, 5], 0.1);
    expect(low).toBeLessThan(5);
    expect(high).toBeGreaterThan(5);
    const [from, to] = padded([1, 1 + 2e-16], 0.1);
    expect(to - from).toBeGreaterThan(0.1);
  });

  it('goes from rung to rung on a log scale, with room for spikes', () => {
    const [low, high] = logDomain([0.04, 0.27], 1);
    expect([0.03 / low, high / 1].map((ratio) => ratio > 1 && ratio < 1.25)).toEqual([true, true]);
    fc.assert(
      fc.property(
        fc.double({ min: -15, max: 15, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.integer({ min: 0, max: 2 }),
        (exponent, decades, headroom) => {
          const extent = [10 ** exponent, 10 ** (exponent + decades)] as const;
          const domain = logDomain(extent, headroom);
          expect(domain[0]).toBeLessThan(extent[0]);
          expect(domain[1]).toBeGreaterThan(extent[1]);
          expect(domain[0] / extent[0]).toBeGreaterThan(0.2);
        },
      ),
    );
  });

  it('never leaves finite numbers', () => {
    const toY = valueScale([0, 10], 200, 'linear');
    expect([toY(0), toY(10), toY(5)]).toEqual([200, 0, 100]);
    expect(Number.isFinite(toY(1e300))).toBe(true);
    expect(toY(Number.POSITIVE_INFINITY)).toBeNaN();
    for (const scale of ['linear', 'log'] as const) {
      const own = valueScale([2, 50], 200, scale);
      expect(valueAtShare([2, 50], 1 - own(7) / 200, scale)).toBeCloseTo(7, 9);
    }
    const log = valueScale([0.01, 100], 200, 'log');
    expect(log(1)).toBeCloseTo(100, 9);
    expect([log(0), log(-1), log(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('the plot’s place', () => {
  it('keeps 40 px left and 100 px right, in px of the root font, and gives up the right on a phone', () => {
    expect(plotFrame(760, 316, 1)).toMatchObject({
      left: 40,
      width: 620,
      top: 30,
      height: 276,
      compact: false,
    });
    expect(plotFrame(1140, 474, 1.5)).toMatchObject({ left: 60, width: 930, compact: false });
    expect(plotFrame(358, 316, 1)).toMatchObject({ compact: true });
    expect(plotFrame(10, 10, 1)).toMatchObject({ width: 1, height: 1 });
  });
});
