/** What a preset is: a run with a name. One file each; `run` says only what differs from the defaults. */
import type { Catalogue } from './catalogue.ts';
import type { RunDescription } from './description.ts';
import { withValueAt } from './leaves.ts';
import { messageOf } from './message.ts';
import { type Validated, validateWith } from './validate.ts';

type Partly<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Partly<T[K]> }
    : T;

export interface Preset {
  readonly title: string;
  /** One sentence: what to look at, and what it shows. */
  readonly sentence: string;
  readonly level: 'student' | 'lecturer' | 'researcher';
  readonly run: Partly<RunDescription>;
  /** A file of public/data with θ₀ as a JSON list, where it is too long to stand in the script. */
  readonly thetaFile?: string;
  /** Learning rates that are worth comparing, where the preset is one run of a sweep. */
  readonly sweep?: readonly number[];
}

export type Presets = Readonly<Record<string, Preset>>;

/** Reads a file under public/data; rejects in words where it cannot. */
export type LoadFile = (name: string) => Promise<Uint8Array>;

/** The whole description of a preset, its θ₀ file loaded. Rejects only where the file cannot be loaded. */
export async function presetDescription(
  preset: Preset,
  catalogue: Catalogue,
  loadFile: LoadFile,
): Promise<Validated> {
  if (preset.thetaFile === undefined) return validateWith(catalogue, preset.run);
  const text = new TextDecoder().decode(await loadFile(preset.thetaFile));
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return { ok: false, messages: [messageOf(preset.thetaFile, 'no JSON', 'a list of numbers')] };
  }
  const initialization = { kind: 'explicit', values };
  return validateWith(catalogue, withValueAt(preset.run, 'problem.initialization', initialization));
}
