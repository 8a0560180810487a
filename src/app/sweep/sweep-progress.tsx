/** The button that runs a sweep, the one that cancels it, and how far it is. */
import type { ReactNode } from 'react';
import { Icon } from '../../controls/icon.tsx';
import { say, type Sentence } from '../../language/say.ts';
import type { LiveState } from '../../sweep/live-sweep.ts';
import { progressWords } from './sweep-sentence.ts';

interface Props {
  readonly live: LiveState;
  /** The form asks for another sweep than the one on show: the button begins it. */
  readonly changed: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

const WORDS: Readonly<Record<LiveState['status'], Sentence>> = {
  idle: 'Run sweep',
  running: 'Running',
  cancelled: 'Go on',
  done: 'Run again',
};

export function SweepProgress({ live, changed, onStart, onCancel }: Props): ReactNode {
  const { status, plan, records, failed, workers, share, secondsLeft } = live;
  const total = plan?.runs.length ?? 0;
  const ended = records.size + failed.size;
  const done = status === 'done' ? 1 : share;
  return (
    <div className="sweep-progress" data-status={status} data-done={records.size}>
      <div className="run-buttons">
        <button type="button" className="primary" disabled={status === 'running'} onClick={onStart}>
          <Icon name="play" /> {say(WORDS[changed && status !== 'running' ? 'idle' : status])}
        </button>
        <button
          type="button"
          className="square"
          aria-label={say('Cancel the sweep')}
          title={say('Cancel: what is done stays')}
          disabled={status !== 'running'}
          onClick={onCancel}
        >
          <Icon name="close" />
        </button>
      </div>
      {plan !== null && (
        <>
          <progress aria-label={say('Sweep')} max={1} value={done} />
          <p className="help" aria-live="off">
            {progressWords(ended, total, workers, secondsLeft)}
            {failed.size > 0 && ` · ${say('{count} could not be computed', { count: failed.size })}`}
          </p>
        </>
      )}
    </div>
  );
}
