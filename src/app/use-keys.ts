/** Listens to the keys of the page while no dialog is open. */
import { useEffect } from 'react';
import { usePage } from '../controls/page-context.ts';
import { neighbouringSpeed } from '../controls/speed.ts';
import { actionOf, focusOf, type KeyAction } from './keys.ts';
import { theoryPanels } from './theory-panels.ts';

interface Options {
  readonly enabled: boolean;
  readonly onShare: () => void;
  readonly onHelp: () => void;
}

const MANY_STEPS = 10;

export function useKeys({ enabled, onShare, onHelp }: Options): void {
  const { session, actions, view } = usePage();
  useEffect(() => {
    if (!enabled) return;
    const { setSpeed, step, toggle, reset } = actions;
    const changeSpeed = (direction: 1 | -1): void =>
      setSpeed(neighbouringSpeed(session.getState().speed, direction));
    const toggleTheory = (): void => {
      const { open, togglePanel } = view.getState();
      const show = theoryPanels.some((id) => !open.includes(id));
      for (const id of theoryPanels) togglePanel(id, show);
    };
    const act: Readonly<Record<KeyAction, () => void>> = {
      toggle,
      step: () => step(1),
      'step-10': () => step(MANY_STEPS),
      reset,
      slower: () => changeSpeed(-1),
      faster: () => changeSpeed(1),
      log: () => view.getState().toggleLossScale(),
      theory: toggleTheory,
      swing: () => view.getState().togglePanel('swing'),
      share: onShare,
      help: onHelp,
    };
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      const focus = focusOf(document.activeElement);
      const action = actionOf({ key, shiftKey, ctrlKey, altKey, metaKey, focus });
      if (action === null) return;
      // Space would scroll the page.
      event.preventDefault();
      act[action]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [enabled, session, actions, view, onShare, onHelp]);
}
