/** Builds a registered data set from its id and some of its values, with the files of public/data. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultsOf, type FieldValue } from '../../../src/core/field.ts';
import type { DataFault, Dataset, DataShape, DataSpec } from '../../../src/core/problems/data/data-spec.ts';
import { type DatasetId, datasets } from '../../../src/core/problems/data/datasets.ts';

const PUBLIC_DATA = join(dirname(fileURLToPath(import.meta.url)), '../../../public/data');

export const ids = Object.keys(datasets) as DatasetId[];
export const specs: Readonly<Record<DatasetId, DataSpec>> = datasets as never;

export type Values = Readonly<Record<string, FieldValue>>;

interface Built {
  readonly dataset: Dataset;
  readonly shape: DataShape | null;
  readonly fault: DataFault | null;
}

export function buildDataset(id: DatasetId, values: Values = {}): Built {
  const spec = specs[id];
  const chosen = { ...defaultsOf(spec.fields), ...values } as never;
  const files = spec.files.map((name) => new Uint8Array(readFileSync(join(PUBLIC_DATA, name))));
  return {
    dataset: spec.build(chosen, files),
    shape: spec.shape(chosen),
    fault: spec.fault?.(chosen) ?? null,
  };
}

/** A golden file's inputs and targets, sample by sample. */
export function goldenProblem(name: string): { readonly X: number[][]; readonly Y: number[][] } {
  const path = join(dirname(fileURLToPath(import.meta.url)), '../../golden', name);
  return JSON.parse(readFileSync(path, 'utf8')).problem;
}
