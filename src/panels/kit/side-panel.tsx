/** A panel of the right column: title, a word or a sentence about it, and whatever it draws below. */
import './side-panel.css';
import type { ReactNode, Ref } from 'react';
import { Rich } from './rich.tsx';

export interface SidePanelProps {
  readonly title: string;
  readonly subtitle?: string;
  /** One sentence; its two lines are reserved, so that it may change. */
  readonly help?: string;
  /** Behind the sentence, such as a button for what it speaks of. */
  readonly action?: ReactNode;
  /** At the right end of the title's line. */
  readonly control?: ReactNode;
  readonly width: number;
  readonly height: number;
  readonly summaryRef: Ref<HTMLParagraphElement>;
  readonly children: ReactNode;
}

/** px at a root font of 16 px. */
export const TITLE_HEIGHT = 26;
const HELP_HEIGHT = 44;

export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What title, sentence and margins leave to a plot; margins are px at a root font of 16 px. */
export function plotUnderHelp(
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
  { left = 0, right = 0, above = 0, below = 0 },
): Plot {
  const top = TITLE_HEIGHT + HELP_HEIGHT + above;
  return {
    left: left * scale,
    top: top * scale,
    width: Math.max(1, width - (left + right) * scale),
    height: Math.max(1, height - (top + below) * scale),
  };
}

export function SidePanel(props: SidePanelProps): ReactNode {
  const { title, subtitle = '', help, action, control, width, height, summaryRef, children } = props;
  return (
    <div className="side-panel" style={{ width, height }}>
      <div className="key-line">
        <h2 className="panel-title">
          <Rich text={title} />
        </h2>
        <span className="panel-subtitle">
          <Rich text={subtitle} />
        </span>
        {control}
      </div>
      {help === undefined ? null : (
        <p className="panel-help">
          <Rich text={help} /> {action}
        </p>
      )}
      {children}
      <p ref={summaryRef} className="visually-hidden" />
    </div>
  );
}
