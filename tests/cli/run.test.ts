/** `eos run`, `eos digest` and `eos presets`: the same bits as elsewhere, in files that the page opens. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeLink } from '../../src/description/link/link.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { readFile as readRunFile } from '../../src/export/files/read-file.ts';
import { descriptionOf, loadFile, open } from '../support/presets.ts';
import { record } from '../support/record.ts';
import { eos, temporaryFolder } from './command-line.ts';

const description = await descriptionOf('catapult');
const alone = record(await open(description));

async function inPage(path: string) {
  const text = await readFile(path, 'utf8');
  return readRunFile({ name: path, size: text.length, text: async () => text }, catalogue);
}

describe('a run is found by', () => {
  const digest = `${alone.digest}  step 60\n`;

  test('the name of a preset', async () => {
    expect((await eos(['digest', 'catapult'])).out).toBe(digest);
  });

  test('a link, with or without its host', async () => {
    const around = { catalogue, presets, loadFile };
    const link = await encodeLink(description, around, { check: { step: 60, digest: alone.digest } });
    for (const address of [`https://example.org/x/#${link}`, `#${link}`, link!]) {
      const { code, out, err } = await eos(['digest', address]);
      expect([code, out]).toEqual([0, digest]);
      expect(err).toContain('Reproduced bit for bit at step 60.');
    }
  });

  test('a file, and standard input', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'run.json');
    await writeFile(path, JSON.stringify(description));
    expect((await eos(['digest', path])).out).toBe(digest);
    expect((await eos(['digest', '-'], { input: JSON.stringify(description) })).out).toBe(digest);
  });
});

test('both executors give one digest', async () => {
  const names = await Promise.all(
    ['typescript', 'auto'].map(async (executor) => {
      const { out } = await eos(['digest', 'two-moons', '--steps', '40', '--json', '--executor', executor]);
      return JSON.parse(out) as { digest: string; step: number };
    }),
  );
  expect(names[0]).toMatchObject({ step: 40 });
  expect(names[1]!.digest).toBe(names[0]!.digest);
});

test('a link whose digest differs is told, with exit code 1', async () => {
  const around = { catalogue, presets, loadFile };
  const link = await encodeLink(description, around, { check: { step: 20, digest: 'abcdef0123456789' } });
  const { code, err } = await eos(['digest', link!]);
  expect(code).toBe(1);
  expect(err).toContain('differ from what was recorded at step 20');
});

test('a changed run is not held to the digest of its link', async () => {
  const around = { catalogue, presets, loadFile };
  const link = await encodeLink(description, around, { check: { step: 20, digest: 'abcdef0123456789' } });
  const { code, err } = await eos(['digest', link!, '--set', 'learningRate=0.1']);
  expect([code, err]).toEqual([0, '']);
});

test('values are changed by path, in the words of the page where they may not', async () => {
  const args = [
    'run',
    'two-moons',
    '--steps',
    '3',
    '--set',
    'problem.model.widths=4,4',
    '--set',
    'learningRate=.5',
  ];
  const { out, code } = await eos([...args, '--out', '-', '--quiet']);
  expect(code).toBe(0);
  expect(JSON.parse(out.split('\n')[0]!).description).toMatchObject({
    learningRate: 0.5,
    steps: 3,
    problem: { model: { widths: [4, 4] } },
  });
  const refused = await eos(['run', 'two-moons', '--set', 'problem.model.widths=900']);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('problem.model.widths[0]: found 900, allowed is a whole number from 1 to');
});

describe('files', () => {
  test.each(['json', 'csv'])('%s opens in the page with every bit', async (ending) => {
    const folder = await temporaryFolder();
    const path = join(folder, `run.${ending}`);
    expect((await eos(['run', 'catapult', '--out', path])).code).toBe(0);
    const content = await inPage(path);
    if (content.kind !== 'run') throw new Error(JSON.stringify(content));
    expect(content.run.description).toEqual(description);
    expect(content.run.digest).toEqual({ step: 60, digest: alone.digest });
    expect(content.run.channels.map(({ id }) => id)).toEqual(alone.channels);
    expect(content.run.columns.map((column) => [...column])).toEqual(
      alone.channels.map((id) => [...alone.column(id)]),
    );
    expect(content.run.events).toEqual(alone.events);
    expect(await readdir(folder)).toEqual([`run.${ending}`]);
    expect((await eos(['digest', path])).err).toContain('Reproduced bit for bit');
  });

  test('ndjson has a line for the run, each step, each event and the end', async () => {
    const { out } = await eos(['run', 'catapult', '--out', '-', '--quiet']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ type: 'run', description });
    expect(lines.at(-1)).toEqual({ type: 'end', step: 60, digest: alone.digest });
    expect(lines.filter(({ type }) => type === 'event').map(({ kind }) => kind)).toEqual(['hit', 'finished']);
    const losses = lines.flatMap((line) => ('step' in line && 'gd.loss' in line ? [line['gd.loss']] : []));
    expect(losses).toEqual([...alone.column('gd.loss')]);
  });

  test('only the wanted channels', async () => {
    const { out } = await eos([
      'run',
      'catapult',
      '--out',
      '-',
      '--format',
      'csv',
      '--channels',
      'gd.sharpness',
    ]);
    const [head, first, ...rest] = out.trimEnd().split('\n');
    expect(head).toBe('step,gd.sharpness');
    expect(first).toBe(`0,${alone.column('gd.sharpness')[0]}`);
    expect(rest).toHaveLength(60);
  });

  test('nothing is left behind where a file cannot be written', async () => {
    const folder = await temporaryFolder();
    for (const ending of ['json', 'ndjson']) {
      const path = join(folder, 'no', 'such', `folder.${ending}`);
      const { code, err } = await eos(['run', 'catapult', '--out', path]);
      expect(code).toBe(1);
      expect(err).toContain(`${path} could not be written`);
      // Told before anything is computed.
      expect(err).not.toContain('step');
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test('a stopped run leaves no file', async () => {
    const folder = await temporaryFolder();
    const signal = AbortSignal.abort('SIGINT');
    const { code } = await eos(['run', 'catapult', '--out', join(folder, 'run.ndjson')], { signal });
    expect([code, await readdir(folder)]).toEqual([130, []]);
  });
});

test('a run that diverges is a result', async () => {
  const { code, out, err } = await eos(['run', 'catapult', '--set', 'learningRate=0.3']);
  expect(code).toBe(0);
  expect(err).toContain('Training diverged at step');
  expect(out).toMatch(/^step \d+\n/);
  expect(out).toMatch(/digest [0-9a-f]{16}\n$/);
});

test.each([
  [['run'], 'Which run?'],
  [['run', 'nothing-of-this-name'], 'the run: found “nothing-of-this-name”'],
  [['run', 'catapult', 'two-moons'], 'One run at a time'],
  [['run', '#v=1&p=nothing'], 'p: found “nothing”, allowed is a preset'],
  [['run', 'catapult', '--steps', '0'], 'steps: found 0'],
  [['run', 'catapult', '--set', 'steps'], 'path=value'],
  [['run', 'catapult', '--set', '__proto__.x=1'], 'found'],
  [['run', 'catapult', '--out', 'run.txt'], '.json, .csv or .ndjson'],
  [['run', 'catapult', '--out', '-', '--format', 'json'], '--format json needs a file'],
  [['run', 'catapult', '--format', 'csv'], 'say --out FILE'],
  [['run', 'catapult', '--steps'], '--steps needs a value: --steps N.'],
  [['run', 'catapult', '--out', '--quiet'], '--out needs a value: --out FILE.'],
  [['run', 'catapult', '--steps', '-5'], 'steps: found -5'],
  [['run', 'catapult', '--quiet=yes'], '--quiet takes no value: found “yes”.'],
  [['run', 'catapult', '-q'], '-q is no option of this command.'],
  [['run', 'catapult', '--channels', 'gd.los'], 'gd.loss'],
  [['run', 'catapult', '--executor', 'gpu'], 'auto, typescript or webassembly'],
  [['presets', 'nothing'], 'allowed is a file, a link, or a preset'],
])('%j is refused with exit code 2', async (args, said) => {
  const { code, out, err } = await eos(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

test('a damaged file is refused with its name', async () => {
  const path = join(await temporaryFolder(), 'broken.json');
  await writeFile(path, '{"steps": "many"}');
  const { code, err } = await eos(['run', path]);
  expect(code).toBe(2);
  expect(err).toContain(`${path}: steps: found “many”`);
});

test('presets are listed, and printed as descriptions that run', async () => {
  const list = JSON.parse((await eos(['presets', '--json'])).out) as { id: string }[];
  expect(list.map(({ id }) => id)).toEqual(Object.keys(presets));
  const { out } = await eos(['presets', 'catapult']);
  expect(JSON.parse(out)).toEqual(description);
  expect((await eos(['presets'])).out.split('\n')).toHaveLength(list.length + 1);
});

test('the bench measures every network', async () => {
  const rows = JSON.parse((await eos(['bench', '--json'])).out) as { stepsPerSecond: number }[];
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows.every(({ stepsPerSecond }) => stepsPerSecond > 0)).toBe(true);
});
