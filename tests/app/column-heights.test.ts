import { describe, expect, it } from 'vitest';
import { columnHeights } from '../../src/app/column-heights.ts';

const panels = [{ height: 286 }, { height: 176 }, { height: 44 }];
const sum = (heights: readonly number[]): number => heights.reduce((a, b) => a + b, 0);

describe('columnHeights', () => {
  it('keeps the design where nothing is said of the room', () => {
    expect(columnHeights(panels, 700, null)).toEqual([286, 176, 44]);
  });

  it('fills the room, strips excepted', () => {
    const heights = columnHeights(panels, 700, 700);
    expect(heights[2]).toBe(44);
    expect(sum(heights)).toBeGreaterThan(700 - panels.length);
    expect(sum(heights)).toBeLessThanOrEqual(700);
  });

  it('neither stretches nor presses without limit', () => {
    expect(columnHeights(panels, 700, 3000)).toEqual([486, 299, 44]);
    expect(columnHeights(panels, 700, 100)).toEqual([205, 126, 44]);
  });

  it('asks panels of a fixed shape for their height', () => {
    expect(columnHeights([{ height: 1, heightAt: (width) => width + 40 }], 280, 1000)).toEqual([320]);
  });

  it('grows with the letters', () => {
    expect(columnHeights(panels, 700, null, 24)).toEqual([429, 264, 66]);
  });
});
