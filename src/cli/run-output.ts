/** Where the frames of `eos run` go: a file that appears whole, or standard output as they are computed. */
import { extname } from 'node:path';
import type { Channel, SimulationEvent } from '../core/simulation/frame.ts';
import type { RunDescription } from '../description/description.ts';
import type { RunFacts } from '../description/run-facts.ts';
import { foundWords, oneOf } from '../description/words.ts';
import { runCsv } from '../export/files/run-csv.ts';
import { runJson } from '../export/files/run-json.ts';
import { OutputFile } from './output-file.ts';
import { Refusal } from './refusal.ts';
import type { Terminal } from './terminal.ts';
import { TraceColumns } from './trace-columns.ts';
import { csvWriter, ndjsonWriter, type TraceWriter } from './trace-writer.ts';

export const RUN_FORMATS = ['json', 'csv', 'ndjson'] as const;
export type RunFormat = (typeof RUN_FORMATS)[number];

export interface RunOutput {
  frame(step: number, frame: Float64Array): Promise<void>;
  event(event: SimulationEvent): Promise<void>;
  finish(step: number, digest: string): Promise<void>;
  discard(): Promise<void>;
}

/** By the file's ending, unless it is said. */
export function formatOf<F extends string>(out: string, said: string | undefined, formats: readonly F[]): F {
  const found = said ?? (out === '-' ? 'ndjson' : extname(out).slice(1).toLowerCase());
  const format = formats.find((name) => name === found);
  if (format !== undefined) return format;
  const where = said === undefined ? '--out' : '--format';
  const allowed =
    said === undefined ? `a file that ends in ${oneOf(formats.map((name) => `.${name}`))}` : oneOf(formats);
  throw new Refusal([`${where}: found ${foundWords(said ?? out)}, allowed is ${allowed}.`]);
}

interface Run {
  readonly name: string;
  readonly presetId: string | null;
  readonly description: RunDescription;
  readonly facts: RunFacts;
  readonly channels: readonly Channel[];
  /** Of the wanted channels, in their order. */
  readonly places: readonly number[];
}

export async function createRunOutput(
  out: string,
  format: RunFormat,
  run: Run,
  terminal: Terminal,
): Promise<RunOutput> {
  if (out === '-') {
    if (format === 'json')
      throw new Refusal(['--format json needs a file: --out run.json. Streams are ndjson or csv.']);
    return streamed(writerOf(format, run), run, { write: (text) => terminal.out(text) });
  }
  const file = await OutputFile.create(out);
  if (format !== 'ndjson') return recorded(file, format, run);
  return streamed(writerOf(format, run), run, file);
}

function writerOf(format: RunFormat, { channels, places }: Run): TraceWriter {
  return format === 'csv' ? csvWriter(channels, places) : ndjsonWriter(channels, places);
}

interface Sink {
  write(text: string): Promise<void>;
  finish?(): Promise<void>;
  discard?(): Promise<void>;
}

async function streamed(writer: TraceWriter, { description, facts }: Run, sink: Sink): Promise<RunOutput> {
  await sink.write(writer.head(description, facts));
  return {
    frame: (step, frame) => sink.write(writer.frame(step, frame)),
    event: (event) => sink.write(writer.event(event)),
    async finish(step, digest) {
      await sink.write(writer.end(step, digest));
      await sink.finish?.();
    },
    discard: async () => sink.discard?.(),
  };
}

/** As the page exports runs: what these files hold beside the frames is known at the end alone. */
function recorded(file: OutputFile, format: RunFormat, run: Run): RunOutput {
  const { name, presetId, description, places } = run;
  const channels = places.map((place) => run.channels[place]!);
  const trace = new TraceColumns(places.length);
  const events: SimulationEvent[] = [];
  return {
    frame: async (_, frame) => trace.add(frame, places),
    async event(event) {
      events.push(event);
    },
    async finish(step, digest) {
      const columns = trace.columns();
      const whole = { description, presetId, channels, first: 0, columns, events, digest: { step, digest } };
      for (const piece of format === 'csv' ? runCsv(whole, name) : runJson(whole, name))
        await file.write(piece);
      await file.finish();
    },
    discard: () => file.discard(),
  };
}
