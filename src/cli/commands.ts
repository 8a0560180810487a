/** The registry of commands. A new one is one file and one line here. */
import type { Command } from './command.ts';
import { bench } from './commands/bench.ts';
import { digest } from './commands/digest.ts';
import { merge } from './commands/merge.ts';
import { presets } from './commands/presets.ts';
import { run } from './commands/run.ts';
import { sweep } from './commands/sweep.ts';

export const commands = { run, sweep, merge, presets, digest, bench } satisfies Record<string, Command>;
