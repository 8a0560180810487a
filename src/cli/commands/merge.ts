/** `eos merge`: the shards of a sweep into one file; what is missing or there twice is named. */
import { readFile } from 'node:fs/promises';
import { counted } from '../counted.ts';
import { mergeResults, type NamedResults } from '../../sweep/merge.ts';
import { FORMATS, parseResults, resultsText } from '../../sweep/results-text.ts';
import type { Command } from '../command.ts';
import { writeWhole } from '../output-file.ts';
import { Progress } from '../progress.ts';
import { causeOf, Refusal } from '../refusal.ts';
import { formatOf } from '../run-output.ts';
import { EXIT } from '../terminal.ts';

export const merge = {
  usage: '<files> --out FILE [options]',
  summary: 'Joins the shards of one sweep, in any order, into what one process would have written.',
  details: [
    'Shards that are missing or there twice, and runs that are missing or differ, are named; then nothing is',
    'written and the exit code is 3, unless --partial asks for what there is.',
  ],
  examples: [
    'eos merge sweep.*-of-4.ndjson --out sweep.csv',
    'eos merge sweep.0-of-4.ndjson sweep.2-of-4.ndjson --partial --out half.json',
  ],
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      help: 'file ending in .json, .csv or .ndjson; - for standard output',
    },
    format: { type: 'string', value: 'NAME', help: 'json, csv or ndjson, where the ending does not say' },
    partial: { type: 'boolean', help: 'write what there is, also where something is missing' },
  },
  async execute(given, terminal) {
    const out = given.text('out');
    if (out === undefined) throw new Refusal(['Where to? Say --out FILE.']);
    const format = formatOf(out, given.text('format'), FORMATS);
    if (given.places.length === 0) throw new Refusal(['Which files? Name the shards.']);
    const { results, faults } = mergeResults(await Promise.all(given.places.map(readPart)));
    const progress = new Progress(terminal, given.flag('quiet'));
    if (results === null || (faults.length > 0 && !given.flag('partial')))
      throw new Refusal(faults, EXIT.incomplete);
    for (const fault of faults) progress.say(fault);
    if (format !== 'csv' && given.places.some((name) => name.toLowerCase().endsWith('.csv')))
      progress.say('Shards in csv hold no events and no traces: their runs are without them.');
    const text = resultsText(results, format);
    if (out === '-') await terminal.out(text);
    else await writeWhole(out, [text]);
    progress.say(
      `${results.records.length} of ${counted(results.planned, 'run')}${out === '-' ? '' : ` in ${out}`}.`,
    );
    return faults.length > 0 ? EXIT.incomplete : EXIT.done;
  },
} as const satisfies Command;

async function readPart(name: string): Promise<NamedResults> {
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (error) {
    throw new Refusal([`${name} could not be read: ${causeOf(error)}`], EXIT.failed);
  }
  const parsed = parseResults(text);
  if (!parsed.ok) throw new Refusal(parsed.messages.map((message) => `${name}: ${message.text}`));
  return { name, results: parsed.results };
}
