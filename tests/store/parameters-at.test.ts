import { expect, it } from 'vitest';
import { createTraces } from '../../src/store/traces.ts';
import { parametersAt } from '../../src/store/parameters-at.ts';
import { runToPython } from '../../src/export/python/run-to-python.ts';
import { catalogue } from '../../src/description/registries.ts';
import { described, describedPreset, loadFile, pythonRun } from '../export/support/python-run.ts';
import { LocalWorker } from './page.ts';

const clock = { now: () => 0, every: () => () => {} };
const workers: LocalWorker[] = [];
const options = {
  createWorker: () => {
    const worker = new LocalWorker();
    workers.push(worker);
    return worker;
  },
  files: '',
  clock,
};

it('parameters at a step are those of the run, bit for bit, start rule included', async () => {
  const description = await describedPreset('eight-cycles');
  const [first, hit] = await parametersAt(description, [0, 215], options);
  const run = await pythonRun(description, 400);
  expect(first?.theta).toEqual(run.problem.theta0);
  expect(hit).toEqual(run.thetaAt[0]);
  expect(workers.at(-1)?.hangs).toBe(true);
});

it('no steps need no worker', async () => {
  const before = workers.length;
  expect(await parametersAt(described({}), [], options)).toEqual([]);
  expect(workers.length).toBe(before);
});

it('a run that ends before, or cannot be opened, is told in words', async () => {
  await expect(parametersAt(described({ steps: 5 }), [9], options)).rejects.toThrow('ended at step 5');
  const short = {
    ...described({}),
    problem: { ...described({}).problem, initialization: { kind: 'explicit', values: [1] } },
  };
  await expect(parametersAt(short, [3], options)).rejects.toThrow('1 initial values');
});

it('the run on screen becomes a script with its start rule', async () => {
  const description = await describedPreset('eight-cycles');
  const events = [
    { kind: 'hit', step: 215, source: 'gd', text: '' },
    { kind: 'nudge', step: 215, source: 'gd', text: '' },
  ] as const;
  const script = await runToPython({
    title: 'Eight cycles',
    address: null,
    state: { description, events },
    traces: createTraces(() => {}),
    catalogue,
    loadFile,
    parametersAt: (...run) => parametersAt(...run, options),
  });
  expect(script.ok && script.text).toContain('THETA_AT = {\n215: torch.tensor');
});

it('what cannot become a script says why', async () => {
  const large = {
    title: '',
    address: null,
    state: { description: await describedPreset('cifar-10'), events: [] },
    traces: createTraces(() => {}),
    catalogue,
    loadFile: () => Promise.reject(new Error('offline')),
    parametersAt: async () => [],
  };
  expect(await runToPython(large)).toMatchObject({
    ok: false,
    fault: expect.stringContaining('at most 1000000'),
  });
  const digits = { ...large, state: { description: await describedPreset('digits'), events: [] } };
  expect(await runToPython(digits)).toMatchObject({ ok: false, fault: expect.stringContaining('offline') });
});
