/** What a sweep says, in one sentence: which learning rates did what. Markup as in controls/rich-text. */
import { formatNumber } from '../../controls/format-number.ts';
import type { SweptRun } from '../../panels/sweep/swept-run.ts';
import type { OutcomeId } from '../../sweep/outcome.ts';

const SAYS: Readonly<Record<OutcomeId, string>> = {
  edge: '[sharpness|sharpness] climbs to **2/_η_** and stays there',
  catapult: 'runs are catapulted to flatter places',
  smooth: '[sharpness|sharpness] stays below **2/_η_**',
  stuck: 'runs are stuck above',
  diverged: 'training diverges',
};

/** `From η = 0.3 to 1.2` at the beginning, `at 2` later. */
function span(rates: readonly number[], first: boolean): string {
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (!first) return low === high ? `at ${low}` : `from ${low} to ${high}`;
  return low === high ? `At _η_ = ${low}` : `From _η_ = ${low} to ${high}`;
}

/** The outcomes worth naming, most telling first; at most three. */
const ORDER: readonly OutcomeId[] = ['edge', 'catapult', 'smooth', 'stuck', 'diverged'];
const MOST = 3;

export function sweepSentence(runs: readonly SweptRun[]): string {
  const done = runs.flatMap(({ learningRate, record }) =>
    record === null ? [] : [{ learningRate, outcome: record.summary.outcome }],
  );
  if (done.length === 0) return 'The same network, from the same start, at each learning rate.';
  const parts = ORDER.flatMap((outcome) => {
    const rates = done.filter((run) => run.outcome === outcome).map(({ learningRate }) => learningRate);
    return rates.length === 0 ? [] : [{ outcome, rates }];
  });
  // With three clauses or more, smooth ones go without saying: the strip shows them.
  const said = parts.length > MOST ? parts.filter(({ outcome }) => outcome !== 'smooth') : parts;
  const clauses = said
    .slice(0, MOST)
    .map(({ outcome, rates }, i) => `${span(rates, i === 0)} ${SAYS[outcome]}`);
  return `${clauses.join('; ')}.`;
}

/** `12 of 13 runs · 2 workers · about 8 s left`. */
export function progressWords(done: number, total: number, workers: number, secondsLeft: number): string {
  const parts = [`${done} of ${total} runs`];
  if (workers > 0) parts.push(`${workers} ${workers === 1 ? 'worker' : 'workers'}`);
  if (Number.isFinite(secondsLeft)) parts.push(`about ${timeWords(secondsLeft)} left`);
  return parts.join(' · ');
}

function timeWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return `${formatNumber(seconds / 60, 2)} min`;
}
