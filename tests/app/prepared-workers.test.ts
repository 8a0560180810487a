/** Which workers a sweep finds ready, and that none is left behind. */
import { expect, test } from 'vitest';
import { PreparedWorkers } from '../../src/app/sweep/prepared-workers.ts';
import { FakeWorker, taskAt } from '../sweep/fake-workers.ts';

function prepared(count: number) {
  const made: FakeWorker[] = [];
  const create = () => {
    const worker = new FakeWorker();
    made.push(worker);
    return worker;
  };
  return { made, workers: new PreparedWorkers({ create, count, files: 'files:' }) };
}

test('nothing is started before it is asked for, and then no more than there are runs', () => {
  const { made, workers } = prepared(3);
  expect(made).toHaveLength(0);
  workers.prepare(taskAt(7), 2);
  workers.prepare(taskAt(7), 2);
  expect(made.map(({ received }) => received)).toEqual([
    [
      { type: 'files', base: 'files:' },
      { type: 'prepare', task: taskAt(7) },
    ],
    [
      { type: 'files', base: 'files:' },
      { type: 'prepare', task: taskAt(7) },
    ],
  ]);
});

test('a sweep takes those that are ready, then new ones; what it gives back is ready again', () => {
  const { made, workers } = prepared(2);
  workers.prepare(taskAt(0), 9);
  const [first, second, third] = [workers.take(), workers.take(), workers.take()];
  expect([first, second, third]).toEqual(made);
  // Whoever has taken one hears of its end alone.
  expect(made.map(({ onend }) => onend)).toEqual([null, null, null]);
  for (const worker of [first, second, third]) workers.keep(worker);
  expect(made.map(({ terminated }) => terminated)).toEqual([false, false, true]);
  expect(workers.take()).toBe(first);
});

test('one that dies while it waits is replaced at the next preparation', () => {
  const { made, workers } = prepared(1);
  workers.prepare(taskAt(0), 9);
  made[0]!.onend?.('out of memory');
  expect(made[0]!.terminated).toBe(true);
  workers.prepare(taskAt(0), 9);
  expect(workers.take()).toBe(made[1]);
});

test('whoever leaves the page leaves no worker, not even one that comes back later', () => {
  const { made, workers } = prepared(2);
  workers.prepare(taskAt(0), 9);
  const busy = workers.take();
  workers.release();
  expect(made.map(({ terminated }) => terminated)).toEqual([false, true]);
  workers.keep(busy);
  expect(made.every(({ terminated }) => terminated)).toBe(true);
});
