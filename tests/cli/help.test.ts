import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { eos } from './command-line.ts';

test('the help names every command and every exit code', async () => {
  const { code, out } = await eos(['--help']);
  expect(code).toBe(0);
  for (const name of Object.keys(commands)) expect(out).toContain(`\n  ${name} `);
  for (const number of [0, 1, 2, 3, 130]) expect(out).toContain(`${number} `);
});

test('without a command the help goes to standard error', async () => {
  const { code, out, err } = await eos([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('eos <command>');
});

describe.each(Object.entries(commands))('eos %s', (name, command) => {
  test('tells its options and examples', async () => {
    for (const args of [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
    ]) {
      const { code, out } = await eos(args);
      expect(code).toBe(0);
      for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
      for (const example of command.examples) expect(out).toContain(example);
    }
  });

  test('gives examples whose options exist', () => {
    for (const example of command.examples) {
      expect(example.startsWith(`eos ${name}`)).toBe(true);
      const used = [...example.matchAll(/ --([a-z]+)/g)].map(([, option]) => option);
      expect(used.filter((option) => !Object.hasOwn(command.options, option!))).toEqual([]);
    }
  });

  test('refuses an option that it does not have', async () => {
    const { code, err } = await eos([name, '--colour']);
    expect(code).toBe(2);
    expect(err).toContain('--colour');
    expect(err).toContain(`eos ${name} --help`);
  });
});

test('an unknown command is refused with the known ones', async () => {
  const { code, err } = await eos(['__proto__']);
  expect(code).toBe(2);
  expect(err).toContain('run, sweep, merge');
});
