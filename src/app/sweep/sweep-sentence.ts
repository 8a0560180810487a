/** What a sweep says, in one sentence: which learning rates did what. Markup as in controls/rich-text. */
import { joinClauses, joinWords } from '../../language/join.ts';
import { say } from '../../language/say.ts';
import type { SweptRun } from '../../panels/sweep/swept-run.ts';
import type { OutcomeId } from '../../sweep/outcome.ts';
import { type RunSummary, windowOf } from '../../sweep/summary.ts';
import { timeWords } from '../time-words.ts';

interface Done {
  /** Place among the runs that are done. */
  readonly place: number;
  readonly learningRate: number;
  readonly summary: RunSummary;
}

/** The outcomes worth naming, most telling first; at most three. */
const ORDER: readonly OutcomeId[] = ['edge', 'catapult', 'smooth', 'stuck', 'diverged'];
const MOST = 3;
/** An outcome that comes and goes along the rates is told by their number. */
const MOST_SPANS = 2;
/** A mean sharpness further than this from 2/η does not stay near it. */
const NEAR = 0.5;

/** `axis`: what the second parameter is called, null without one. */
export function sweepSentence(runs: readonly SweptRun[], axis: string | null): string {
  const done = runs
    .flatMap(({ learningRate, record }) =>
      record === null ? [] : [{ learningRate, summary: record.summary }],
    )
    .map((run, place): Done => ({ ...run, place }));
  if (done.length === 0)
    return axis === null
      ? say('The same run, from the same start, at each learning rate.')
      : say('The same run at each learning rate, for each {parameter}.', { parameter: axis });
  const groups = ORDER.map((outcome) => done.filter(({ summary }) => summary.outcome === outcome));
  const present = groups.filter(({ length }) => length > 0);
  // With more outcomes than there is room for, smooth ones go without saying: the strip shows them.
  const told = (
    present.length > MOST ? present.filter((group) => outcomeOf(group) !== 'smooth') : present
  ).slice(0, MOST);
  if (axis !== null) {
    const clauses = joinClauses(told.map(countClause));
    return say('Of {count} run(s), {clauses}.', { count: done.length, clauses });
  }
  const clauses = told.map((group, i) => rateClause(whereWords(group, i === 0), group));
  return say('{clauses}.', { clauses: joinClauses(clauses) });
}

function outcomeOf(group: readonly Done[]): OutcomeId {
  return group[0]!.summary.outcome;
}

/** `From η = 0.3 to 1.2` at the beginning, `at 2` later: neighbours among all that are done make a span. */
function whereWords(group: readonly Done[], first: boolean): string {
  const spans: { readonly low: number; high: number }[] = [];
  let before = -2;
  for (const { place, learningRate } of group) {
    if (place === before + 1) spans.at(-1)!.high = learningRate;
    else spans.push({ low: learningRate, high: learningRate });
    before = place;
  }
  if (spans.length > MOST_SPANS)
    return first
      ? say('At {count} learning rate(s)', { count: group.length })
      : say('at {count} learning rate(s)', { count: group.length });
  return joinWords(spans.map((span, i) => spanWords(span, first && i === 0)));
}

function spanWords({ low, high }: { readonly low: number; readonly high: number }, first: boolean): string {
  if (low === high) return first ? say('At _η_ = {rate}', { rate: low }) : say('at {rate}', { rate: low });
  return first
    ? say('From _η_ = {low} to {high}', { low, high })
    : say('from {low} to {high}', { low, high });
}

function rateClause(where: string, group: readonly Done[]): string {
  switch (outcomeOf(group)) {
    case 'edge':
      return edgeClause(where, group);
    case 'catapult':
      return say('{where} training is catapulted to a flatter place', { where });
    case 'smooth':
      return say('{where} [sharpness|sharpness] stays below **2/_η_**', { where });
    case 'stuck':
      return say('{where} [sharpness|sharpness] stays above **2/_η_**', { where });
    case 'diverged':
      return say('{where} training diverges', { where });
  }
}

/**
 * How near it stays is measured: the mean of the last steps against the threshold, of the run that is furthest off. Unsaid
 * where that mean holds steps before the edge.
 */
function edgeClause(where: string, group: readonly Done[]): string {
  const off = Math.max(
    ...group.map(({ summary: { meanSharpness, threshold, edgeStep, steps } }) =>
      meanSharpness === null || edgeStep === null || edgeStep > steps - windowOf(steps)
        ? Number.POSITIVE_INFINITY
        : Math.abs(meanSharpness / threshold - 1),
    ),
  );
  if (!(off <= NEAR)) return say('{where} [sharpness|sharpness] climbs to **2/_η_**', { where });
  return say(
    '{where} [sharpness|sharpness] climbs to **2/_η_** and keeps its mean within {percent} % of it',
    { where, percent: Math.max(1, Math.ceil(100 * off)) },
  );
}

function countClause(group: readonly Done[]): string {
  const count = group.length;
  switch (outcomeOf(group)) {
    case 'edge':
      return say('in {count} [sharpness|sharpness] climbs to **2/_η_**', { count });
    case 'catapult':
      return say('in {count} training is catapulted to a flatter place', { count });
    case 'smooth':
      return say('in {count} [sharpness|sharpness] stays below **2/_η_**', { count });
    case 'stuck':
      return say('in {count} [sharpness|sharpness] stays above **2/_η_**', { count });
    case 'diverged':
      return say('in {count} training diverges', { count });
  }
}

/** `12 of 13 runs · 2 workers · about 8 s left`. */
export function progressWords(done: number, total: number, workers: number, secondsLeft: number): string {
  const parts = [say('{done} of {total} run(s)', { done, total })];
  if (workers > 0) parts.push(say('{count} worker(s)', { count: workers }));
  if (Number.isFinite(secondsLeft)) parts.push(say('about {time} left', { time: timeWords(secondsLeft) }));
  return parts.join(' · ');
}
