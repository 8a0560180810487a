/** Listens to the keys of the page while no dialog is open. */
import { useEffect } from 'react';
import { usePage } from '../controls/page-context.ts';
import { neighbouringSpeed } from '../controls/speed.ts';
import { hitStep, nextStretch, type Stage, stageSegments } from '../panels/kit/stage-segments.ts';
import { showStep, stepLookedAt, toggleFlag, walk } from '../store/timeline.ts';
import { actionOf, focusOf, type KeyAction } from './keys.ts';
import { theoryPanels } from './theory-panels.ts';

interface Options {
  readonly enabled: boolean;
  readonly onShare: () => void;
  readonly onHelp: () => void;
  /** Not where the page stands in another's frame. */
  readonly onPresent?: () => void;
}

const MANY_STEPS = 10;

export function useKeys({ enabled, onShare, onHelp, onPresent }: Options): void {
  const page = usePage();
  useEffect(() => {
    if (!enabled) return;
    const { session, actions, view, traces } = page;
    const { setSpeed, toggle, reset } = actions;
    const changeSpeed = (direction: 1 | -1): void =>
      setSpeed(neighbouringSpeed(session.getState().speed, direction));
    const toggleTheory = (): void => {
      const { open, togglePanel } = view.getState();
      const show = theoryPanels.some((id) => !open.includes(id));
      for (const id of theoryPanels) togglePanel(id, show);
    };
    const jump = (stage: Stage) => () => {
      const segments = stageSegments(traces, hitStep(session.getState().events));
      const step = nextStretch(segments, stage, stepLookedAt(page));
      if (step !== null) showStep(page, step);
    };
    const act: Readonly<Record<KeyAction, () => void>> = {
      toggle,
      step: () => walk(page, 1),
      'step-10': () => walk(page, MANY_STEPS),
      back: () => walk(page, -1),
      'back-10': () => walk(page, -MANY_STEPS),
      now: () => showStep(page, Number.POSITIVE_INFINITY),
      flag: () => toggleFlag(page),
      'stage-1': jump(1),
      'stage-2': jump(2),
      'stage-3': jump(3),
      'stage-4': jump(4),
      reset,
      slower: () => changeSpeed(-1),
      faster: () => changeSpeed(1),
      log: () => view.getState().toggleLossScale(),
      theory: toggleTheory,
      swing: () => view.getState().togglePanel('swing'),
      share: onShare,
      present: () => onPresent?.(),
      help: onHelp,
    };
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      const focus = focusOf(document.activeElement);
      const action = actionOf({ key, shiftKey, ctrlKey, altKey, metaKey, focus });
      // End goes to the end of the page where nobody looks back.
      if (action === null || (action === 'now' && view.getState().scrub === null)) return;
      // Space would scroll the page.
      event.preventDefault();
      act[action]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [enabled, page, onShare, onHelp, onPresent]);
}
