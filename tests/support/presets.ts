/** Presets, as the page opens them, in Node. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ExecutorFactory } from '../../src/core/autodiff/executor.ts';
import type { Simulation } from '../../src/core/simulation/simulation.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { openRun } from '../../src/description/open-run.ts';
import { type LoadFile, type Preset, presetDescription } from '../../src/description/preset.ts';
import { type PresetId, presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';

/** Reads a file under public/data. */
export const loadFile: LoadFile = async (name) =>
  new Uint8Array(await readFile(fileURLToPath(new URL(`../../public/data/${name}`, import.meta.url))));

export async function descriptionOf(id: PresetId): Promise<RunDescription> {
  const preset: Preset = presets[id];
  const result = await presetDescription(preset, catalogue, loadFile);
  if (!result.ok) throw new Error(result.messages.map(({ text }) => text).join('\n'));
  return result.description;
}

/** The simulation of a description, at its beginning; every executor gives the same bits. */
export async function open(
  description: RunDescription,
  createExecutor?: ExecutorFactory,
): Promise<Simulation> {
  const opened = await openRun(description, loadFile, createExecutor);
  if ('refused' in opened) throw new Error(opened.refused.join('\n'));
  return opened.simulation;
}
