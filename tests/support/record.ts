/** Runs a simulation to its end and keeps every channel and event. */
import type { SimulationEvent } from '../../src/core/simulation/frame.ts';
import type { Simulation } from '../../src/core/simulation/simulation.ts';

export interface Recording {
  /** Ids of all channels. */
  readonly channels: readonly string[];
  readonly events: readonly SimulationEvent[];
  readonly length: number;
  readonly digest: string;
  /** The step of the first event of a kind, or −1. */
  stepOf(kind: SimulationEvent['kind']): number;
  /** A channel from the first recorded step on; throws when there is none of that name. */
  column(id: string): Float64Array;
}

/** Records until the run ends, or for `most` frames. */
export function record(simulation: Simulation, most = Number.POSITIVE_INFINITY): Recording {
  const { channels } = simulation;
  const rows: Float64Array[] = [];
  const events: SimulationEvent[] = [];
  for (;;) {
    const row = new Float64Array(channels.length);
    const written = rows.length < most && simulation.writeFrame(row, 0, 1);
    events.push(...simulation.takeEvents());
    if (!written) break;
    rows.push(row);
  }
  return {
    channels: channels.map(({ id }) => id),
    events,
    length: rows.length,
    digest: simulation.digest(),
    stepOf: (kind) => events.find((event) => event.kind === kind)?.step ?? -1,
    column(id) {
      const place = channels.findIndex((channel) => channel.id === id);
      if (place < 0) throw new Error(`no channel ${id}; there are ${channels.map((c) => c.id).join(', ')}`);
      return Float64Array.from(rows, (row) => row[place]!);
    },
  };
}

/** max |a − b| over max |b|, comparing a[from + i] with b[i] for i < count. */
export function relativeError(
  a: Float64Array,
  from: number,
  b: readonly number[],
  count: number,
  magnitudes = false,
): number {
  let error = 0;
  let scale = 0;
  for (let i = 0; i < Math.min(count, b.length); i++) {
    const [p, q] = magnitudes ? [Math.abs(a[from + i]!), Math.abs(b[i]!)] : [a[from + i]!, b[i]!];
    const difference = Math.abs(p - q);
    // A missing value must not pass for agreement.
    error = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(error, difference);
    scale = Math.max(scale, Math.abs(q));
  }
  return error / scale;
}
