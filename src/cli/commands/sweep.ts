/** `eos sweep`: one run at many learning rates, on worker threads, whole or a shard of it. */
import { availableParallelism } from 'node:os';
import { counted } from '../counted.ts';
import { catalogue } from '../../description/registries.ts';
import { foundWords } from '../../description/words.ts';
import { planSweep, type SweepPlan } from '../../sweep/plan.ts';
import { FORMATS } from '../../sweep/results-text.ts';
import { indicesOf, type Shard, shardWords } from '../../sweep/shard.ts';
import { TimeLeft } from '../../sweep/time-left.ts';
import type { Command, Given } from '../command.ts';
import { DATA_FOLDER } from '../data-files.ts';
import { executorChoice, executorOption, loadKernels } from '../executors.ts';
import { NodeWorker } from '../node-worker.ts';
import { Progress, timeWords } from '../progress.ts';
import { Refusal, refusalOf } from '../refusal.ts';
import { formatOf } from '../run-output.ts';
import { runPool } from '../run-pool.ts';
import { readSource, SOURCE_HELP, sourceOptions } from '../source.ts';
import { SweepJournal, shardPath } from '../sweep-journal.ts';
import { shardFrom, shardOptions, sweepFrom, sweepOptions } from '../sweep-options.ts';
import { runsAre, type SweepOutput, SweepStream, SweepTable } from '../sweep-output.ts';
import { outcomeCounts } from '../sweep-table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

/** What --traces keeps of each run. */
const TRACED = ['gd.loss', 'gd.sharpness'];
const MOST_WORKERS = 256;

export const sweep = {
  usage: '<run> --eta RATES [options]',
  summary: 'Computes a run at many learning rates and says what became of each.',
  details: [
    ...SOURCE_HELP,
    'Without --out a table is printed at the end. With --out FILE a sweep that was stopped goes on where it was,',
    'one that is complete is left alone, and each shard writes a file of its own: sweep.0-of-4.ndjson.',
    'Results do not depend on the number of workers.',
    'The outcomes and every figure are explained in docs/sweeps.md.',
  ],
  examples: [
    'eos sweep learning-rate-sweep',
    'eos sweep two-moons --eta 0.05..2:13 --and width=4,8,16 --out map.csv',
    'eos sweep my-run.json --eta 0.1,0.2,0.4 --time 200 --traces --out sweep.json',
    'eos sweep learning-rate-sweep --stop edge+100 --out - | jq .summary.outcome',
    'eos sweep two-moons --eta 0.05..2:24 --shard 0/4 --out sweep.ndjson',
  ],
  options: {
    ...sourceOptions,
    ...sweepOptions,
    workers: { type: 'string', value: 'N', help: 'worker threads (default: processors − 1, at least 1)' },
    ...shardOptions,
    out: {
      type: 'string',
      value: 'FILE',
      help: 'file ending in .json, .csv or .ndjson; - for ndjson on standard output, run by run',
    },
    traces: { type: 'boolean', help: 'keep loss and sharpness of every step (json, ndjson)' },
    force: { type: 'boolean', help: 'begin anew and overwrite what is there' },
    plan: { type: 'boolean', help: 'only list the runs, in the order in which they would be computed' },
    executor: executorOption,
  },
  async execute(given, terminal) {
    const { description, presetId, notes } = await readSource(given, terminal);
    const planned = planSweep(sweepFrom(given, description, presetId), catalogue);
    if (!planned.ok) throw refusalOf(planned.messages);
    const shard = shardFrom(given, terminal);
    if (given.flag('plan')) return listed(planned, shard, terminal);
    const workers = workersFrom(given);
    const executor = executorChoice(given.text('executor'));
    const kernels = await loadKernels(executor);
    const output = await outputFrom(given, planned, shard, terminal);
    const progress = new Progress(terminal, given.flag('quiet'));
    for (const note of [...notes, ...planned.notes]) progress.say(note);
    if (output instanceof SweepJournal && output.complete) {
      progress.say(`${output.path} is complete: ${counted(output.records.length, 'run')}.`);
      return EXIT.done;
    }
    const indices = output.missing;
    const earlier = output.records.length;
    const total = earlier + indices.length;
    if (earlier > 0) progress.say(`${runsAre(earlier)} there already.`);

    const left = new TimeLeft(planned, indices, performance.now());
    const began = performance.now();
    const failed = await runPool({
      plan: planned,
      indices,
      workers,
      channels: given.flag('traces') ? TRACED : [],
      signal: terminal.signal,
      files: DATA_FOLDER.href,
      createWorker: () => new NodeWorker(terminal.workerScript, kernels),
      onRecord(record) {
        output.add(record);
        left.done(record.index);
      },
      onStep(index, step) {
        left.at(index, step);
        progress.at(() => `${output.records.length} of ${counted(total, 'run')}${leftWords(left)}`);
      },
    });
    progress.end();
    if (terminal.signal.aborted) {
      progress.say(`Stopped. ${await output.stopped()}`);
      return EXIT.interrupted;
    }
    await output.finish(failed);
    for (const { index, messages } of failed)
      terminal.err(`${nameOf(planned, index)}: ${messages.join(' ')}\n`);
    const part = shard === null ? '' : `, ${shardWords(shard)}`;
    const seconds = timeWords((performance.now() - began) / 1000);
    progress.say(
      `${outcomeCounts(output.records)}${part}, in ${seconds} with ${counted(workers, 'worker')}.`,
    );
    return failed.length > 0 ? EXIT.failed : EXIT.done;
  },
} as const satisfies Command;

function workersFrom(given: Given): number {
  const text = given.text('workers');
  if (text === undefined) return Math.max(1, availableParallelism() - 1);
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new Refusal([
    `--workers: found ${foundWords(text)}, allowed is a whole number from 1 to ${MOST_WORKERS}.`,
  ]);
}

async function outputFrom(
  given: Given,
  plan: SweepPlan,
  shard: Shard | null,
  terminal: Terminal,
): Promise<SweepOutput> {
  const out = given.text('out');
  const traced = given.flag('traces');
  const format = out === undefined ? 'table' : formatOf(out, undefined, FORMATS);
  if (traced && (format === 'table' || format === 'csv'))
    throw new Refusal(['--traces: a table has no room for traces; choose --out FILE.json or FILE.ndjson.']);
  if (out === undefined || format === 'table') return new SweepTable(plan, shard, terminal);
  if (out === '-') return new SweepStream(plan, shard, terminal);
  const path = shardPath(out, shard);
  return SweepJournal.open({ path, format, plan, shard, traced, force: given.flag('force') });
}

async function listed(plan: SweepPlan, shard: Shard | null, terminal: Terminal): Promise<ExitCode> {
  for (const index of indicesOf(plan.order, shard)) {
    const { description } = plan.runs[index]!;
    await terminal.out(`${index}  ${nameOf(plan, index)}  ${counted(description.steps, 'step')}\n`);
  }
  return EXIT.done;
}

function nameOf(plan: SweepPlan, index: number): string {
  const { learningRate, second } = plan.runs[index]!;
  const axis = plan.sweep.second?.axis;
  return `η = ${learningRate}${axis === undefined ? '' : `, ${axis} = ${[second].flat().join(' ')}`}`;
}

function leftWords(left: TimeLeft): string {
  const seconds = left.seconds(performance.now());
  return Number.isFinite(seconds) ? `, about ${timeWords(seconds)} left` : '';
}
