/** A recorded run of a few channels, with every kind of number that a trace can hold. */
import type { RecordedRun } from '../../../src/store/recorded-run.ts';
import { described } from './python-run.ts';

export function recordedRun(length = 40, first = 0): RecordedRun {
  const odd = [-0, 5e-324, 1.7976931348623157e308, 0.1, -1 / 3, Number.NaN, 1e21, 123456789012345680000];
  const channel = (id: string, quantity: 'loss' | 'sharpness' | 'swing') => ({
    id,
    label: `measured ${id}`,
    quantity,
    source: 'gd',
  });
  return {
    description: described({ learningRate: 0.2, steps: 100 }),
    presetId: null,
    channels: [channel('gd.loss', 'loss'), channel('gd.sharpness', 'sharpness'), channel('gd.x', 'swing')],
    first,
    columns: [0, 1, 2].map((c) =>
      Float64Array.from({ length }, (_, i) => odd[(i + 3 * c) % odd.length]! * (c === 1 ? 1 : 0.7)),
    ),
    events: [
      { kind: 'hit', step: 12, source: 'gd', value: 13.4, text: 'Sharpness reached 2/η = 13.3.' },
      { kind: 'finished', step: first + length - 1, source: 'gd', text: 'All steps are done.' },
    ],
    digest: { step: first + length - 1, digest: '00ff12ab00ff12ab' },
  };
}

/** The bits of all columns. */
export function bitsOf({ columns }: RecordedRun): readonly bigint[][] {
  return columns.map((column) => [...new BigUint64Array(column.slice().buffer)]);
}
