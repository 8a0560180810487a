/** What a page around posts: commands are read, faulty ones get a fault, and all else is nobody's business. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandTypes, readCommand } from '../../../src/app/embed/command.ts';

test('each command is read', () => {
  for (const type of ['eos:play', 'eos:pause', 'eos:reset'])
    expect(readCommand({ type })).toEqual({ command: { type } });
  expect(readCommand({ type: 'eos:step' })).toEqual({ command: { type: 'eos:step', count: 1 } });
  expect(readCommand({ type: 'eos:step', count: 10 })).toEqual({ command: { type: 'eos:step', count: 10 } });
  const open = { type: 'eos:open', hash: '#v=1&p=catapult' };
  expect(readCommand(open)).toEqual({ command: open });
  const rate = { type: 'eos:learning-rate', value: 0.2 };
  expect(readCommand(rate)).toEqual({ command: rate });
});

test.each([
  [{ type: 'eos:step', count: 0 }, 'count', '0', 'a whole number from 1 to 10000'],
  [{ type: 'eos:step', count: 2.5 }, 'count', '2.5', 'a whole number from 1 to 10000'],
  [{ type: 'eos:step', count: '3' }, 'count', '“3”', 'a whole number from 1 to 10000'],
  [{ type: 'eos:step', count: Number.NaN }, 'count', 'NaN', 'a whole number from 1 to 10000'],
  [{ type: 'eos:learning-rate', value: -1 }, 'value', '-1', 'a number from 0.000001 to 100'],
  [{ type: 'eos:learning-rate' }, 'value', 'nothing', 'a number from 0.000001 to 100'],
  [
    { type: 'eos:open', hash: 7 },
    'hash',
    '7',
    'what follows # in the address of a run, up to 100000 characters',
  ],
  [{ type: 'eos:play', now: true }, 'now', 'a name that is not known', 'type alone'],
])('%j gets a fault with its place', (posted, path, found, allowed) => {
  expect(readCommand(posted)).toMatchObject({ faults: [{ path, found, allowed }] });
});

test('a fault quotes a huge text in part only', () => {
  const read = readCommand({ type: 'eos:open', hash: 'x'.repeat(1_000_000) });
  expect(JSON.stringify(read).length).toBeLessThan(400);
});

test('junk is passed over, without an exception', () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
      (posted) => {
        expect(readCommand(posted)).toBeNull();
      },
    ),
    { numRuns: 2000 },
  );
  const cyclic: Record<string, unknown> = { type: 'eos:other' };
  cyclic.self = cyclic;
  for (const posted of [
    cyclic,
    { type: '__proto__' },
    { type: 'constructor' },
    { type: ['eos:play'] },
    'eos:play',
  ])
    expect(readCommand(posted)).toBeNull();
});

test('a command with anything besides is refused, never carried out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...commandTypes),
      fc.dictionary(fc.string({ minLength: 1 }), fc.anything()),
      (type, rest) => {
        const known = new Set(['type', 'count', 'hash', 'value']);
        fc.pre(Object.keys(rest).some((key) => !known.has(key)));
        expect(readCommand({ ...rest, type })).toHaveProperty('faults');
      },
    ),
  );
});
