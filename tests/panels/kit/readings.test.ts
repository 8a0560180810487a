import { expect, it } from 'vitest';
import { measuredLoss } from '../../../src/panels/kit/line-style.ts';
import { keyItems } from '../../../src/panels/kit/readings.ts';
import type { Series } from '../../../src/panels/kit/series.ts';
import { tracesOf } from '../columns.ts';

const series: readonly Series[] = [
  { kind: 'measured', channel: 'gd.loss', style: measuredLoss, key: 'measured' },
  {
    kind: 'reference',
    channel: 'paper.loss',
    style: measuredLoss,
    key: 'paper',
    comparedWith: 'gd.loss',
  },
];

it('reads a prediction where it is, and says that it has ended where the run went on without it', () => {
  const traces = tracesOf({
    'gd.loss': [2, 2, 2, 2, 2],
    'paper.loss': [Number.NaN, 3, 1e200, Number.NaN, 1],
  });
  const paper = (step: number) => {
    const { value, difference } = keyItems(traces, series, step)[1]!;
    return [value, difference];
  };
  expect(paper(0)).toEqual(['–', '–']);
  expect(paper(1)).toEqual(['3.00', '+50\u202f%']);
  expect(paper(3)).toEqual(['ended', undefined]);
  expect(paper(4)).toEqual(['1.00', '−50\u202f%']);
});

it('takes the last value where neither is measured at every step', () => {
  const traces = tracesOf({ 'gd.loss': [2, Number.NaN], 'paper.loss': [3, Number.NaN] });
  expect(keyItems(traces, series, 1)[1]!.value).toBe('3.00');
});
