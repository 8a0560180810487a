/** What becomes of runs while workers come and go. */
import { beforeEach, expect, test } from 'vitest';
import { Pool, SILENCE_MS, type SweepWorkerLike } from '../../src/sweep/pool.ts';
import { FakeClock, FakeWorker, taskAt } from './fake-workers.ts';

let workers: FakeWorker[];
let clock: FakeClock;
let log: string[];

beforeEach(() => {
  workers = [];
  clock = new FakeClock();
  log = [];
});

function start(count: number, size: number, keepWorker?: (worker: SweepWorkerLike) => void): Pool {
  return new Pool(
    Array.from({ length: count }, (_, i) => taskAt(i)),
    {
      createWorker() {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker;
      },
      ...(keepWorker === undefined ? {} : { keepWorker }),
      workers: size,
      files: 'files:',
      clock,
      onBegin: (index) => log.push(`begin ${index}`),
      onDone: ({ index }) => log.push(`done ${index}`),
      onFailed: (index, messages) => log.push(`failed ${index}: ${messages.join(' ')}`),
      onEnd: () => log.push('end'),
    },
  );
}

/** Every worker that is at work finishes, until none is. */
function finishAll(): void {
  for (let i = 0; i < workers.length; i++) while (!workers[i]!.terminated) workers[i]!.finish();
}

test.each([1, 2, 4])('with %i workers every run is done once, in the order given', (size) => {
  start(6, size);
  finishAll();
  expect(workers).toHaveLength(size);
  expect(log.filter((line) => line.startsWith('begin'))).toEqual(
    Array.from({ length: 6 }, (_, i) => `begin ${i}`),
  );
  expect(log.filter((line) => line.startsWith('done')).sort()).toEqual(
    Array.from({ length: 6 }, (_, i) => `done ${i}`),
  );
  expect(log.filter((line) => line === 'end')).toHaveLength(1);
  expect(workers.every(({ terminated }) => terminated)).toBe(true);
  expect(clock.waiting).toBe(0);
});

test('there are never more workers than runs', () => {
  start(2, 8);
  expect(workers).toHaveLength(2);
});

const tasksOf = (worker: FakeWorker | undefined) => worker!.tasks.map(({ index }) => index);

test('a worker that is about to end its run has the next one before it asks, and begins it when it is done', () => {
  start(6, 2);
  workers[0]!.end();
  workers[0]!.end();
  expect(tasksOf(workers[0])).toEqual([0, 2]);
  workers[1]!.finish();
  expect(log).toEqual(['begin 0', 'begin 1', 'done 1', 'begin 3']);
  workers[0]!.finish();
  expect(log.slice(4)).toEqual(['done 0', 'begin 2']);
  expect(tasksOf(workers[0])).toEqual([2]);
  finishAll();
  expect(log.filter((line) => line.startsWith('done'))).toHaveLength(6);
});

test('the last runs wait for whoever is free first', () => {
  start(3, 2);
  workers[0]!.end();
  expect(tasksOf(workers[0])).toEqual([0]);
  workers[1]!.finish();
  expect(tasksOf(workers[1])).toEqual([2]);
});

test('a worker that dies leaves the run that it had ahead to the others, in its place and untried', () => {
  start(5, 1);
  for (let i = 0; i < 3; i++) {
    workers.at(-1)!.end();
    expect(tasksOf(workers.at(-1))).toEqual([0, 1]);
    workers.at(-1)!.onend?.('out of memory');
  }
  expect(log).toEqual([
    ...['begin 0', 'begin 0', 'begin 0'],
    'failed 0: Its worker was lost 3 times: out of memory',
    'begin 1',
  ]);
  finishAll();
  expect(log.filter((line) => line.startsWith('done'))).toEqual(['done 1', 'done 2', 'done 3', 'done 4']);
});

test('workers that have nothing more to do are handed back whole; those at work are ended by a cancel', () => {
  const kept: SweepWorkerLike[] = [];
  const pool = start(2, 2, (worker) => kept.push(worker));
  workers[0]!.finish();
  expect(kept).toEqual([workers[0]]);
  pool.cancel();
  expect(kept).toEqual([workers[0]]);
  expect(workers.map(({ terminated }) => terminated)).toEqual([false, true]);
});

test('a worker that dies is replaced, its run is begun again and no other is', () => {
  start(3, 2);
  workers[0]!.finish();
  workers[1]!.say(5);
  workers[1]!.onend?.('it exited');
  expect(log).toEqual(['begin 0', 'begin 1', 'done 0', 'begin 2', 'begin 1']);
  finishAll();
  expect(log.slice(5).sort()).toEqual(['done 1', 'done 2', 'end']);
});

test('a worker that falls silent is replaced', () => {
  start(1, 1);
  workers[0]!.say(3);
  clock.pass(SILENCE_MS - 1000);
  expect(workers).toHaveLength(1);
  clock.pass(2000);
  expect(workers).toHaveLength(2);
  expect(workers[0]!.terminated).toBe(true);
  // Whatever the lost worker still says is not heard.
  workers[0]!.finish();
  expect(log).toEqual(['begin 0', 'begin 0']);
  workers[1]!.finish();
  expect(log).toEqual(['begin 0', 'begin 0', 'done 0', 'end']);
});

test('a long step explains a long silence', () => {
  start(1, 1);
  workers[0]!.say(0, 60);
  clock.pass(50_000);
  expect(workers).toHaveLength(1);
});

test('a machine that slept is no silence of its workers', () => {
  start(1, 1);
  workers[0]!.say(3);
  clock.sleep(3_600_000);
  expect(workers).toHaveLength(1);
  workers[0]!.finish();
  expect(log).toEqual(['begin 0', 'done 0', 'end']);
});

test('a run that takes down three workers is given up in words, and the others go on', () => {
  start(2, 1);
  for (let i = 0; i < 3; i++) workers.at(-1)!.onend?.('out of memory');
  expect(log).toEqual([
    ...['begin 0', 'begin 0', 'begin 0'],
    'failed 0: Its worker was lost 3 times: out of memory',
    'begin 1',
  ]);
  finishAll();
  expect(log.slice(-2)).toEqual(['done 1', 'end']);
});

test('a run that fails does not stop the others', () => {
  start(2, 1);
  workers[0]!.onmessage?.({ type: 'failed', index: 0, messages: ['no data'] });
  finishAll();
  expect(log).toEqual(['begin 0', 'failed 0: no data', 'begin 1', 'done 1', 'end']);
});

test('cancelling ends every worker at once and takes back no result', () => {
  const pool = start(5, 2);
  workers[0]!.finish();
  pool.cancel();
  pool.cancel();
  for (const worker of workers) worker.finish();
  expect(log).toEqual(['begin 0', 'begin 1', 'done 0', 'begin 2', 'end']);
  expect(workers.every(({ terminated }) => terminated)).toBe(true);
  expect(clock.waiting).toBe(0);
});

test('a sweep without runs ends', () => {
  start(0, 2);
  expect(log).toEqual(['end']);
});
