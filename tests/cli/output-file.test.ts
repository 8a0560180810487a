/** Files appear whole or not at all. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { OutputFile, writeWhole } from '../../src/cli/output-file.ts';
import { temporaryFolder } from './command-line.ts';

const pieces = Array.from({ length: 40 }, (_, i) => String(i % 10).repeat(50_000));

test('a file of many pieces is there at the end, and nothing beside it; Node has no warning about it', async () => {
  const warnings: unknown[] = [];
  const listener = (warning: unknown) => warnings.push(warning);
  process.on('warning', listener);
  onTestFinished(() => void process.off('warning', listener));
  const folder = await temporaryFolder();
  await writeWhole(join(folder, 'a.txt'), pieces);
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(pieces.join(''));
  expect(await readdir(folder)).toEqual(['a.txt']);
  expect(warnings).toEqual([]);
});

test('until then nothing has its name, and what is discarded leaves nothing', async () => {
  const folder = await temporaryFolder();
  const file = await OutputFile.create(join(folder, 'a.txt'));
  for (const piece of pieces) await file.write(piece);
  expect(await readdir(folder)).toEqual([`a.txt.${process.pid}.tmp`]);
  await file.discard();
  expect(await readdir(folder)).toEqual([]);
});

test('what is no file is refused before anything is written', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'a.json'));
  await expect(OutputFile.create(join(folder, 'a.json'))).rejects.toThrow('is no file');
  await expect(OutputFile.create('/dev/null')).rejects.toThrow('is no file');
  await expect(OutputFile.create(join(folder, 'none', 'a.json'))).rejects.toThrow('could not be written');
  expect(await readdir(folder)).toEqual(['a.json']);
});
