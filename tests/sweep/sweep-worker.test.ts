/** The worker's end: what it says while it computes, and in which order. */
import { expect, test } from 'vitest';
import type { FromSweepWorker } from '../../src/sweep/protocol.ts';
import { SweepWorker } from '../../src/sweep/sweep-worker.ts';
import { taskOf } from '../../src/sweep/task.ts';
import { describeRun, perform, planOf, sweepOf } from './run-sweep.ts';

const base = describeRun({ problem: { model: { kind: 'quadratic' } }, steps: 40 });
const plan = planOf(sweepOf(base, [0.1, 0.2, 0.3]));
const task = (index: number) => taskOf(plan, index, ['gd.loss']);

/** Each millisecond is a call of the clock, so that nothing here depends on time. */
function createWorker() {
  const said: FromSweepWorker[] = [];
  let now = 0;
  let waiting: (() => void) | null = null;
  const read: string[] = [];
  const worker = new SweepWorker({
    post(message) {
      said.push(message);
      if (message.type === 'done') waiting?.();
    },
    now: () => now++,
    soon: (next) => setImmediate(next),
    createLoadFile: (address) => async (name) => {
      read.push(address + name);
      return new Uint8Array();
    },
    executor: Promise.resolve(undefined),
  });
  const done = () => new Promise<void>((resolve) => (waiting = resolve));
  return { worker, said, done, time: () => now };
}

const lines = (said: readonly FromSweepWorker[]) => said.map(({ type, index }) => `${type} ${index}`);

test('runs that come together are computed one after another, with the bits of each alone', async () => {
  const { worker, said, done } = createWorker();
  worker.receive({ type: 'run', task: task(2) });
  worker.receive({ type: 'run', task: task(0) });
  await done();
  await done();
  const indices = said.map(({ index }) => index);
  expect(indices).toEqual([...indices].sort((a, b) => b - a));
  for (const message of said)
    if (message.type === 'done') expect(message.record).toEqual(await perform(plan, message.index));
});

test('the next run is asked for once, before the end of one', async () => {
  const { worker, said, done } = createWorker();
  worker.receive({ type: 'run', task: task(0) });
  await done();
  worker.receive({ type: 'run', task: task(1) });
  await done();
  const second = lines(said).filter((line) => line.endsWith('1'));
  expect(second.filter((line) => line === 'ending 1')).toHaveLength(1);
  expect(second.at(-1)).toBe('done 1');
});

test('a preparation says nothing, ends by itself, and gives way to a run', async () => {
  const { worker, said, done, time } = createWorker();
  worker.receive({ type: 'prepare', task: { ...task(0), description: { ...base, steps: 10_000_000 } } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const before = time();
  worker.receive({ type: 'run', task: task(1) });
  await done();
  expect(lines(said)).not.toContain('done 0');
  expect(said.every(({ index }) => index === 1)).toBe(true);
  // Some hundred milliseconds of its clock at most were left to it.
  expect(time() - before).toBeLessThan(2000);
});
