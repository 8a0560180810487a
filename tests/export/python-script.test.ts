/**
 * Scripts of every model, loss, activation and preset. Where this machine has Python their syntax is checked, and where
 * it has PyTorch they are run: each ends with an error unless it gives the recorded loss and sharpness.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { unaries } from '../../src/core/autodiff/unaries/unaries.ts';
import { activations } from '../../src/core/problems/activations.ts';
import { presets, type PresetId } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { numbersOf } from '../../src/export/python/capacity.ts';
import { pythonNumber, pythonTensor } from '../../src/export/python/literals.ts';
import { pythonScript, type PythonRun } from '../../src/export/python/python-script.ts';
import { python, pythonWithTorch } from './support/python.ts';
import { described, describedPreset, pythonRun } from './support/python-run.ts';

/** PyTorch takes a few seconds a script on a machine of its own. */
vi.setConfig({ testTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), 'edge-of-stability-python-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Enough for the digits to have learned, and for most small networks to meet the edge. */
const STEPS = 240;
/** Beyond, PyTorch takes minutes on this step count. */
const LARGE = 2000;

let written = 0;

function scriptOf(run: PythonRun): string {
  const script = pythonScript(run);
  if (!script.ok) throw new Error(script.fault);
  return script.text;
}

/** What the script says at its end; throws where it is no Python or does not agree. */
function tried(run: PythonRun, steps = STEPS): string {
  const path = join(folder, `run-${written++}.py`);
  writeFileSync(path, scriptOf(run));
  if (python !== undefined) {
    const compiled = spawnSync(python, ['-m', 'py_compile', path], { encoding: 'utf8' });
    expect(compiled.stderr).toBe('');
    expect(compiled.status).toBe(0);
  }
  if (pythonWithTorch === undefined) return '';
  const { status, stderr } = spawnSync(pythonWithTorch, [path, String(steps)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    // Small matrices gain nothing from more threads, and other tests share the machine.
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  expect(status, stderr).toBe(0);
  return stderr;
}

const small = (Object.keys(presets) as PresetId[]).filter((id) => id !== 'cifar-10');

test.each(small)('preset %s is written and agrees', async (id) => {
  const description = await describedPreset(id);
  const steps = numbersOf(description, catalogue) > LARGE ? 20 : STEPS;
  const run = await pythonRun(description, steps);
  const said = tried(run, Math.min(steps, run.recorded.at(-1)!.step));
  if (pythonWithTorch !== undefined) expect(said).toContain(`Against ${run.recorded.length} recorded steps`);
});

describe('models, losses and activations', () => {
  const network = { data: { kind: 'moons', points: 20 } };
  const problems: [string, object][] = [
    ...Object.keys(activations).map((activation): [string, object] => [
      activation,
      { model: { kind: 'mlp', widths: [5], activation } },
    ]),
    ['no biases', { model: { kind: 'mlp', widths: [5, 4], activation: 'softplus', bias: false } }],
    ['logistic', { ...network, model: { kind: 'mlp', widths: [6] }, loss: { kind: 'logistic' } }],
    [
      'cross-entropy with weight decay',
      { ...network, model: { kind: 'mlp', widths: [6] }, loss: { kind: 'cross-entropy', weightDecay: 0.01 } },
    ],
    ['diagonal-linear', { model: { kind: 'diagonal-linear' } }],
    ['matrix-factorization', { model: { kind: 'matrix-factorization', rank: 2 } }],
    ...Object.keys(catalogue.model)
      .filter((model) => catalogue.isToy(model))
      .map((model): [string, object] => [model, { model: { kind: model } }]),
  ];

  test.each(problems)('%s', async (_, problem) => {
    const run = await pythonRun(described({ problem, learningRate: 0.02, steps: 40 }), 40);
    tried(run, 40);
  });
});

test('every registered function has an expression', async () => {
  const { namelessPrimitives } = await import('../../src/export/python/graph-to-python.ts');
  const { GraphBuilder } = await import('../../src/core/autodiff/graph.ts');
  const builder = new GraphBuilder();
  let node = builder.parameter(1, 1);
  for (const id of Object.keys(unaries) as (keyof typeof unaries)[]) node = builder.unary(id, node);
  expect(namelessPrimitives(builder.build(node))).toEqual([]);
});

test('changes of the learning rate come at their steps', async () => {
  const description = described({
    problem: { model: { kind: 'mlp', widths: [6] } },
    learningRate: 0.05,
    learningRateEvents: [
      { step: 10, learningRate: 0.1 },
      { step: 20, learningRate: 0.02 },
    ],
    steps: 40,
  });
  const run = await pythonRun(description, 40);
  expect(scriptOf(run)).toContain('LEARNING_RATES_FROM = {10: 0.1, 20: 0.02}');
  tried(run, 40);
});

test('a start rule is written out, or said to be missing', async () => {
  const description = await describedPreset('eight-cycles');
  const nudged = await pythonRun(description, 400);
  expect(scriptOf(nudged)).toMatch(/THETA_AT = \{\n215: torch\.tensor/);
  const early = await pythonRun(description, 100);
  expect(scriptOf(early)).toContain('here the nudge is missing');
});

test('more numbers than a script holds are refused in words', async () => {
  expect(numbersOf(await describedPreset('cifar-10'), catalogue)).toBeGreaterThan(1e6);
  const run = await pythonRun(described({}), 1);
  const huge = { ...run, problem: { ...run.problem, theta0: new Float64Array(1_000_001) } };
  expect(pythonScript(huge)).toMatchObject({ ok: false, fault: expect.stringContaining('at most 1000000') });
});

test('a title cannot end the text that it stands in', async () => {
  const run = { ...(await pythonRun(described({}), 1)), title: '"""\nimport os\n\\' };
  tried(run, 1);
  expect(scriptOf(run)).not.toContain('"""\nimport os');
});

test('numbers are written to the last bit', () => {
  expect([1, -0, 0.1, 1e21, 5e-324, -2.5e-7].map(pythonNumber)).toEqual([
    '1.0',
    '-0.0',
    '0.1',
    '1e+21',
    '5e-324',
    '-2.5e-7',
  ]);
  const text = pythonTensor(Float64Array.from({ length: 2500 }, (_, i) => i / 7)).match(
    /"""\n([^"]*)"""/,
  )![1]!;
  const bytes = Buffer.from(text.replaceAll('\n', ''), 'base64');
  expect(bytes.length).toBe(2500 * 8);
  expect(bytes.readDoubleLE(8 * 2499)).toBe(2499 / 7);
});
