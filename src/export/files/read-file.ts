/**
 * A file that a reader gives to the page: a run description, or a recorded run as JSON or CSV. Sizes are checked before
 * anything is read; whatever the file holds, the outcome is one of these or a list of faults in words.
 */
import type { Catalogue } from '../../description/catalogue.ts';
import type { RunDescription } from '../../description/description.ts';
import { type Message, messageOf } from '../../description/message.ts';
import { validateWith } from '../../description/validate.ts';
import type { RecordedRun } from '../../store/recorded-run.ts';
import { parseRunCsv } from './run-csv.ts';
import { parseRunJson } from './run-json.ts';
import { MOST_BYTES } from './run-size.ts';

/** What is needed of a File. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

export type FileContent =
  | { readonly kind: 'description'; readonly description: RunDescription; readonly notes: readonly string[] }
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly run: RecordedRun;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'faults'; readonly messages: readonly Message[] };

function faults(...messages: Message[]): FileContent {
  return { kind: 'faults', messages };
}

/** Never rejects. */
export async function readFile(file: ReadableFile, catalogue: Catalogue): Promise<FileContent> {
  if (file.size > MOST_BYTES)
    return faults(messageOf('the file', `${file.size} bytes`, `at most ${MOST_BYTES} bytes`));
  let text: string;
  try {
    text = await file.text();
  } catch {
    return faults(messageOf('the file', 'a file that cannot be read', 'a readable file'));
  }
  // Some editors put a mark at the beginning.
  const content = text.replace(/^\ufeff/, '');
  if (/^\s*$/.test(content.slice(0, 1000))) return faults(messageOf('the file', 'nothing', 'JSON or CSV'));
  return /^\s*[[{]/.test(content) ? readJson(content, catalogue) : readCsv(content, catalogue);
}

function readJson(text: string, catalogue: Catalogue): FileContent {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? ` (${error.message.slice(0, 100)})` : '';
    return faults(messageOf('the file', `damaged JSON${where}`, 'a run description or an exported run'));
  }
  if (typeof input === 'object' && input !== null && 'format' in input) {
    const parsed = parseRunJson(input, catalogue);
    return parsed.ok ? { kind: 'run', ...parsed } : { kind: 'faults', messages: parsed.messages };
  }
  const validated = validateWith(catalogue, input);
  return validated.ok
    ? { kind: 'description', ...validated }
    : { kind: 'faults', messages: validated.messages };
}

function readCsv(text: string, catalogue: Catalogue): FileContent {
  const parsed = parseRunCsv(text, catalogue);
  return parsed.ok ? { kind: 'run', ...parsed } : { kind: 'faults', messages: parsed.messages };
}
