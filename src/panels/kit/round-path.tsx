/** What stands in a panel round the constrained path: its help, or why there is nothing yet. */
import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import type { PanelProps } from '../panel.ts';
import { Rich } from './rich.tsx';
import type { Plot } from './side-panel.tsx';

type Reason = 'no constrained path' | 'too large';

/** Words in place of the picture; empty while it is on its way. */
export function whyNone({ traces, events }: PanelProps, reason: Reason | undefined): string {
  if (reason === 'too large') return say('Left out: at this size it would cost as much as many steps.');
  const met = events.some(({ kind }) => kind === 'hit');
  if (met && !traces.has('gd.x'))
    return say('Drawn round the constrained path, which this run was computed without.');
  if (met && reason !== undefined && traces.lastStep('gd.x') >= 0)
    return say('Drawn where the constrained path is followed; at this step it is not.');
  return say('Drawn round the constrained path once sharpness meets 2/*η*.');
}

interface NoPictureProps extends PanelProps {
  readonly plot: Plot;
  readonly reason: Reason | undefined;
}

export function NoPicture({ plot, reason, ...props }: NoPictureProps): ReactNode {
  return (
    <p className="chart-empty framed" style={{ ...plot }}>
      <span>
        <Rich text={whyNone(props, reason)} /> <TraceIt {...props} />
      </span>
    </p>
  );
}

/** Offers to compute what is missing. */
function TraceIt({ traces, events, onTrace }: PanelProps): ReactNode {
  const met = events.some(({ kind }) => kind === 'hit');
  if (!met || traces.has('gd.x') || onTrace === undefined) return null;
  return (
    <button type="button" className="link" onClick={onTrace}>
      {say('Trace it')}
    </button>
  );
}
