/** What a command is: one file in commands/, one line in commands.ts. Its options are read, and told, from here. */
import { parseArgs } from 'node:util';
import { foundWords } from '../description/words.ts';
import { Refusal } from './refusal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** What the value is called in the help, e.g. `N`; only for texts. */
  readonly value?: string;
  readonly multiple?: true;
  readonly help: string;
}

type Options = Readonly<Record<string, Option>>;

export interface Given {
  readonly places: readonly string[];
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

export interface Command {
  /** What follows the name, e.g. `<run> [options]`. */
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly examples: readonly string[];
  readonly options: Options;
  execute(given: Given, terminal: Terminal): Promise<ExitCode>;
}

/** Options that every command has. */
const COMMON: Options = {
  quiet: { type: 'boolean', help: 'say nothing of progress' },
  help: { type: 'boolean', help: 'this text' },
};

export function readGiven(command: Command, args: readonly string[]): Given {
  const known: Options = { ...command.options, ...COMMON };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }]),
  );
  // Faults are told here, in words of one kind with the others.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(token.rawName, token.value, optionOf(known, token.name));
  }
  const textsOf = (name: string): string[] => [values[name] ?? []].flat().map(String);
  return {
    places: positionals,
    text: (name) => textsOf(name).at(-1),
    texts: textsOf,
    flag: (name) => values[name] === true,
  };
}

function optionOf(known: Options, name: string): Option | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

function checkOption(name: string, value: string | undefined, option: Option | undefined): void {
  if (option === undefined) throw new Refusal([`${name} is no option of this command.`]);
  if (option.type === 'boolean') {
    if (value !== undefined) throw new Refusal([`${name} takes no value: found ${foundWords(value)}.`]);
  } else if (value === undefined || value.startsWith('--')) {
    throw new Refusal([`${name} needs a value: ${name} ${option.value}.`]);
  }
}

const INDENT = '  ';

export function helpOf(name: string, command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON });
  const left = options.map(([option, { value }]) => `--${option}${value === undefined ? '' : ` ${value}`}`);
  const width = Math.max(...left.map((text) => text.length));
  return [
    `eos ${name} ${command.usage}`,
    '',
    command.summary,
    ...(command.details.length > 0 ? ['', ...command.details] : []),
    '',
    'Options',
    ...options.map(([, { help }], i) => `${INDENT}${left[i]!.padEnd(width)}  ${help}`),
    '',
    'Examples',
    ...command.examples.map((example) => `${INDENT}${example}`),
    '',
  ].join('\n');
}
