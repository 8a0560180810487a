/** The command as users call it: a process of its own, from the project's folder, without being installed anywhere. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { descriptionOf, open } from '../support/presets.ts';
import { record } from '../support/record.ts';
import { LAUNCHER, PROJECT, startEos, temporaryFolder } from './command-line.ts';

test('npx --no-install eos runs, with the digest of the core', async () => {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'eos', 'digest', 'catapult'], {
    cwd: PROJECT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { digest } = record(await open(await descriptionOf('catapult')));
  expect([status, stdout], stderr).toEqual([0, `${digest}  step 60\n`]);
});

test('results and words go apart, and the exit code is the command’s', async () => {
  const good = await startEos(['run', 'catapult', '--out', '-', '--format', 'csv']).ended;
  expect(good.code).toBe(0);
  expect(good.out).toMatch(/^step,gd\.loss/);
  expect(good.err).toContain('All 60 steps are done.');
  const bad = await startEos(['run', 'nothing']).ended;
  expect([bad.code, bad.out]).toEqual([2, '']);
});

test('a reader that has had enough ends it without a word', async () => {
  const { child, ended } = startEos(['run', 'eight-cycles', '--out', '-', '--quiet']);
  child.stdout!.once('data', () => child.stdout!.destroy());
  expect(await ended).toMatchObject({ code: 0, err: '' });
});

test('words that nobody reads end nothing', async () => {
  const folder = await temporaryFolder();
  const { child, ended } = startEos(['run', 'eight-cycles', '--out', join(folder, 'run.ndjson')]);
  child.stderr!.once('data', () => child.stderr!.destroy());
  expect(await ended).toMatchObject({ code: 0 });
  expect(await readdir(folder)).toEqual(['run.ndjson']);
});

test.runIf(process.platform === 'linux')('a disk that is full is no reader that has had enough', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, 'presets'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect([status, stderr]).toEqual([1, expect.stringContaining('Standard output could not be written')]);
});
