/** A sweep as the page watches it: states, results that stay, and what goes on after a cancel. */
import { beforeEach, expect, test } from 'vitest';
import { LiveSweep } from '../../src/sweep/live-sweep.ts';
import { FakeClock, FakeWorker } from './fake-workers.ts';
import { describeRun, planOf, sweepOf } from './run-sweep.ts';

const base = describeRun({ problem: { model: { kind: 'quadratic' } }, steps: 10 });
const plan = planOf(sweepOf(base, [0.1, 0.2, 0.3, 0.4]));

let workers: FakeWorker[];
let clock: FakeClock;
let frames: (() => void)[];
let sunk: string[];
let live: LiveSweep;

beforeEach(() => {
  workers = [];
  clock = new FakeClock();
  frames = [];
  sunk = [];
  live = new LiveSweep({
    createWorker() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    workers: 2,
    files: 'files:',
    clock,
    channels: ['gd.loss'],
    sink: {
      reset: () => sunk.push('reset'),
      begin: (index) => sunk.push(`begin ${index}`),
      append: (index, first) => sunk.push(`append ${index} from ${first}`),
      show: () => sunk.push('show'),
    },
    schedule: (task) => frames.push(task),
  });
});

function frame(): void {
  for (const task of frames.splice(0)) task();
}

function finishAll(): void {
  for (let i = 0; i < workers.length; i++) while (!workers[i]!.terminated) workers[i]!.finish();
}

test('it runs the most telling first and ends with every result', () => {
  expect(live.state().status).toBe('idle');
  live.start(plan);
  expect(workers.map(({ task }) => task!.index)).toEqual([0, 3]);
  expect(workers[0]!.task!.channels).toEqual(['gd.loss']);
  finishAll();
  const { status, records, share, running } = live.state();
  expect([status, [...records.keys()].sort(), share, running.size]).toEqual(['done', [0, 1, 2, 3], 1, 0]);
});

test('progress is told once a display frame, with the time that is left', () => {
  live.start(plan);
  let told = 0;
  live.subscribe(() => {
    told += 1;
  });
  clock.pass(1000);
  workers[0]!.say(5);
  workers[1]!.say(5);
  workers[0]!.say(6);
  expect([told, frames.length]).toEqual([0, 1]);
  frame();
  expect(told).toBe(1);
  expect(live.state().running).toEqual(
    new Map([
      [0, 6],
      [3, 5],
    ]),
  );
  // 1.1 of 4 equal runs in one second.
  expect(live.state().secondsLeft).toBeCloseTo(2.9 / 1.1, 6);
  expect(sunk.slice(-4)).toEqual(['append 0 from 0', 'append 3 from 0', 'append 0 from 0', 'show']);
});

test('a cancelled sweep keeps its results, and goes on with what is missing', () => {
  live.start(plan);
  workers[0]!.finish();
  live.cancel();
  expect(live.state()).toMatchObject({ status: 'cancelled', running: new Map() });
  expect([...live.state().records.keys()]).toEqual([0]);
  workers.length = 0;
  sunk.length = 0;
  live.start(plan);
  expect([...live.state().records.keys()]).toEqual([0]);
  expect(workers.map(({ task }) => task!.index)).toEqual([3, 1]);
  expect(sunk).not.toContain('reset');
  finishAll();
  expect(live.state().status).toBe('done');
  expect(live.state().records.size).toBe(4);
});

test('a sweep that is done, and another sweep, begin anew', () => {
  live.start(plan);
  finishAll();
  live.start(plan);
  expect(live.state().records.size).toBe(0);
  live.cancel();
  live.start(planOf(sweepOf(base, [0.7])));
  expect(live.state().records.size).toBe(0);
  expect(sunk.filter((line) => line === 'reset')).toHaveLength(3);
});

test('a sweep that is begun while another runs ends that one', () => {
  live.start(plan);
  const [first] = workers;
  live.start(planOf(sweepOf(base, [0.7])));
  expect(first!.terminated).toBe(true);
  expect(live.state()).toMatchObject({ status: 'running', workers: 1 });
});

test('a run that fails is kept apart', () => {
  live.start(planOf(sweepOf(base, [0.7])));
  workers[0]!.onmessage?.({ type: 'failed', index: 0, messages: ['no'] });
  expect(live.state()).toMatchObject({ status: 'done', failed: new Map([[0, ['no']]]) });
});
