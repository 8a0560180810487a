import { expect, it } from 'vitest';
import { createPins, MOST_PINS } from '../../src/store/pins.ts';
import { bitsOf, recordedRun } from '../export/support/recorded.ts';

const labels = ({ state }: ReturnType<typeof createPins>): string[] =>
  state.getState().pins.map(({ label }) => label);

it('a pinned run is drawn from traces of its own, with the same bits', () => {
  const pins = createPins();
  const run = recordedRun(3000, 12);
  expect(pins.pin(run, 'η 0.2')).toBe(true);
  const { traces } = pins.state.getState().pins[0]!;
  expect([traces.first, traces.end]).toEqual([12, 3012]);
  run.channels.forEach(({ id }, c) => {
    const column = new Float64Array(3000);
    traces.copyInto(id, 12, 3012, column);
    expect(bitsOf({ ...run, columns: [column] })).toEqual(bitsOf({ ...run, columns: [run.columns[c]!] }));
  });
});

it('labels can be told apart', () => {
  const pins = createPins();
  for (const label of ['η 0.2', 'η 0.2', ' ', 'x'.repeat(100)]) pins.pin(recordedRun(), label);
  expect(labels(pins)).toEqual(['η 0.2', 'η 0.2 (2)', 'pinned', 'x'.repeat(24)]);
  const [, second] = pins.state.getState().pins;
  pins.rename(second!.id, 'η 0.2');
  expect(labels(pins)[1]).toBe('η 0.2 (2)');
  pins.rename(second!.id, 'other');
  expect(labels(pins)[1]).toBe('other');
});

it('there is room for a few', () => {
  const pins = createPins();
  for (let i = 0; i < MOST_PINS; i++) expect(pins.pin(recordedRun(), `${i}`)).toBe(true);
  expect(pins.pin(recordedRun(), 'one more')).toBe(false);
  pins.unpin(pins.state.getState().pins[1]!.id);
  expect(labels(pins)).toEqual(['0', '2', '3', '4']);
  expect(pins.pin(recordedRun(), 'one more')).toBe(true);
});

it('a run without steps is pinned without curves', () => {
  const pins = createPins();
  pins.pin(recordedRun(0), 'empty');
  expect(pins.state.getState().pins[0]!.traces.length).toBe(0);
});
