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
export const HELP_HEIGHT = 44;

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
