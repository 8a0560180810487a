/** `eos presets`: the runs that come with the project, and what one of them is made of. */
import { presets as registry } from '../../description/presets/presets.ts';
import type { Preset } from '../../description/preset.ts';
import type { Command } from '../command.ts';
import { readSource } from '../source.ts';
import { EXIT } from '../terminal.ts';

export const presets = {
  usage: '[preset] [options]',
  summary: 'Lists the presets, or prints the whole description of one as JSON.',
  details: [],
  examples: ['eos presets', 'eos presets catapult > my-run.json', 'eos presets --json'],
  options: { json: { type: 'boolean', help: 'the list as JSON' } },
  async execute(given, terminal) {
    if (given.places.length > 0) {
      const { description } = await readSource(
        { ...given, texts: () => [], text: () => undefined },
        terminal,
      );
      await terminal.out(`${JSON.stringify(description, null, 2)}\n`);
      return EXIT.done;
    }
    const all: [string, Preset][] = Object.entries(registry);
    if (given.flag('json')) {
      const rows = all.map(([id, { title, level, sentence, sweep }]) => ({
        id,
        title,
        level,
        sentence,
        sweep,
      }));
      await terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
      return EXIT.done;
    }
    const width = Math.max(...all.map(([id]) => id.length));
    for (const [id, { level, title }] of all)
      await terminal.out(`${id.padEnd(width)}  ${level.padEnd(10)}  ${title}\n`);
    return EXIT.done;
  },
} as const satisfies Command;
