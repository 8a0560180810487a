/** The run in numbers: where it is, what was measured, at what cost. */
import { formatCount, formatNumber } from '../controls/format-number.ts';
import { useSampled, useSession } from '../controls/page-context.ts';
import type { SessionStatus } from '../store/session-state.ts';

const SAMPLED = 100;

const words: Readonly<Record<SessionStatus, string | null>> = {
  loading: 'loading',
  ready: 'paused',
  playing: null,
  pausing: 'pausing',
  paused: 'paused',
  finished: 'finished',
  diverged: 'diverged',
  refused: 'not started',
  silent: 'no answer',
};

export function StatusLine() {
  const latest = useSampled((state) => state.latest, SAMPLED);
  const step = useSampled((state) => state.step, SAMPLED);
  const stepsPerSecond = useSampled((state) => state.stepsPerSecond, 500);
  const status = useSession((state) => state.status);
  const digest = useSession((state) => state.digest);
  const facts = useSession((state) => state.facts);
  const initialization = useSession((state) => state.description.problem.initialization);
  const learningRate = useSession((state) => state.learningRate);

  const sharpness = latest['gd.sharpness'];
  const threshold = latest['gd.threshold'] ?? 2 / learningRate;
  const residual = latest['gd.residual'];
  const products = latest['gd.products'];
  const word = words[status];
  const shownDigest = digest !== null && status !== 'playing' ? digest : null;

  return (
    <footer
      className="status-line"
      data-status={status}
      data-digest={shownDigest?.digest}
      data-digest-step={shownDigest?.step}
    >
      <span className="status-item">
        step <b data-step={step}>{formatCount(Math.max(0, step))}</b>
      </span>
      {word !== null && (
        <span className={status === 'diverged' || status === 'silent' ? 'status-item bad' : 'status-item'}>
          {word}
        </span>
      )}
      {latest['gd.loss'] !== undefined && (
        <span className="status-item">
          <i className="symbol">L</i> = <b className="q-loss">{formatNumber(latest['gd.loss'])}</b>
        </span>
      )}
      {sharpness !== undefined && (
        <>
          <span className="status-item">
            <i className="symbol">S</i> = <b className="q-sharpness">{formatNumber(sharpness, 4)}</b>
          </span>
          <span className="status-item">
            <i className="symbol">S</i>·<i className="symbol">η</i>/2 ={' '}
            {formatNumber(sharpness / threshold, 4)}
          </span>
        </>
      )}
      {residual !== undefined && (
        <span className="status-item minor">residual {formatNumber(residual, 1)}</span>
      )}
      {products !== undefined && (
        <span className="status-item minor">{formatCount(products)} products a step</span>
      )}
      {Number.isFinite(stepsPerSecond) && (
        <span className="status-item minor">{formatCount(stepsPerSecond)} steps/s</span>
      )}
      <span className="status-right">
        {shownDigest !== null && (
          <span className="status-item minor digest" title="Equal digests mean equal bits, in every browser">
            digest {shownDigest.digest.slice(0, 8)}
          </span>
        )}
        <span className="status-item minor">
          {typeof initialization.seed === 'number' ? `seed ${initialization.seed}` : 'given θ₀'}
        </span>
        {facts !== null && <span className="status-item">{formatCount(facts.parameters)} parameters</span>}
      </span>
    </footer>
  );
}
