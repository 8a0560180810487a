/** The results of a sweep for people: a line a run, and how often each outcome came. */
import { outcomes, type OutcomeId } from '../sweep/outcome.ts';
import type { RunSummary } from '../sweep/summary.ts';
import type { RunRecord } from '../sweep/task.ts';

const DIGITS = 4;

const short = (value: number | null): string =>
  value === null ? '–' : String(Number(value.toPrecision(DIGITS)));

/** The last sharpness of a run that diverged tells nothing. */
const atEnd = ({ outcome }: RunSummary, value: number | null): number | null =>
  outcome === 'diverged' ? null : value;

const columns: readonly (readonly [string, (record: RunRecord) => string])[] = [
  ['η', ({ learningRate }) => String(learningRate)],
  ['outcome', ({ summary }) => outcomes[summary.outcome].label],
  ['edge at step', ({ summary }) => short(summary.edgeStep)],
  ['final S', ({ summary }) => short(atEnd(summary, summary.finalSharpness))],
  ['mean S', ({ summary }) => short(atEnd(summary, summary.meanSharpness))],
  ['2/η', ({ summary }) => short(summary.threshold)],
  ['final loss', ({ summary }) => short(summary.finalLoss)],
  ['at equal η·t', ({ summary }) => short(summary.lossAtTime)],
  ['rising', ({ summary }) => `${Math.round(100 * summary.risingShare)} %`],
];

export function sweepTable(records: readonly RunRecord[], secondLabel: string | null): string {
  const second: typeof columns =
    secondLabel === null ? [] : [[secondLabel, (record) => [record.second].flat().join(' ')]];
  const all = [...second, ...columns];
  const rows = [all.map(([name]) => name), ...records.map((record) => all.map(([, read]) => read(record)))];
  const widths = all.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, c) => cell.padEnd(widths[c]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** `2 converged smoothly · 7 reached the edge`. */
export function outcomeCounts(records: readonly RunRecord[]): string {
  return (Object.keys(outcomes) as OutcomeId[])
    .map(
      (id) => [records.filter(({ summary }) => summary.outcome === id).length, outcomes[id].label] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, label]) => `${count} ${label}`)
    .join(' · ');
}
