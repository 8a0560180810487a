/** Runs a preset to its end, or to a step, and keeps every channel. */
import type { SimulationEvent } from '../../../src/core/simulation/frame.ts';
import type { RunDescription } from '../../../src/description/description.ts';
import type { PresetId } from '../../../src/description/presets/presets.ts';
import { loadKernels } from '../../support/load-kernels.ts';
import { descriptionOf, open } from '../../support/presets.ts';

// The long runs take a fraction of the time in WebAssembly.
const createExecutor = await loadKernels();

export interface Finished {
  readonly events: readonly SimulationEvent[];
  /** Number of frames. */
  readonly length: number;
  readonly digest: string;
  /** A channel, NaN where it was not measured. */
  channel(id: string): readonly number[];
  /** Sharpness in units of 2/η. */
  readonly share: readonly number[];
  /** The step of the first event of a kind, −1 where there is none. */
  first(kind: SimulationEvent['kind']): number;
}

export async function finished(description: RunDescription): Promise<Finished> {
  const simulation = await open(description, createExecutor);
  const frame = new Float64Array(simulation.channels.length);
  const columns = simulation.channels.map(() => [] as number[]);
  while (simulation.writeFrame(frame, 0, 1)) {
    columns.forEach((column, c) => {
      column.push(frame[c] ?? Number.NaN);
    });
  }
  const events = simulation.takeEvents();
  const channel = (id: string) => columns[simulation.channels.findIndex((known) => known.id === id)] ?? [];
  const threshold = channel('gd.threshold');
  return {
    events,
    length: columns[0]?.length ?? 0,
    digest: simulation.digest(),
    channel,
    share: channel('gd.sharpness').map((sharpness, t) => sharpness / (threshold[t] ?? 1)),
    first: (kind) => events.find((event) => event.kind === kind)?.step ?? -1,
  };
}

export async function run(id: PresetId, changes: Partial<RunDescription> = {}): Promise<Finished> {
  return finished({ ...(await descriptionOf(id)), ...changes });
}
