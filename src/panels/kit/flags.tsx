/** The flags of a step axis as buttons: one goes to its step; pointed at, or when its step is shown, it offers to go. */
import './flags.css';
import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import { type Recorded, showStep } from '../../store/timeline.ts';
import { clicked } from './clicked.ts';
import { stepText } from './number-text.ts';

interface Props {
  readonly recorded: Recorded;
  readonly steps: readonly number[];
  /** The step that the reader scrubbed to. */
  readonly shown: number | null;
  /** px of a step from the left of the axis; flags beyond `width` are out of sight. */
  xOf(step: number): number;
  readonly width: number;
  /** Where the flag itself is not painted elsewhere. */
  readonly icon?: ReactNode;
}

export function Flags({ recorded, steps, shown, xOf, width, icon }: Props): ReactNode {
  return steps.map((step) => {
    const x = xOf(step);
    if (x < 0 || x > width) return null;
    const text = stepText(step);
    return (
      <div key={step} className={step === shown ? 'flag shown' : 'flag'} style={{ left: x }}>
        <button
          type="button"
          className="flag-go"
          aria-label={say('Show step {step}', { step: text })}
          title={say('Show step {step}', { step: text })}
          onClick={clicked(() => showStep(recorded, step))}
        >
          {icon}
        </button>
        <button
          type="button"
          className="flag-remove"
          aria-label={say('Remove the flag at step {step}', { step: text })}
          title={say('Remove the flag at step {step}', { step: text })}
          onClick={clicked(() => recorded.view.getState().toggleBookmark(step))}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="m3 3 6 6M9 3 3 9" />
          </svg>
        </button>
      </div>
    );
  });
}
