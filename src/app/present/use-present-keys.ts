/** Listens to the keys while presenting. */
import { useEffect } from 'react';
import { usePage } from '../../controls/page-context.ts';
import { showStep } from '../../store/timeline.ts';
import { focusOf } from '../keys.ts';
import { nextTheme } from '../theme.ts';
import { type PresentAction, presentActionOf } from './present-keys.ts';
import { MANY_STEPS, type Presentation } from './presentation.ts';
import { fillScreen, giveScreenBack, leavePresentation } from './presenting.ts';

/** `windowed` is called before full screen is left on purpose: that does not end the presentation. */
export function usePresentKeys(presentation: Presentation, enabled: boolean, windowed: () => void): void {
  const page = usePage();
  useEffect(() => {
    if (!enabled) return;
    const { actions, view } = page;
    const act: Readonly<Record<PresentAction, () => void>> = {
      toggle: presentation.toggle,
      step: () => presentation.walk(1),
      'step-10': () => presentation.walk(MANY_STEPS),
      back: () => presentation.walk(-1),
      'back-10': () => presentation.walk(-MANY_STEPS),
      now: () => showStep(page, Number.POSITIVE_INFINITY),
      flag: presentation.flag,
      'stage-1': () => presentation.jump(1),
      'stage-2': () => presentation.jump(2),
      'stage-3': () => presentation.jump(3),
      'stage-4': () => presentation.jump(4),
      reset: actions.reset,
      slower: presentation.slower,
      faster: presentation.faster,
      log: () => view.getState().toggleLossScale(),
      help: () => presentation.help(true),
      scene: () => presentation.nextScene(1),
      'scene-back': () => presentation.nextScene(-1),
      zoom: presentation.zoom,
      predict: presentation.predict,
      reveal: presentation.reveal,
      'sketch-1': () => presentation.prediction.choose(0),
      'sketch-2': () => presentation.prediction.choose(1),
      'sketch-3': () => presentation.prediction.choose(2),
      next: () => presentation.openNext(1),
      previous: () => presentation.openNext(-1),
      list: presentation.toggleList,
      theme: () => {
        const { theme, setTheme } = view.getState();
        setTheme(nextTheme(theme));
      },
      'full-screen': () => {
        if (document.fullscreenElement === null) void fillScreen();
        else {
          windowed();
          void giveScreenBack();
        }
      },
      leave: () => {
        if (!presentation.close()) leavePresentation();
      },
      'line-up': () => presentation.moveLine(1, false),
      'line-up-10': () => presentation.moveLine(1, true),
      'line-down': () => presentation.moveLine(-1, false),
      'line-down-10': () => presentation.moveLine(-1, true),
    };
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      const focus = focusOf(document.activeElement);
      const action = presentActionOf(
        { key, shiftKey, ctrlKey, altKey, metaKey, focus },
        presentation.prediction.hides,
      );
      if (action === null) return;
      event.preventDefault();
      act[action]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [enabled, presentation, page, windowed]);
}
