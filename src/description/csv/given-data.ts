/**
 * A table and what its columns are → the data set of given numbers. Targets are numbers, or classes: whole numbers and
 * words alike, numbered from 0 in order of size or of the alphabet.
 */
import { GREATEST_NUMBER, MOST_CLASSES, MOST_NUMBERS } from '../../core/problems/data/explicit.ts';
import type { Chosen } from '../description.ts';
import { foundWords } from '../words.ts';
import { type Columns, numberIn, type Role } from './columns.ts';
import { type CsvMessage, csvMessage, MOST_MESSAGES } from './csv-message.ts';

export type Task = 'regression' | 'classes';

export type GivenData =
  | {
      readonly ok: true;
      readonly data: Chosen;
      readonly samples: number;
      /** What was written for each class, by its number; empty for regression. */
      readonly classNames: readonly string[];
    }
  | { readonly ok: false; readonly messages: readonly CsvMessage[] };

/** Words among the targets can only be classes. */
export function taskOf({ rows }: Columns, roles: readonly Role[]): Task {
  const targets = placesOf(roles, 'target');
  const word = rows.some(({ cells }) => targets.some((i) => cells[i] !== '' && numberIn(cells[i]!) === null));
  return word && targets.length === 1 ? 'classes' : 'regression';
}

/** Never throws. */
export function givenData(columns: Columns, roles: readonly Role[], task: Task): GivenData {
  const inputs = placesOf(roles, 'input');
  const targets = placesOf(roles, 'target');
  const fault = sizeFault(columns, inputs.length, targets.length, task);
  if (fault !== null) return { ok: false, messages: [fault] };
  const reading = new Reading();
  const given = columns.rows.flatMap((row) => inputs.map((i) => reading.number(row.cells[i]!, row.line, i)));
  const classNames = task === 'classes' ? classesOf(columns, targets[0]!, reading) : [];
  const labels = new Map(classNames.map((name, label) => [name, label]));
  const wanted = columns.rows.flatMap((row) =>
    targets.map((i) =>
      task === 'classes'
        ? (labels.get(className(row.cells[i]!)) ?? 0)
        : reading.number(row.cells[i]!, row.line, i),
    ),
  );
  if (reading.messages.length > 0) return { ok: false, messages: reading.messages };
  const data: Chosen = {
    kind: 'explicit',
    inputs: given,
    targets: wanted,
    inputWidth: inputs.length,
    outputWidth: targets.length,
    task,
    // Two classes are usually told by sign.
    ...(classNames.length === 2 ? { encoding: 'signs' } : {}),
  };
  return { ok: true, data, samples: columns.rows.length, classNames };
}

function placesOf(roles: readonly Role[], role: Role): readonly number[] {
  return roles.flatMap((other, i) => (other === role ? [i] : []));
}

function sizeFault(columns: Columns, inputs: number, targets: number, task: Task): CsvMessage | null {
  const whole = (found: string, allowed: string) => csvMessage(0, 0, found, allowed);
  if (inputs === 0) return whole('no input column', 'at least one');
  if (targets === 0) return whole('no target column', 'at least one');
  if (task === 'classes' && targets > 1) return whole(`${targets} target columns`, 'one, for classes');
  const most = Math.max(inputs, targets) * columns.rows.length;
  return most > MOST_NUMBERS
    ? whole(`${most} numbers`, `at most ${MOST_NUMBERS} inputs and as many targets`)
    : null;
}

class Reading {
  readonly messages: CsvMessage[] = [];

  refuse(cell: string, line: number, place: number, allowed: string): void {
    if (this.messages.length >= MOST_MESSAGES) return;
    const found = cell === '' ? 'an empty cell' : foundWords(cell);
    this.messages.push(csvMessage(line, place + 1, found, allowed));
  }

  /** 0 where there is none. */
  number(cell: string, line: number, place: number): number {
    const value = numberIn(cell);
    if (value !== null && Math.abs(value) <= GREATEST_NUMBER) return value;
    const allowed =
      value === null
        ? 'a number with a decimal point'
        : `a number from −${GREATEST_NUMBER} to ${GREATEST_NUMBER}`;
    this.refuse(cell, line, place, allowed);
    return 0;
  }
}

/** 1 and 1.0 are one class. */
function className(cell: string): string {
  const value = numberIn(cell);
  return value === null ? cell : String(value);
}

/** Numbers by size, words by the alphabet, numbers first. */
function classesOf({ rows }: Columns, place: number, reading: Reading): readonly string[] {
  const names = new Set<string>();
  for (const { line, cells } of rows) {
    const cell = cells[place]!;
    const value = numberIn(cell);
    if (cell === '') reading.refuse(cell, line, place, 'the name or number of a class');
    else if (value !== null && !Number.isInteger(value)) {
      reading.refuse(cell, line, place, 'a whole number or a word, for classes');
    } else names.add(className(cell));
    if (names.size > MOST_CLASSES) {
      reading.refuse(cell, line, place, `at most ${MOST_CLASSES} classes`);
      break;
    }
  }
  const first = rows[0];
  if (names.size === 1 && first !== undefined) {
    reading.refuse(first.cells[place]!, first.line, place, 'two classes or more');
  }
  return [...names].sort(compareClasses);
}

function compareClasses(a: string, b: string): number {
  const [left, right] = [numberIn(a), numberIn(b)];
  if (left !== null && right !== null) return left - right;
  if (left === null && right === null) return a < b ? -1 : 1;
  return left === null ? 1 : -1;
}
