/** Play or pause, step, reset. The first button says what it will do; after an end it offers the way on. */
import { formatTyped } from './format-number.ts';
import { Icon, type IconName } from './icon.tsx';
import { useActions, usePage, useSession } from './page-context.ts';
import { workingRate } from './working-rate.ts';

interface Primary {
  readonly action: string;
  readonly icon?: IconName;
  readonly rate?: number;
  readonly text: string;
  readonly act: () => void;
}

function usePrimary(): Primary {
  const { actions, traces, session } = usePage();
  const status = useSession((state) => state.status);
  switch (status) {
    case 'diverged': {
      const { description, learningRate } = session.getState();
      const rate = workingRate(learningRate, traces.value('gd.sharpness', traces.first));
      const act = (): void =>
        actions.openDescription(
          { ...description, learningRate: rate, learningRateEvents: [] },
          { play: true },
        );
      return { action: 'recover', rate, text: 'Try ', act };
    }
    case 'silent':
      return { action: 'restart', icon: 'reset', text: 'Restart', act: actions.restart };
    case 'finished': {
      const act = (): void => {
        actions.reset();
        actions.play();
      };
      return { action: 'again', icon: 'play', text: 'Run again', act };
    }
    case 'playing':
    case 'pausing':
      return { action: 'toggle', icon: 'pause', text: 'Pause', act: actions.toggle };
    default:
      return { action: 'toggle', icon: 'play', text: 'Play', act: actions.toggle };
  }
}

export function RunButtons() {
  const { step, reset } = useActions();
  const primary = usePrimary();
  const status = useSession((state) => state.status);
  const over = status === 'finished' || status === 'diverged' || status === 'refused' || status === 'silent';
  return (
    <div className="run-buttons">
      <button
        type="button"
        className="primary"
        onClick={primary.act}
        disabled={status === 'refused'}
        data-action={primary.action}
        aria-keyshortcuts={primary.action === 'toggle' ? 'Space' : undefined}
      >
        {primary.icon !== undefined && <Icon name={primary.icon} />}
        <span>
          {primary.text}
          {primary.rate !== undefined && (
            <>
              <i className="symbol">η</i> = {formatTyped(primary.rate)}
            </>
          )}
        </span>
      </button>
      <button
        type="button"
        className="square"
        onClick={() => step()}
        disabled={over}
        aria-label="One step"
        title="One step (→)"
        aria-keyshortcuts="ArrowRight"
      >
        <Icon name="step" />
      </button>
      <button
        type="button"
        className="square"
        onClick={reset}
        aria-label="Reset to step 0"
        title="Reset to step 0 (R)"
        aria-keyshortcuts="R"
      >
        <Icon name="reset" />
      </button>
    </div>
  );
}
