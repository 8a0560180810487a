/** From a sweep to its runs: each a whole description of its own, numbered along the grid, and the order to run them in. */
import type { FieldValue } from '../core/field.ts';
import { digestOf } from '../description/canonical.ts';
import type { Catalogue } from '../description/catalogue.ts';
import { changeWith } from '../description/change.ts';
import { costOf } from '../description/cost.ts';
import type { RunDescription } from '../description/description.ts';
import { fingerprint } from '../description/fingerprint.ts';
import { type Message, messageOf } from '../description/message.ts';
import { stepsField } from '../description/run-fields.ts';
import { allowedWords, foundWords } from '../description/words.ts';
import { withAxisValue } from './axes.ts';
import { checkRates } from './learning-rates.ts';
import type { Sweep } from './sweep.ts';
import { tellingOrder } from './telling-order.ts';

export const MOST_RUNS = 10_000;
const MOST_SECOND_VALUES = 200;
/** Where each row has a seed of its own, one sentence stands for all of them. */
const OWN_SEED = / \(seed \d+\)(?=\.$)/;

export interface PlannedRun {
  /** Its place in the grid: learning rates along a row, a row for each value of the second axis. */
  readonly index: number;
  readonly learningRate: number;
  /** Value of the second axis, null without one. */
  readonly second: FieldValue | null;
  readonly description: RunDescription;
  /** Estimated seconds, for progress and for the time left; nothing of a result depends on it. */
  readonly cost: number;
}

export interface SweepPlan {
  readonly sweep: Sweep;
  readonly runs: readonly PlannedRun[];
  /** Indices, most telling first. */
  readonly order: readonly number[];
  /** The training time η·t that every run is meant to reach: losses are compared there. */
  readonly commonTime: number;
  /** 16 hex digits: plans of equal digests have the same runs. */
  readonly digest: string;
  /** What taking the values over changed besides, each sentence once. */
  readonly notes: readonly string[];
}

export type Planned =
  | ({ readonly ok: true } & SweepPlan)
  | { readonly ok: false; readonly messages: readonly Message[] };

/** Steps that take the training time `time`, at least one. */
function stepsFor({ length }: Sweep, learningRate: number): number {
  if (length.kind === 'steps') return length.steps;
  return Math.max(1, Math.round(length.time / learningRate));
}

/** Never throws. */
export function planSweep(sweep: Sweep, catalogue: Catalogue): Planned {
  const rates = checkRates(sweep.learningRates);
  if (!rates.ok) return rates;
  const faults = [...lengthFaults(sweep), ...stopFaults(sweep)];
  const seconds = sweep.second?.values ?? [null];
  const count = seconds.length * rates.rates.length;
  if (seconds.length === 0 || seconds.length > MOST_SECOND_VALUES)
    faults.push(messageOf('the second parameter', `${seconds.length} values`, `1 to ${MOST_SECOND_VALUES}`));
  if (new Set(seconds.map((value) => JSON.stringify(value))).size < seconds.length)
    faults.push(messageOf('the second parameter', 'a value twice', 'each value once'));
  if (count > MOST_RUNS) faults.push(messageOf('the sweep', `${count} runs`, `at most ${MOST_RUNS}`));
  if (faults.length > 0) return { ok: false, messages: faults };

  const runs: PlannedRun[] = [];
  const notes = new Set<string>();
  const rowDigests: string[] = [];
  const spans = rates.rates.map((learningRate) => ({ learningRate, steps: stepsFor(sweep, learningRate) }));
  const ownSeeds = sweep.second?.axis === 'seed' && seconds.length > 1;
  for (const second of seconds) {
    const row = rowAt(sweep, second, spans[0]!, catalogue);
    if (!row.ok) return row;
    for (const note of row.notes) notes.add(ownSeeds ? note.replace(OWN_SEED, '') : note);
    rowDigests.push(digestOf(row.description));
    for (const span of spans) {
      // Rates and steps were checked: only they differ along a row.
      const description: RunDescription = { ...row.description, ...span };
      const { learningRate } = span;
      const cost = costOf(description, catalogue).run;
      runs.push({ index: runs.length, learningRate, second, description, cost });
    }
  }
  const text = JSON.stringify([sweep.stop, spans, rowDigests]);
  return {
    ok: true,
    sweep: { ...sweep, learningRates: rates.rates },
    runs,
    order: tellingOrder(spans.length, seconds.length),
    commonTime: Math.min(...spans.map(({ learningRate, steps }) => learningRate * steps)),
    digest: fingerprint(text) + fingerprint([...text].reverse().join('')),
    notes: [...notes],
  };
}

type Row =
  | { readonly ok: true; readonly description: RunDescription; readonly notes: readonly string[] }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** The first run of a row, whole and validated. */
function rowAt(
  { base, second }: Sweep,
  value: FieldValue | null,
  { learningRate, steps }: { readonly learningRate: number; readonly steps: number },
  catalogue: Catalogue,
): Row {
  const row: Row =
    second === null || value === null
      ? { ok: true, description: base, notes: [] }
      : withAxisValue(base, second.axis, value, catalogue);
  if (!row.ok) return row;
  const rated = changeWith(catalogue, row.description, 'learningRate', learningRate);
  if (!rated.ok) return rated;
  const lasting = changeWith(catalogue, rated.description, 'steps', steps);
  // References cost ten times the run and tell a sweep nothing.
  const bare = lasting.ok ? changeWith(catalogue, lasting.description, 'references', []) : lasting;
  return bare.ok ? { ...bare, notes: [...row.notes, ...rated.notes] } : bare;
}

function lengthFaults({ length, learningRates }: Sweep): Message[] {
  const { max } = stepsField;
  if (length.kind === 'steps') {
    const whole = Number.isInteger(length.steps) && length.steps >= 1 && length.steps <= max;
    return whole ? [] : [messageOf('steps', foundWords(length.steps), allowedWords(stepsField))];
  }
  const most = max * Math.min(...learningRates);
  const fits = length.time > 0 && length.time <= most;
  return fits
    ? []
    : [
        messageOf(
          'training time',
          foundWords(length.time),
          `a number above 0, up to ${most}: ${max} steps at the least η`,
        ),
      ];
}

function stopFaults({ stop }: Sweep): Message[] {
  if (stop.kind === 'loss' && !(Number.isFinite(stop.below) && stop.below > 0))
    return [messageOf('stop at a loss', foundWords(stop.below), 'a number above 0')];
  if (stop.kind === 'edge' && !(Number.isInteger(stop.steps) && stop.steps >= 0))
    return [messageOf('stop after the edge', foundWords(stop.steps), 'a whole number of steps from 0 on')];
  return [];
}
