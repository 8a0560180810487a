/** What a linked run is about to do and what it costs, before anybody has let it run. */
import { useEffect, useId } from 'react';
import { formatCount, formatNumber, formatTyped } from '../controls/format-number.ts';
import { Icon } from '../controls/icon.tsx';
import { useActions, usePage, useSession } from '../controls/page-context.ts';
import { problemSummary, startSummary } from '../controls/summaries.ts';
import { costOf } from '../description/cost.ts';
import type { RunDescription } from '../description/description.ts';
import { differences } from '../description/differences.ts';

/** More differences than this are counted. */
const LISTED = 4;
/** Estimates are right within a factor of three: whole minutes say enough. */
const MINUTE = 60;

function rateWords({ learningRate, learningRateEvents }: RunDescription): string {
  const [first, ...later] = learningRateEvents;
  if (first === undefined) return formatTyped(learningRate);
  const then = `${formatTyped(learningRate)}, then ${formatTyped(first.learningRate)} from step ${formatCount(first.step)}`;
  return later.length === 0 ? then : `${then} and ${later.length} more changes`;
}

function timeWords(seconds: number): string {
  if (seconds < 1.5) return 'about a second';
  if (seconds < 2 * MINUTE) return `about ${formatNumber(seconds, 1)} s`;
  return `about ${formatCount(Math.round(seconds / MINUTE))} minutes`;
}

function differenceWords(texts: readonly string[]): string {
  if (texts.length === 0) return 'nothing';
  const shown = texts.slice(0, LISTED).join('; ');
  return texts.length > LISTED ? `${shown}; and ${texts.length - LISTED} more` : shown;
}

export default function LinkCard() {
  const title = useId();
  const { catalogue, standard } = usePage();
  const { play, dismissCard } = useActions();
  const description = useSession((state) => state.description);
  const presetId = useSession((state) => state.presetId);
  const check = useSession((state) => state.check);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // Esc in a field or a dialog is theirs.
      const elsewhere = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
      if (event.key === 'Escape' && !elsewhere) dismissCard();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [dismissCard]);
  const cost = costOf(description, catalogue);
  const changes = presetId === null ? null : differences(standard(presetId), description, catalogue);
  const rows: readonly (readonly [string, string])[] = [
    ['problem', problemSummary(description, catalogue)],
    ['learning rate', rateWords(description)],
    ['at the edge', startSummary(description)],
    ...(changes === null
      ? []
      : ([['differs from preset', differenceWords(changes.map(({ text }) => text))]] as const)),
    [
      'cost',
      `${formatCount(cost.parameters)} parameters, ${formatCount(description.steps)} steps, ${timeWords(cost.run)}`,
    ],
    ...(check === null
      ? []
      : ([['check', `compared bit for bit at step ${formatCount(check.step)}`]] as const)),
  ];
  return (
    <section className="link-card" aria-labelledby={title}>
      <h2 id={title}>About to run</h2>
      <dl>
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className="link-card-actions">
        <button type="button" className="primary" onClick={play}>
          <Icon name="play" /> Run it
        </button>
        <button type="button" className="secondary" onClick={dismissCard}>
          Change something first
        </button>
      </div>
      <button
        type="button"
        className="icon-button dialog-close"
        aria-label="Close what the link is about to run"
        onClick={dismissCard}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
