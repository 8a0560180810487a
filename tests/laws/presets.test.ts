/** Laws of the theory on every preset of at most 5000 parameters, until 300 steps after the hit, with every reference. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReferenceId, references } from '../../src/core/references/references.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { type PresetId, presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { loadKernels } from '../support/load-kernels.ts';
import { descriptionOf, open } from '../support/presets.ts';
import { type Recording, record } from '../support/record.ts';

const LARGEST = 5000;
const STEPS_AFTER_HIT = 300;
/** The digits network takes one on a busy machine. */
const MINUTES = 300_000;
// The larger networks take a fraction of the time in WebAssembly.
const createExecutor = await loadKernels();
const everyReference = Object.keys(references) as ReferenceId[];

/** The warnings of each preset, with every reference on: how the theory fails, and where it does not. */
const WARNINGS: Partial<Record<PresetId, readonly string[]>> = {
  'eight-cycles': [],
  'progressive-sharpening': [],
  'four-stages': [],
  'three-tall-cycles': ['kinks'],
  'predictions-hold': [],
  'learning-rate-sweep': ['second eigenvalue', 'ε'],
  catapult: ['α ≤ 0'],
  'several-eigenvalues': ['second eigenvalue'],
  minimalist: ['α ≤ 0'],
  relu: ['kinks', 'projection', 'ε'],
  'deep-linear': ['projection', 'second eigenvalue', 'α ≤ 0', 'ε'],
  'two-moons': ['second eigenvalue', 'α ≤ 0', 'ε'],
  digits: ['second eigenvalue'],
};

async function stepsOf(description: RunDescription): Promise<number> {
  const simulation = await open({ ...description, references: [] }, createExecutor);
  const row = new Float64Array(simulation.channels.length);
  while (simulation.writeFrame(row, 0, 1)) {
    if (simulation.takeEvents().some(({ kind }) => kind === 'hit')) break;
  }
  return Math.min(description.steps, simulation.step + STEPS_AFTER_HIT);
}

describe.each(Object.keys(presets) as PresetId[])('%s', async (id) => {
  const description = await descriptionOf(id);
  if (catalogue.parameterCount(description.problem) > LARGEST) {
    it('is too large for these laws, and is run by its own test', () => {
      expect(catalogue.parameterCount(description.problem)).toBeGreaterThan(LARGEST);
    });
    return;
  }
  let all: Recording;
  let none: Recording;
  beforeAll(async () => {
    const steps = await stepsOf(description);
    none = record(await open({ ...description, references: [], steps }, createExecutor));
    all = record(await open({ ...description, references: everyReference, steps }, createExecutor));
  }, MINUTES);

  it('gradient descent is the same, bit for bit, with no reference and with all', () => {
    expect(all.digest).toBe(none.digest);
    expect(all.column('gd.sharpness')).toEqual(none.column('gd.sharpness'));
  });

  it('each projection meets the stable set or says that it did not converge', () => {
    const threshold = all.column('gd.threshold');
    const sharpness = all.column('constrained.sharpness');
    const valley = all.column('constrained.valleyResidual');
    const converged = all.column('constrained.converged');
    for (let t = 0; t < all.length; t++) {
      if (Number.isNaN(sharpness[t]!)) continue;
      const met =
        sharpness[t]! <= threshold[t]! * (1 + 1e-6) && valley[t]! < description.theory.valleyTolerance;
      if (!met) expect(converged[t], `step ${t}`).toBe(0);
    }
    const failed = converged.some((value) => value === 0);
    expect(all.events.some(({ text }) => text.includes('did not converge'))).toBe(failed);
  });

  it('is the same, bit for bit, in blocks of seven frames', async () => {
    // The large network is left to the other laws: the way of driving a run knows nothing of its size.
    const steps = catalogue.parameterCount(description.problem) > 400 ? 20 : all.length - 1;
    const simulation = await open({ ...description, references: everyReference, steps }, createExecutor);
    const count = simulation.channels.length;
    const block = new Float64Array(7 * count);
    for (let from = 0; ; from += 7) {
      let written = 0;
      while (written < 7 && simulation.writeFrame(block, written, 7)) written++;
      for (const [c, { id: channel }] of simulation.channels.entries()) {
        const column = all.column(channel).subarray(from, from + written);
        expect(block.subarray(c * 7, c * 7 + written), channel).toEqual(column);
      }
      if (written < 7) break;
    }
  });

  it('nothing non-finite reaches a channel', () => {
    for (const name of all.channels) {
      expect(
        all.column(name).every((value) => Number.isNaN(value) || Number.isFinite(value)),
        name,
      ).toBe(true);
    }
  });

  it('warns of what the table says', () => {
    const warned = all.events.flatMap(({ kind, text }) => (kind === 'warning' ? [kindOf(text)] : []));
    expect([...new Set(warned)].sort()).toEqual(WARNINGS[id]);
  });
});

/** The condition that a warning is about. */
function kindOf(text: string): string {
  const kinds: readonly (readonly [words: string, kind: string])[] = [
    ['kinks', 'kinks'],
    ['Another eigenvalue', 'second eigenvalue'],
    ['did not converge', 'projection'],
    ['∇S⊥ vanishes', 'no constrained path'],
  ];
  if (text.startsWith('α = ')) return 'α ≤ 0';
  if (text.startsWith('ε = ')) return 'ε';
  return kinds.find(([words]) => text.includes(words))?.[1] ?? text;
}
