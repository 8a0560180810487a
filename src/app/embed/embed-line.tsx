/** The last line of a frame: the run in numbers, that nothing is kept where nothing can be, and the way to the page. */
import { useCallback, useEffect, useState } from 'react';
import { formatCount, formatNumber } from '../../controls/format-number.ts';
import { usePage, useSampled, useSession, useView } from '../../controls/page-context.ts';
import { say } from '../../language/say.ts';
import { stepShown } from '../../store/view.ts';

const SAMPLED = 100;

/** A sandboxed frame may keep nothing: touching the storage throws. */
function canKeep(): boolean {
  try {
    return localStorage !== null;
  } catch {
    return false;
  }
}

/** The same run on the page itself. The hash follows the run a moment behind it. */
function simulatorAddress(): string {
  return `${location.origin}${location.pathname}${location.hash}`;
}

export function EmbedLine() {
  const { traces } = usePage();
  const shown = useView(stepShown);
  const step = useSampled((state) => state.step, SAMPLED);
  const status = useSession((state) => state.status);
  const [keeps] = useState(canKeep);
  const [address, setAddress] = useState(simulatorAddress);
  const follow = useCallback(() => setAddress(simulatorAddress()), []);
  // The address is written a moment after the run has changed.
  useEffect(() => {
    const timer = setInterval(follow, 1000);
    return () => clearInterval(timer);
  }, [follow]);
  const read = (id: string): number => (shown === null ? traces.last(id) : traces.value(id, shown));
  const [loss, sharpness] = [read('gd.loss'), read('gd.sharpness')];
  return (
    <footer className="embed-line" data-status={status} data-step={step}>
      <span>
        {say('step')} <b>{formatCount(Math.max(0, shown ?? step))}</b>
      </span>
      {Number.isFinite(sharpness) && (
        <span>
          <i className="symbol">S</i> = <b className="q-sharpness">{formatNumber(sharpness, 4)}</b>
        </span>
      )}
      {Number.isFinite(loss) && (
        <span className="embed-loss">
          <i className="symbol">L</i> = <b className="q-loss">{formatNumber(loss)}</b>
        </span>
      )}
      {!keeps && (
        <span
          className="embed-memory"
          title={say('This frame may store nothing: it forgets everything when it is closed.')}
        >
          {say('kept in memory only')}
        </span>
      )}
      <a
        className="embed-out"
        href={address}
        target="_blank"
        rel="noopener"
        aria-label={say('Open in the simulator')}
        onPointerDown={follow}
        onFocus={follow}
      >
        <span className="embed-out-long">{say('Open in the simulator')}</span>
        <span className="embed-out-short">{say('Open')}</span>
      </a>
    </footer>
  );
}
