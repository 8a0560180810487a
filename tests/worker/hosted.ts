/** A run with all that may be seen of it, without a host. */
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';
import { openHosted } from '../../src/worker/hosted-run.ts';
import type { HostedRun } from '../../src/worker/host.ts';
import type { Sight, SightKind } from '../../src/worker/protocol.ts';
import { loadFile } from '../support/presets.ts';

export async function hosted(problem: unknown, rest: object = {}): Promise<HostedRun> {
  const validated = validateWith(catalogue, { problem, ...rest });
  if (!validated.ok) throw new Error(validated.messages.map(({ text }) => text).join('\n'));
  const opened = await openHosted(validated.description, loadFile);
  if ('refused' in opened) throw new Error(opened.refused[0]);
  return opened;
}

export function steps(run: HostedRun, count: number): void {
  const frame = new Float64Array(run.simulation.channels.length);
  for (let i = 0; i < count; i += 1) {
    if (run.simulation.writeFrame(frame, 0, 1)) run.observe?.(run.simulation);
  }
}

/** What is seen of a step, of the present one by default, and in how many parts it was made. */
export function sightOf<K extends SightKind>(
  run: HostedRun,
  kind: K,
  at: number | null = null,
): { readonly seen: Extract<Sight, { kind: K }>; readonly parts: number } {
  const work = run.look(kind, at);
  for (let parts = 1; ; parts += 1) {
    const made = work.next();
    if (made.done === true) return { seen: made.value as Extract<Sight, { kind: K }>, parts };
  }
}
