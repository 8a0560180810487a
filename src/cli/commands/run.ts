/** `eos run`: one run to its end, its frames written while it goes by. */
import { counted } from '../counted.ts';
import type { Channel } from '../../core/simulation/frame.ts';
import { foundWords, oneOf } from '../../description/words.ts';
import { Breath } from '../breath.ts';
import type { Command, Given } from '../command.ts';
import { executorOption } from '../executors.ts';
import { openGiven } from '../open-source.ts';
import { Progress, timeWords } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { createRunOutput, formatOf, RUN_FORMATS } from '../run-output.ts';
import { readSource, SOURCE_HELP, sourceOptions } from '../source.ts';
import { EXIT } from '../terminal.ts';

export const run = {
  usage: '<run> [options]',
  summary: 'Computes a run with the same bits as the page, and writes its frames.',
  details: [
    ...SOURCE_HELP,
    'Without --out only a summary is printed. Files of --out can be opened in the page (json, csv);',
    'ndjson and csv on standard output come as they are computed. A run that diverges is a result: exit code 0.',
  ],
  examples: [
    'eos run eight-cycles --out eight-cycles.json',
    'eos run my-run.json --steps 5000 --out run.csv --channels gd.loss,gd.sharpness',
    "eos run 'https://example.org/#v=1&n=1&p=catapult' --out - | jq .",
    'eos run two-moons --set learningRate=0.5 --set problem.model.widths=16,16',
  ],
  options: {
    ...sourceOptions,
    out: {
      type: 'string',
      value: 'FILE',
      help: 'file ending in .json, .csv or .ndjson; - for standard output',
    },
    format: { type: 'string', value: 'NAME', help: 'json, csv or ndjson, where the ending does not say' },
    channels: { type: 'string', value: 'A,B', help: 'only these channels, e.g. gd.loss,gd.sharpness' },
    executor: executorOption,
  },
  async execute(given, terminal) {
    const { description, presetId, notes } = await readSource(given, terminal);
    const { simulation, facts } = await openGiven(description, given);
    const progress = new Progress(terminal, given.flag('quiet'));
    for (const note of [...notes, ...facts.notes]) progress.say(note);
    const { channels } = simulation;
    const places = placesOf(given, channels);
    const out = given.text('out');
    if (out === undefined && given.text('format') !== undefined)
      throw new Refusal(['--format is of --out: say --out FILE, or --out - for standard output.']);
    const whole = { name: given.places[0]!, presetId, description, facts, channels, places };
    const output =
      out === undefined
        ? null
        : await createRunOutput(out, formatOf(out, given.text('format'), RUN_FORMATS), whole, terminal);
    const frame = new Float64Array(channels.length);
    const began = performance.now();
    const breath = new Breath();
    try {
      for (;;) {
        const wrote = simulation.writeFrame(frame, 0, 1);
        if (wrote) await output?.frame(simulation.step, frame);
        for (const event of simulation.takeEvents()) {
          await output?.event(event);
          progress.say(`step ${event.step}: ${event.text}`);
        }
        if (!wrote || simulation.ended) break;
        progress.at(() => `step ${simulation.step} of ${description.steps}`);
        if (breath.due) await breath.take();
        if (terminal.signal.aborted) {
          await output?.discard();
          progress.say(`Stopped at step ${simulation.step}; nothing was written to a file.`);
          return EXIT.interrupted;
        }
      }
      await output?.finish(simulation.step, simulation.digest());
    } catch (error) {
      await output?.discard();
      throw error;
    }
    progress.end();
    const seconds = (performance.now() - began) / 1000;
    const rate = Math.round((simulation.step + 1) / seconds);
    if (output === null) await terminal.out(summaryOf(simulation.step, frame, channels, simulation.digest()));
    progress.say(
      `${counted(simulation.step, 'step')} in ${timeWords(seconds)}, ${rate} a second, ${facts.executor}.`,
    );
    return EXIT.done;
  },
} as const satisfies Command;

function placesOf(given: Given, channels: readonly Channel[]): readonly number[] {
  const wanted = given.text('channels');
  if (wanted === undefined) return channels.map((_, place) => place);
  const ids = channels.map(({ id }) => id);
  return wanted.split(',').map((name) => {
    const place = ids.indexOf(name.trim());
    if (place < 0) throw new Refusal([`--channels: found ${foundWords(name)}, allowed is ${oneOf(ids)}.`]);
    return place;
  });
}

function summaryOf(step: number, frame: Float64Array, channels: readonly Channel[], digest: string): string {
  const rows = channels
    .map(({ id }, place) => [id, frame[place]!] as const)
    .filter(([id, value]) => id.startsWith('gd.') && Number.isFinite(value));
  return [['step', step], ...rows, ['digest', digest]].map(([name, value]) => `${name} ${value}\n`).join('');
}
