import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freePlace } from '../../../src/panels/kit/free-place.ts';
import { headLabelPlaces } from '../../../src/panels/kit/head-labels.ts';
import { fitKey, type KeyItem } from '../../../src/panels/kit/key-line.tsx';
import { measuredLoss, referenceStyle } from '../../../src/panels/kit/line-style.ts';
import { placeLabels } from '../../../src/panels/kit/place-labels.ts';
import { plotFrame } from '../../../src/panels/kit/plot-frame.ts';
import { plainText } from '../../../src/panels/kit/rich.tsx';
import type { ChartLabel } from '../../../src/panels/kit/series.ts';
import { ZONE_NAME, zoneNameX } from '../../../src/panels/kit/zone-name.ts';

/** Fixed labels are a billion times as heavy, so they give way by so much. */
const GIVE = 1e-5;

describe('labels', () => {
  it('end up in their order, apart, the fixed one in its place, and where they want if they may', () => {
    const label = fc.record({
      y: fc.double({ min: 0, max: 300, noNaN: true }),
      half: fc.constantFrom(8.5, 5),
    });
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 9 }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (labels, fixed) => {
          const all = [...labels, { y: fixed, half: 15, fixed: true }];
          const ys = placeLabels(all);
          expect(Math.abs(ys.at(-1)! - fixed)).toBeLessThan(GIVE);
          const order = all.map((_, i) => i).sort((a, b) => ys[a]! - ys[b]!);
          for (let k = 1; k < order.length; k++) {
            const [a, b] = [order[k - 1]!, order[k]!];
            expect(ys[b]! - ys[a]!).toBeGreaterThan(all[a]!.half + all[b]!.half - GIVE);
            expect(all[a]!.y).toBeLessThanOrEqual(all[b]!.y);
          }
        },
      ),
    );
    expect(
      placeLabels([
        { y: 10, half: 5 },
        { y: 100, half: 5 },
      ]),
    ).toEqual([10, 100]);
    expect(
      placeLabels([
        { y: 50, half: 5 },
        { y: 50, half: 5 },
      ]),
    ).toEqual([45, 55]);
    expect(placeLabels([])).toEqual([]);
  });

  const labelled = (id: string, text: string): ChartLabel => ({
    id,
    text,
    colour: 'ink',
    side: 'head',
    value: () => 0,
  });

  it('stand 17 px apart beside the heads, and off the threshold’s tag in the margin', () => {
    const frame = plotFrame(760, 316, 1);
    const labels = [labelled('S', '*S*'), labelled('l2', '*λ*_2')];
    const inside = headLabelPlaces(labels, [100, 104], 300, 60, frame);
    expect(inside.map((place) => place?.x)).toEqual([312, 312]);
    expect(inside[1]!.y - inside[0]!.y).toBeCloseTo(17, 6);
    const atTag = headLabelPlaces(labels, [98, 200], 615, 100, frame);
    expect(atTag[0]!.x).toBe(627);
    expect(atTag[0]!.y).toBeLessThan(100 - 15 - 8);
    expect(atTag[1]!.y).toBe(200);
  });

  it('are hidden off the plot, and on a phone where they do not fit', () => {
    const frame = plotFrame(358, 316, 1);
    const places = headLabelPlaces(
      [labelled('a', 'sharpness *S*'), labelled('b', '*S*'), labelled('c', '*S*')],
      [100, 120, 500],
      280,
      Number.NaN,
      frame,
    );
    expect(places.map((place) => place !== null)).toEqual([false, true, false]);
  });

  it('find the nearest free place', () => {
    expect(freePlace(50, 8, 200, [])).toBe(50);
    expect(freePlace(50, 8, 200, [[40, 60]])).toBe(32);
    expect(freePlace(2, 8, 200, [])).toBe(8);
    expect(
      freePlace(30, 8, 200, [
        [0, 60],
        [62, 90],
      ]),
    ).toBe(98);
    expect(freePlace(30, 8, 40, [[0, 40]])).toBe(30);
  });
});

describe('the key', () => {
  const items: readonly KeyItem[] = [
    { id: 'gd', style: measuredLoss, text: 'measured' },
    ...['constrained', 'semilocal', 'paper', 'generalized', 'cubic', 'flow'].map((id) => ({
      id,
      style: referenceStyle(id),
      text: `reference ${id}`,
      short: id.slice(0, 4),
    })),
  ];

  it('gives up first the subtitle, then long words, then what the title names, then the rest from the end', () => {
    const wide = fitKey(1200, 'Loss', 'log scale', items.slice(0, 3));
    expect(wide).toEqual({ subtitle: 'log scale', items: items.slice(0, 3) });
    const at = (width: number) => fitKey(width, 'Loss', 'a subtitle of some length', items);
    const subtitles = [1900, 1300, 760, 480, 200].map((width) => at(width).subtitle !== '');
    expect(subtitles).toEqual([true, false, false, false, false]);
    expect(at(1300).items).toBe(items);
    expect(at(760).items.map(({ text }) => text)).toEqual([
      'measured',
      'cons',
      'semi',
      'pape',
      'gene',
      'cubi',
      'flow',
    ]);
    expect(at(520).items[0]?.id).toBe('constrained');
    expect(at(200).items.length).toBeLessThan(3);
    expect(at(10).items).toEqual([]);
  });

  it('keeps a measured line that shows a reading', () => {
    const reading = items.map((item) => ({ ...item, value: '0.268', difference: '+6.6 %' }));
    expect(fitKey(620, 'Loss', '', reading).items[0]?.id).toBe('gd');
  });
});

describe('rich text', () => {
  it('reads aloud without its markup', () => {
    expect(plainText('2/*η* = 13.3')).toBe('2/η = 13.3');
    expect(plainText('*L*(*θ*†) and *λ*_2')).toBe('L(θ†) and λ2');
  });
});

describe('the name of the zone', () => {
  it('stands at the left, and right of a line that would strike it through', () => {
    expect(zoneNameX([], 600, 1)).toBe(8);
    expect(zoneNameX([400], 600, 1)).toBe(8);
    expect(zoneNameX([100], 600, 1)).toBe(108);
    expect(zoneNameX([100, 200], 600, 1)).toBe(208);
    expect(zoneNameX([-50, 100], 600, 1.5)).toBe(112);
    // Nowhere is room.
    expect(zoneNameX([100], 200, 1)).toBe(8);
  });

  it('is crossed by no line wherever there is such a place', () => {
    const lines = fc.array(fc.double({ min: -50, max: 900, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(lines, (marks) => {
        const from = zoneNameX(marks, 900, 1);
        const crossed = (x: number) => marks.some((mark) => mark > x - 8 && mark < x + ZONE_NAME);
        const free = [8, ...marks.map((mark) => mark + 8)].some(
          (x) => x >= 8 && x + ZONE_NAME <= 900 && !crossed(x),
        );
        expect(crossed(from)).toBe(!free);
      }),
    );
  });
});
