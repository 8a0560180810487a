/** Steps a second of whole runs in Node, one thread: converged sharpness at every step, and the flagship with every reference. */
import { readFile } from 'node:fs/promises';
import { type ReferenceId, references } from '../src/core/references/references.ts';
import type { Simulation } from '../src/core/simulation/simulation.ts';
import { openRun } from '../src/description/open-run.ts';
import { presetDescription } from '../src/description/preset.ts';
import { presets } from '../src/description/presets/presets.ts';
import { catalogue } from '../src/description/registries.ts';
import { type Validated, validateWith } from '../src/description/validate.ts';
import type { Benchmark } from './report.ts';

const loadFile = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../public/data/${name}`, import.meta.url)));

/** 1-30-20-1 tanh on 20 points, λ1 to residual 1e-6 at every step. */
const small = {
  problem: { model: { kind: 'mlp', widths: [30, 20] }, data: { kind: 'chebyshev', points: 20 } },
  learningRate: 0.1,
  measurement: { eigenvalues: 1, every: 1, tolerance: 1e-6 },
  steps: 3000,
};

/** 64-64-64-10 tanh on 1000 real digits, λ1 every 10 steps. */
const digits = {
  problem: {
    model: { kind: 'mlp', widths: [64, 64] },
    data: { kind: 'digits', samples: 1000 },
    initialization: { kind: 'normal', seed: 0 },
  },
  learningRate: 0.05,
  measurement: { eigenvalues: 1, every: 10, tolerance: 1e-6 },
  steps: 100,
};

export default (async (report) => {
  const w1 = await time(validateWith(catalogue, small));
  report({
    name: '1-30-20-1 tanh, 20 points, λ1 every step',
    value: w1.stepsPerSecond,
    unit: 'steps/s',
    target: '≥ 800',
    note: `${w1.products.toFixed(1)} products a step, ${w1.executor}`,
  });
  const w3 = await time(validateWith(catalogue, digits));
  report({
    name: '64-64-64-10 tanh, 1000 digits, λ1 every 10 steps',
    value: w3.stepsPerSecond,
    unit: 'steps/s',
    note: w3.executor,
  });
  const all = Object.keys(references) as ReferenceId[];
  const flagship = await presetDescription(presets['eight-cycles'], catalogue, loadFile);
  if (!flagship.ok) throw new Error('the flagship is not valid');
  const full = await time({
    ...flagship,
    description: { ...flagship.description, references: all, steps: 715 },
  });
  report({
    name: 'flagship with every reference',
    value: full.stepsPerSecond,
    unit: 'steps/s',
    target: '≥ 150',
    note: `715 steps, the hit at 215; ${full.executor}`,
  });
}) satisfies Benchmark;

/** Runs to the end once; compiling is not counted. */
async function time(validated: Validated) {
  if (!validated.ok) throw new Error(validated.messages.map(({ text }) => text).join(' '));
  const opened = await openRun(validated.description, loadFile);
  if ('refused' in opened) throw new Error(opened.refused.join(' '));
  const { simulation, facts } = opened;
  const row = new Float64Array(simulation.channels.length);
  const began = performance.now();
  let products = 0;
  while (simulation.writeFrame(row, 0, 1)) products += row[placeOf(simulation, 'gd.products')]!;
  const seconds = (performance.now() - began) / 1000;
  const steps = simulation.step + 1;
  return { stepsPerSecond: steps / seconds, products: products / steps, executor: facts.executor };
}

function placeOf(simulation: Simulation, id: string): number {
  return simulation.channels.findIndex((channel) => channel.id === id);
}
