/** Something that was asked for and cannot be done, in the words of the page. Ends the command with its exit code. */
import type { Message } from '../description/message.ts';
import { EXIT, type ExitCode } from './terminal.ts';

export class Refusal extends Error {
  readonly code: ExitCode;

  constructor(sentences: readonly string[], code: ExitCode = EXIT.refused) {
    super(sentences.join('\n'));
    this.code = code;
  }
}

export function refusalOf(messages: readonly Message[]): Refusal {
  return new Refusal(messages.map(({ text }) => text));
}

/** An unexpected exception in a sentence. */
export function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
