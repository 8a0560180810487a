/** `eos sweep`: one result for any number of workers, whatever happens to them and to the process. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFile } from '../support/presets.ts';
import { DATA_FOLDER } from '../../src/cli/data-files.ts';
import { loadKernels } from '../../src/cli/executors.ts';
import { NodeWorker } from '../../src/cli/node-worker.ts';
import { runPool } from '../../src/cli/run-pool.ts';
import { resultsOf, type TracedRecord } from '../../src/sweep/results.ts';
import { headLine, parseResults, recordLine } from '../../src/sweep/results-text.ts';
import { descriptionOf } from '../support/presets.ts';
import { perform, planOf, sweepOf } from '../sweep/run-sweep.ts';
import { eos, startEos, temporaryFolder, WORKER_SCRIPT } from './command-line.ts';

const kernels = await loadKernels('auto');
const base = await descriptionOf('learning-rate-sweep');
const rates = '0.1,0.3,0.5,0.8,1.2,2';
const short = ['sweep', 'learning-rate-sweep', '--eta', rates, '--steps', '150'];
const plan = planOf(sweepOf({ ...base, steps: 150 }, rates.split(',').map(Number)));
const expected = await Promise.all(plan.runs.map(({ index }) => perform(plan, index)));

async function resultsIn(path: string) {
  const parsed = parseResults(await readFile(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.messages[0]!.text);
  return parsed.results;
}

test('1, 2 and 4 workers write the same bytes, which are those of the runs alone', async () => {
  const folder = await temporaryFolder();
  const texts: string[] = [];
  for (const workers of [1, 2, 4]) {
    const path = join(folder, `${workers}.json`);
    const { code } = await eos([...short, '--traces', '--workers', String(workers), '--out', path]);
    expect(code).toBe(0);
    texts.push(await readFile(path, 'utf8'));
    const { records } = await resultsIn(path);
    expect(records.map(({ traces: _, ...record }) => record)).toEqual(expected);
    expect(records.map(({ traces }) => traces!['gd.loss']!.length - 1)).toEqual(
      expected.map(({ summary }) => summary.steps),
    );
  }
  expect(texts[1]).toBe(texts[0]);
  expect(texts[2]).toBe(texts[0]);
});

test('traces are those of the run, null where nothing was measured', async () => {
  const path = join(await temporaryFolder(), 'sweep.ndjson');
  const args = [
    'sweep',
    'learning-rate-sweep',
    '--eta',
    '0.1',
    '--steps',
    '40',
    '--set',
    'measurement.every=10',
  ];
  await eos([...args, '--traces', '--out', path]);
  const { traces } = (await resultsIn(path)).records[0]!;
  const sharpness = traces!['gd.sharpness']!;
  expect(sharpness.flatMap((value, step) => (value === null ? [] : [step]))).toEqual([0, 10, 20, 30, 40]);
  expect(traces!['gd.loss']!.every((loss) => loss !== null)).toBe(true);
});

test('the order of the runs changes nothing', async () => {
  const records: TracedRecord[] = [];
  await runPool({
    plan,
    indices: plan.order.toReversed(),
    workers: 2,
    channels: [],
    signal: new AbortController().signal,
    files: DATA_FOLDER.href,
    createWorker: () => new NodeWorker(WORKER_SCRIPT, kernels),
    onRecord: (record) => records.push(record),
  });
  expect(records[0]!.index).not.toBe(plan.order[0]);
  expect(records.toSorted((a, b) => a.index - b.index)).toEqual(expected);
});

describe('workers that are lost', () => {
  const channels = ['gd.loss'];

  async function disturbed(disturb: (worker: NodeWorker, turn: number) => void, workers = 2) {
    const records: TracedRecord[] = [];
    const created: NodeWorker[] = [];
    let turn = 0;
    const long = planOf(sweepOf({ ...base, steps: 1500 }, [0.1, 0.2, 0.3, 0.4, 0.5]));
    const failed = await runPool({
      plan: long,
      indices: long.order,
      workers,
      channels,
      signal: new AbortController().signal,
      files: DATA_FOLDER.href,
      createWorker() {
        const worker = new NodeWorker(WORKER_SCRIPT, undefined);
        created.push(worker);
        return worker;
      },
      onRecord: (record) => records.push(record),
      onStep(_, step) {
        if (step < 100) return;
        turn += 1;
        disturb(created.at(-1)!, turn);
      },
    });
    return { long, records, failed, created };
  }

  test('in mid-run have their run repeated, and no other run is lost', async () => {
    const { long, records, failed, created } = await disturbed((worker, turn) => {
      if (turn === 1) worker.terminate();
    });
    expect(created).toHaveLength(3);
    expect(failed).toEqual([]);
    const sorted = records.toSorted((a, b) => a.index - b.index);
    expect(sorted.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    for (const { index, traces, ...record } of sorted) {
      expect({ index, ...record }).toEqual(await perform(long, index));
      expect(traces!['gd.loss']).toHaveLength(1501);
    }
  });
});

test('a run that cannot be opened is named, the others are done, and the exit code says so', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'sweep.json');
  const formula = { model: { kind: 'formula', formula: 'log(x)' } };
  const run = { problem: { ...formula, initialization: { kind: 'explicit', values: [-1] } } };
  await writeFile(join(folder, 'run.json'), JSON.stringify(run));
  const { code, err } = await eos(['sweep', join(folder, 'run.json'), '--eta', '0.1', '--out', path]);
  expect(code).toBe(1);
  expect(err).toMatch(/η = 0.1: At its start/);
  expect((await resultsIn(path)).failed.map(({ index }) => index)).toEqual([0]);
});

test('standard output has the head at once, and each run as soon as it is done', async () => {
  const { code, out } = await eos([...short, '--workers', '1', '--out', '-']);
  expect(code).toBe(0);
  const parsed = parseResults(out);
  if (!parsed.ok) throw new Error(parsed.messages[0]!.text);
  expect(parsed.results.records).toEqual(plan.order.map((index) => expected[index]));
});

test('a signal leaves the runs that are done: as a table, or as the lines that came', async () => {
  const long = [...short.slice(0, -1), '4000', '--workers', '1'];
  for (const out of [[], ['--out', '-']]) {
    const controller = new AbortController();
    const {
      code,
      err,
      out: text,
    } = await eos([...long, ...out], {
      signal: controller.signal,
      lively: true,
      onWords(words) {
        if (/[1-5] of 6 runs/.test(words)) controller.abort();
      },
    });
    expect(code).toBe(130);
    const [, done] = /Stopped\. ([1-5]) of 6 runs were done\./.exec(err)!;
    expect(text.trimEnd().split('\n')).toHaveLength(1 + Number(done));
  }
});

describe('what is on disk', () => {
  test('a complete sweep is left alone, another one is not overwritten unless told', async () => {
    const path = join(await temporaryFolder(), 'sweep.csv');
    await eos([...short, '--out', path]);
    const before = await readFile(path, 'utf8');
    const again = await eos([...short, '--out', path]);
    expect([again.code, again.err]).toEqual([0, `${path} is complete: 6 runs.\n`]);
    const other = ['sweep', 'learning-rate-sweep', '--eta', '0.2', '--steps', '9', '--out', path];
    const refused = await eos(other);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('belongs to another sweep');
    expect(await readFile(path, 'utf8')).toBe(before);
    expect((await eos([...other, '--force'])).code).toBe(0);
    expect((await resultsIn(path)).planned).toBe(1);
  });

  test('what another sweep has begun is not lost either', async () => {
    const path = join(await temporaryFolder(), 'sweep.json');
    const journal = `${path}.partial`;
    const begun = headLine(resultsOf(plan, null, [])) + recordLine(expected[0]!);
    await writeFile(journal, begun);
    const other = ['sweep', 'learning-rate-sweep', '--eta', '0.2', '--steps', '9', '--out', path];
    const { code, err } = await eos(other);
    expect([code, err]).toEqual([2, expect.stringContaining(`${journal} is there already`)]);
    expect(await readFile(journal, 'utf8')).toBe(begun);
    // Its own command goes on from there.
    expect((await eos([...short, '--out', path])).err).toMatch(/^1 run is there already/);
  });

  test('runs that were kept without traces are done again where traces are wanted', async () => {
    const path = join(await temporaryFolder(), 'sweep.json');
    await eos([...short, '--out', path]);
    const { err } = await eos([...short, '--traces', '--out', path]);
    expect(err).not.toContain('there already');
    expect((await resultsIn(path)).records.map(({ traces }) => traces?.['gd.loss']?.length)).toEqual(
      expected.map(({ summary }) => summary.steps + 1),
    );
    expect((await eos([...short, '--traces', '--out', path])).err).toContain('is complete');
  });

  test('a killed process is taken up where it was, with the same result', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'sweep.ndjson');
    const args = [
      'sweep',
      'learning-rate-sweep',
      '--eta',
      '0.1,0.2,0.3,0.4',
      '--steps',
      '4000',
      '--workers',
      '1',
    ];
    const { child, ended } = startEos([...args, '--out', path]);
    const journal = `${path}.partial`;
    for (;;) {
      const text = await readFile(journal, 'utf8').catch(() => '');
      if (text.split('\n').length > 2) break;
      await new Promise((done) => setTimeout(done, 20));
    }
    child.kill('SIGKILL');
    await ended;
    expect(await readdir(folder)).toEqual(['sweep.ndjson.partial']);
    // As if it had been killed in the middle of a line.
    await writeFile(journal, `${await readFile(journal, 'utf8')}{"index":3,"lear`);
    const { code, err } = await eos([...args, '--out', path]);
    expect(code).toBe(0);
    expect(err).toMatch(/^(1 run is|[23] runs are) there already\./);
    expect(await readdir(folder)).toEqual(['sweep.ndjson']);
    const whole = join(await temporaryFolder(), 'whole.ndjson');
    await eos([...args, '--out', whole]);
    expect(await readFile(path, 'utf8')).toBe(await readFile(whole, 'utf8'));
  });

  test('a signal keeps what is done and ends with 130', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'sweep.ndjson');
    const args = [
      'sweep',
      'learning-rate-sweep',
      '--eta',
      '0.1,0.2,0.3',
      '--steps',
      '4000',
      '--workers',
      '1',
    ];
    const { child, ended } = startEos([...args, '--out', path]);
    for (;;) {
      const text = await readFile(`${path}.partial`, 'utf8').catch(() => '');
      if (text.split('\n').length > 2) break;
      await new Promise((done) => setTimeout(done, 20));
    }
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(130);
    expect(err).toMatch(/(1 run is|2 runs are) kept: the same command goes on from there\./);
    expect(await readdir(folder)).toEqual(['sweep.ndjson.partial']);
  });
});

describe('shards', () => {
  test('by option or by the variables of schedulers, merged into what one process writes', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'part.ndjson');
    await eos([...short, '--shard', '0/3', '--out', out]);
    await eos([...short, '--shards', '3', '--out', out], { env: { SLURM_ARRAY_TASK_ID: '1' } });
    await eos([...short, '--shards', '3', '--out', out], { env: { JOB_COMPLETION_INDEX: '2' } });
    const parts = (await readdir(folder)).sort();
    expect(parts).toEqual([0, 1, 2].map((i) => `part.${i}-of-3.ndjson`));
    const whole = join(folder, 'whole.csv');
    await eos([...short, '--out', whole]);
    const merged = join(folder, 'merged.csv');
    const paths = parts.map((name) => join(folder, name)).reverse();
    expect((await eos(['merge', ...paths, '--out', merged])).code).toBe(0);
    expect(await readFile(merged, 'utf8')).toBe(await readFile(whole, 'utf8'));

    const lacking = await eos(['merge', paths[0]!, paths[2]!, '--out', join(folder, 'lacking.csv')]);
    expect(lacking.code).toBe(3);
    expect(lacking.err).toContain('Missing: shard 1/3.');
    expect(await readdir(folder)).not.toContain('lacking.csv');
    const twice = await eos(['merge', ...paths, paths[0]!, '--out', join(folder, 'twice.csv')]);
    expect(twice.err).toContain('There 2 times: shard 2/3');
    const partly = await eos(['merge', paths[0]!, '--partial', '--out', join(folder, 'partly.json')]);
    expect(partly.code).toBe(3);
    expect((await resultsIn(join(folder, 'partly.json'))).records).toHaveLength(2);
  });
});

test('the plan is listed in the order of the runs, a shard of it with its own', async () => {
  const all = await eos([...short, '--plan']);
  expect(
    all.out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(plan.order.map(String));
  const { out } = await eos([...short, '--plan', '--shard', '1/3']);
  expect(out).toBe(
    `${all.out
      .split('\n')
      .filter((_, i) => i % 3 === 1 && i < 6)
      .join('\n')}\n`,
  );
});

test('a map, equal training time and a stop rule come out as a table', async () => {
  const args = [
    'sweep',
    'two-moons',
    '--eta',
    '0.1,0.4',
    '--and',
    'width=4,8',
    '--time',
    '4',
    '--stop',
    'loss<0.4',
  ];
  const { code, out, err } = await eos(args);
  expect(code).toBe(0);
  const rows = out.trimEnd().split('\n');
  expect(rows[0]).toMatch(/^width\s+η\s+outcome/);
  expect(rows.slice(1).map((row) => row.split(/\s+/).slice(0, 2).join())).toEqual([
    '4,0.1',
    '4,0.4',
    '8,0.1',
    '8,0.4',
  ]);
  expect(err).toMatch(/[1-4] converged smoothly/);
});

test.each([
  [['sweep', 'two-moons'], 'Which learning rates?'],
  [['sweep', 'two-moons', '--eta', 'x'], 'learning rates: found “x”'],
  [['sweep', 'two-moons', '--eta', '1', '--and', 'colour=1'], 'found “colour”'],
  [['sweep', 'two-moons', '--eta', '1', '--and', 'width'], 'axis=value'],
  [['sweep', 'two-moons', '--eta', '1', '--time', '0'], 'training time: found 0'],
  [['sweep', 'two-moons', '--eta', '1', '--time', 'x'], '--time: found “x”'],
  [['sweep', 'two-moons', '--eta', '1', '--time', '5', '--steps', '5'], 'not both'],
  [['sweep', 'two-moons', '--eta', '1', '--stop', 'soon'], 'loss<NUMBER'],
  [['sweep', 'two-moons', '--eta', '1', '--stop', 'loss<x'], '--stop: found “loss<x”'],
  [['sweep', 'two-moons', '--eta', '1', '--traces'], 'no room for traces'],
  [['sweep', 'two-moons', '--eta', '1', '--workers', '0'], 'from 1 to'],
  [['sweep', 'two-moons', '--eta', '1', '--shard', '4/4'], 'shard: found “4/4”'],
  [['sweep', 'two-moons', '--eta', '1', '--shards', '4'], '$SLURM_ARRAY_TASK_ID'],
  [['sweep', 'two-moons', '--eta', '1', '--out', 'x.csv', '--traces'], 'no room for traces'],
  [['merge', 'x'], '--out'],
  [['merge', '--out', 'x.csv'], 'Which files?'],
])('%j is refused with exit code 2', async (args, said) => {
  const { code, err } = await eos(args);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('a shard beyond the count is refused with the name of its variable', async () => {
  const { code, err } = await eos([...short, '--shards', '3'], { env: { SLURM_ARRAY_TASK_ID: '3' } });
  expect(code).toBe(2);
  expect(err).toContain('$SLURM_ARRAY_TASK_ID: shard: found “3/3”');
});

test('data files are read by the workers', async () => {
  expect((await loadFile('digits-labels.u8')).length).toBeGreaterThan(0);
  const args = ['sweep', 'digits', '--eta', '0.1', '--steps', '2', '--set', 'measurement.eigenvalues=1'];
  const { code, err } = await eos(args);
  expect([code, err]).toEqual([0, expect.stringContaining('1 converged smoothly')]);
});
