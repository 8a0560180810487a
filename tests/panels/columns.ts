import { createTraces, type Traces } from '../../src/store/traces.ts';

/** Traces that hold the given columns from step `first` on. */
export function tracesOf(columns: Readonly<Record<string, ArrayLike<number>>>, first = 0): Traces {
  const ids = Object.keys(columns);
  const length = Math.max(0, ...ids.map((id) => columns[id]!.length));
  const values = new Float64Array(ids.length * length).fill(Number.NaN);
  ids.forEach((id, c) => {
    values.set(Array.from(columns[id]!), c * length);
  });
  const traces = createTraces((callback) => callback());
  traces.start(ids.map((id) => ({ id, label: id, quantity: 'loss', source: id.split('.')[0]! })));
  if (length > 0) {
    traces.append({ type: 'frames', run: 1, first, count: length, capacity: length, buffer: values.buffer });
  }
  return traces;
}
