/** What a linked run is about to do and what it costs, before anybody has let it run. */
import './dialog.css';
import './link-card.css';
import { useEffect, useId } from 'react';
import { formatCount, formatNumber, formatTyped } from '../controls/format-number.ts';
import { Icon } from '../controls/icon.tsx';
import { useActions, usePage, useSession } from '../controls/page-context.ts';
import { problemSummary, startSummary } from '../controls/summaries.ts';
import { costOf } from '../description/cost.ts';
import type { RunDescription } from '../description/description.ts';
import { differences } from '../description/differences.ts';
import { joinClauses } from '../language/join.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';

/** More differences than this are counted. */
const LISTED = 4;
/** Estimates are right within a factor of three: whole minutes say enough. */
const MINUTE = 60;

function rateWords({ learningRate, learningRateEvents }: RunDescription): string {
  const [first, ...later] = learningRateEvents;
  if (first === undefined) return formatTyped(learningRate);
  const values = {
    rate: formatTyped(learningRate),
    next: formatTyped(first.learningRate),
    step: formatCount(first.step),
    count: later.length,
  };
  return later.length === 0
    ? say('{rate}, then {next} from step {step}', values)
    : say('{rate}, then {next} from step {step} and {count} more change(s)', values);
}

function timeWords(seconds: number): string {
  if (seconds < 1.5) return say('about a second');
  if (seconds < 2 * MINUTE) return say('about {count} s', { count: formatNumber(seconds, 1) });
  return say('about {count} minutes', { count: formatCount(Math.round(seconds / MINUTE)) });
}

function differenceWords(texts: readonly string[]): string {
  if (texts.length === 0) return say('nothing');
  const shown = joinClauses(texts.slice(0, LISTED));
  return texts.length > LISTED
    ? say('{shown}; and {count} more', { shown, count: texts.length - LISTED })
    : shown;
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
    [say('problem'), problemSummary(description, catalogue)],
    [say('learning rate'), rateWords(description)],
    [say('at the edge'), startSummary(description)],
    ...(changes === null
      ? []
      : ([
          [say('differs from preset'), differenceWords(changes.map(({ text }) => translated(text)))],
        ] as const)),
    [
      say('cost'),
      say('{parameters} parameter(s), {steps} step(s), {time}', {
        parameters: formatCount(cost.parameters),
        steps: formatCount(description.steps),
        time: timeWords(cost.run),
      }),
    ],
    ...(check === null
      ? []
      : ([
          [say('check'), say('compared bit for bit at step {step}', { step: formatCount(check.step) })],
        ] as const)),
  ];
  return (
    <section className="link-card" aria-labelledby={title}>
      <h2 id={title}>{say('About to run')}</h2>
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
          <Icon name="play" /> {say('Run it')}
        </button>
        <button type="button" className="secondary" onClick={dismissCard}>
          {say('Change something first')}
        </button>
      </div>
      <button
        type="button"
        className="icon-button dialog-close"
        aria-label={say('Close what the link is about to run')}
        onClick={dismissCard}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
