/** Turns: one task each, in order, and none that was called off. */
import { expect, test } from 'vitest';
import { inTurn, nextTurn } from '../../src/app/turns.ts';

test('tasks run one after another, each in a task of its own', async () => {
  const ran: string[] = [];
  const run = (name: string) => (): void => {
    ran.push(name);
    // What a task leaves to be done at once is done before the next.
    void Promise.resolve().then(() => ran.push(`${name}, then`));
  };
  inTurn(run('first'));
  const callOff = inTurn(run('called off'));
  inTurn(() => {
    run('second')();
    inTurn(run('asked by the second'));
  });
  callOff();
  expect(ran).toEqual([]);
  await nextTurn();
  expect(ran).toEqual(['first', 'first, then', 'second', 'second, then']);
  await nextTurn();
  expect(ran.slice(4)).toEqual(['asked by the second', 'asked by the second, then']);
});
