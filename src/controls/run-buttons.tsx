/** Play or pause, step, reset. The first button says what it will do; after an end it offers the way on. */
import './run-buttons.css';
import { Fragment } from 'react';
import { say } from '../language/say.ts';
import { walk } from '../store/timeline.ts';
import { formatTyped } from './format-number.ts';
import { Icon, type IconName } from './icon.tsx';
import { useActions, usePage, useSession, useView } from './page-context.ts';
import { RichText } from './rich-text.tsx';
import { workingRate } from './working-rate.ts';

interface Primary {
  readonly action: string;
  readonly icon?: IconName;
  /** With markup (rich-text.tsx). */
  readonly text: string;
  readonly act: () => void;
}

function usePrimary(): Primary {
  const { actions, traces, session } = usePage();
  const status = useSession((state) => state.status);
  switch (status) {
    case 'diverged': {
      const { description, learningRate, presetId } = session.getState();
      const rate = workingRate(learningRate, traces.value('gd.sharpness', traces.first));
      const act = (): void =>
        actions.openDescription(
          { ...description, learningRate: rate, learningRateEvents: [] },
          { play: true, presetId },
        );
      return { action: 'recover', text: say('Try _η_ = {rate}', { rate: formatTyped(rate) }), act };
    }
    case 'silent':
      return { action: 'restart', icon: 'reset', text: say('Restart'), act: actions.restart };
    case 'finished': {
      const act = (): void => {
        actions.reset();
        actions.play();
      };
      return { action: 'again', icon: 'play', text: say('Run again'), act };
    }
    case 'playing':
    case 'pausing':
      return { action: 'toggle', icon: 'pause', text: say('Pause'), act: actions.toggle };
    default:
      return { action: 'toggle', icon: 'play', text: say('Play'), act: actions.toggle };
  }
}

export function RunButtons() {
  const page = usePage();
  const { reset } = useActions();
  const back = useView((state) => state.scrub !== null);
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
        {/* New elements: within those that stay, other words are a shift of the page. */}
        <Fragment key={primary.text}>
          {primary.icon !== undefined && <Icon name={primary.icon} />}
          <span>
            <RichText>{primary.text}</RichText>
          </span>
        </Fragment>
      </button>
      <button
        type="button"
        className="square"
        onClick={() => walk(page, -1)}
        disabled={status === 'loading' || status === 'ready' || status === 'refused'}
        aria-label={say('One step back')}
        title={say('One step back (←)')}
        aria-keyshortcuts="ArrowLeft"
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        className="square"
        onClick={() => walk(page, 1)}
        disabled={over && !back}
        aria-label={say('One step')}
        title={say('One step (→)')}
        aria-keyshortcuts="ArrowRight"
      >
        <Icon name="step" />
      </button>
      <button
        type="button"
        className="square"
        onClick={reset}
        aria-label={say('Reset to step 0')}
        title={say('Reset to step 0 (R)')}
        aria-keyshortcuts="R"
      >
        <Icon name="reset" />
      </button>
    </div>
  );
}
