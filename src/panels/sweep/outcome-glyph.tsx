/** The sign of an outcome: told apart by shape, besides tint and words. */
import type { ReactNode } from 'react';
import type { OutcomeId } from '../../sweep/outcome.ts';

const shapes: Readonly<Record<OutcomeId, ReactNode>> = {
  smooth: <circle cx="8" cy="8" r="3.5" fill="currentColor" stroke="none" />,
  edge: <path d="M2.5 6.5c1.8-2 3.6-2 5.5 0s3.7 2 5.5 0M2.5 10.5c1.8-2 3.6-2 5.5 0s3.7 2 5.5 0" />,
  catapult: <path d="M3 9.5c0-7 9.5-7 9.5 2.5M10 9.7l2.5 2.6 2.4-2.6" />,
  stuck: <path d="M2.5 12.5h11M8 9.5v-6M5.5 5.8 8 3.3l2.5 2.5" />,
  diverged: <path d="m4 4 8 8M12 4l-8 8" />,
};

export function OutcomeGlyph({ outcome }: { readonly outcome: OutcomeId }): ReactNode {
  return (
    <svg
      className="outcome-glyph"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[outcome]}
    </svg>
  );
}
