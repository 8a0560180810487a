/** `eos digest`: the bits of a run in 16 digits; the page shows the first eight of them. */
import { digestOf } from '../../description/canonical.ts';
import { Breath } from '../breath.ts';
import type { Command } from '../command.ts';
import { executorOption } from '../executors.ts';
import { openGiven } from '../open-source.ts';
import { Progress } from '../progress.ts';
import { readSource, SOURCE_HELP, sourceOptions } from '../source.ts';
import { EXIT } from '../terminal.ts';

export const digest = {
  usage: '<run> [options]',
  summary:
    'Computes a run and prints the digest of its bits: equal digests, equal bits, here and in every browser.',
  details: [
    ...SOURCE_HELP,
    'Where a link or an exported run carries a digest, the two are compared; exit code 1 says that they differ.',
  ],
  examples: [
    'eos digest eight-cycles',
    'eos digest eight-cycles --steps 300',
    "eos digest 'https://example.org/#v=1&n=1&p=catapult' --json",
  ],
  options: {
    ...sourceOptions,
    executor: executorOption,
    json: { type: 'boolean', help: 'as JSON' },
  },
  async execute(given, terminal) {
    const { description, check } = await readSource(given, terminal);
    const { simulation, facts } = await openGiven(description, given);
    const frame = new Float64Array(simulation.channels.length);
    const progress = new Progress(terminal, given.flag('quiet'));
    let agrees: boolean | null = null;
    const breath = new Breath();
    while (simulation.writeFrame(frame, 0, 1)) {
      if (simulation.step === check?.step) agrees = simulation.digest() === check.digest;
      progress.at(() => `step ${simulation.step} of ${description.steps}`);
      if (breath.due) await breath.take();
      if (terminal.signal.aborted) return EXIT.interrupted;
    }
    progress.end();
    const { step } = simulation;
    const found = {
      digest: simulation.digest(),
      step,
      description: digestOf(description),
      executor: facts.executor,
    };
    if (given.flag('json')) await terminal.out(`${JSON.stringify({ ...found, agrees })}\n`);
    else await terminal.out(`${found.digest}  step ${step}\n`);
    if (agrees === true) progress.say(`Reproduced bit for bit at step ${check!.step}.`);
    if (agrees === false) progress.say(`The bits differ from what was recorded at step ${check!.step}.`);
    return agrees === false ? EXIT.failed : EXIT.done;
  },
} as const satisfies Command;
