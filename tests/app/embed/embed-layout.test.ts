/** Panels fill the frame that they are given, whatever its size, and never get too small to be read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedHeights, embedLayout } from '../../../src/app/embed/embed-layout.ts';

const time = fc.record({ height: fc.integer({ min: 100, max: 320 }), place: fc.constant('time' as const) });
const strip = { height: 46, place: 'time' as const };
const square = { height: 400, place: 'side' as const, heightAt: (width: number) => width + 80 };
const frames = { width: fc.integer({ min: 300, max: 2000 }), height: fc.integer({ min: 150, max: 1400 }) };

test('a column fills its room exactly, or every panel of it is as low or as high as it may be', () => {
  fc.assert(
    fc.property(
      fc.array(time, { minLength: 1, maxLength: 4 }),
      frames.width,
      frames.height,
      (panels, width, room) => {
        const heights = embedHeights([...panels, strip], width, room);
        expect(heights.at(-1)).toBe(46);
        const total = heights.reduce((sum, height) => sum + height, 0);
        for (const [i, panel] of panels.entries()) {
          expect(heights[i]).toBeGreaterThanOrEqual(84);
          expect(heights[i]).toBeLessThanOrEqual(Math.max(124, Math.ceil(2.2 * panel.height)));
        }
        const stretched = panels.every((panel, i) => heights[i] === Math.floor(2.2 * panel.height));
        if (!stretched && total < room - panels.length - 1)
          expect(Math.min(...heights.slice(0, -1))).toBe(84);
      },
    ),
  );
});

test('columns never overlap, and what keeps its shape fits where it stays legible', () => {
  fc.assert(
    fc.property(
      fc.array(time, { maxLength: 3 }),
      fc.boolean(),
      frames.width,
      frames.height,
      (panels, side, width, height) => {
        const { timeWidth, sideWidth, timeRoom, sideRoom } = embedLayout(
          side ? [...panels, square] : panels,
          width,
          height,
        );
        const beside = timeWidth > 0 && sideWidth > 0 && width >= 600;
        if (beside) expect(timeWidth + sideWidth).toBeLessThan(width);
        else {
          expect(Math.max(timeWidth, sideWidth)).toBeLessThanOrEqual(width);
          expect(timeRoom + sideRoom).toBeCloseTo(height, 6);
        }
        expect(sideWidth > 0).toBe(side);
        const alone = side && (beside || timeWidth === 0);
        if (alone && sideWidth > 224)
          expect(square.heightAt(sideWidth)).toBeLessThanOrEqual(Math.max(height, 0));
      },
    ),
  );
});
