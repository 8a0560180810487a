import { expect, test } from 'vitest';
import { withNotesRoom } from '../../../src/panels/kit/notes-room.ts';
import { valueScale } from '../../../src/panels/kit/value-scale.ts';

test.each(['log', 'linear'] as const)('what was measured ends below the words, on a %s scale', (kind) => {
  for (const top of [2, 50, 99, 100]) {
    for (const scale of [1, 1.5]) {
      const domain = withNotesRoom([1, 100], top, 180, scale, kind);
      expect(domain[0]).toBe(1);
      expect(domain[1]).toBeGreaterThanOrEqual(100);
      expect(valueScale(domain, 180, kind)(top)).toBeGreaterThanOrEqual(24 * scale - 1e-9);
    }
  }
});

test('where there is room already, or too little height, the axis stays as it is', () => {
  expect(withNotesRoom([1, 1000], 10, 180, 1, 'log')).toEqual([1, 1000]);
  expect(withNotesRoom([1, 100], 100, 60, 1, 'log')).toEqual([1, 100]);
  expect(withNotesRoom([1, 100], Number.NEGATIVE_INFINITY, 180, 1, 'log')).toEqual([1, 100]);
  expect(withNotesRoom([1, 1e308], 1e308, 180, 1, 'log')).toEqual([1, 1e308]);
});
