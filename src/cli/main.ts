/** `eos`: the simulator without a browser. Reads the command line, hands it to a command, returns the exit code. */
import { foundWords, oneOf } from '../description/words.ts';
import { type Command, helpOf, readGiven } from './command.ts';
import { commands } from './commands.ts';
import { causeOf, Refusal } from './refusal.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

const HELP_WORDS = ['help', '--help', '-h'];

export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || HELP_WORDS.includes(name)) return await tellHelp(rest[0], name, terminal);
    const command = commandOf(name);
    if (rest.some((arg) => arg === '--help' || arg === '-h')) return await tellHelp(name, 'help', terminal);
    return await command.execute(readGiven(command, rest), terminal);
  } catch (error) {
    return told(error, name, terminal);
  }
}

function commandOf(name: string): Command {
  if (Object.hasOwn(commands, name)) return commands[name as keyof typeof commands];
  throw new Refusal([`The command: found ${foundWords(name)}, allowed is ${oneOf(Object.keys(commands))}.`]);
}

async function tellHelp(
  about: string | undefined,
  asked: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  const text = about === undefined ? overview() : helpOf(about, commandOf(about));
  if (asked === undefined) {
    terminal.err(text);
    return EXIT.refused;
  }
  await terminal.out(text);
  return EXIT.done;
}

function overview(): string {
  const entries: [string, Command][] = Object.entries(commands);
  const width = Math.max(...entries.map(([name]) => name.length));
  return [
    'eos <command> [options]: the Edge of Stability Simulator without a browser',
    '',
    ...entries.map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'eos <command> --help tells the options, with examples.',
    '',
    'Results go to standard output or to the file of --out, progress and words to standard error.',
    'Exit codes: 0 done, 1 failed, 2 not understood or refused, 3 a merge that is incomplete, 130 stopped by a signal.',
    '',
  ].join('\n');
}

function told(error: unknown, name: string | undefined, terminal: Terminal): ExitCode {
  if (error instanceof Refusal) {
    terminal.err(`${error.message}\n`);
    const known = name !== undefined && Object.hasOwn(commands, name);
    if (error.code === EXIT.refused) terminal.err(`See: eos ${known ? `${name} ` : ''}--help\n`);
    return error.code;
  }
  terminal.err(`It failed: ${causeOf(error)}\n`);
  return EXIT.failed;
}
