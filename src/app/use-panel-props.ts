/** What every panel is given of the run on screen, whatever its place and size. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { useActions, usePage, useSession } from '../controls/page-context.ts';
import type { PanelProps } from '../panels/panel.ts';

/** What the portrait is measured from, and the predictions that are read beside it. */
const TRACED = ['constrained', 'semilocal', 'paper'];

export function usePanelProps(): Omit<PanelProps, 'width' | 'height'> {
  const { session, traces, view, pins } = usePage();
  const pinned = useStore(pins.state, (state) => state.pins);
  const { setLearningRate, change } = useActions();
  const events = useSession((state) => state.events);
  const facts = useSession((state) => state.facts);
  const learningRate = useSession((state) => state.learningRate);
  const schedule = useSession((state) => state.description.learningRateEvents);
  // While the line is dragged it moves by itself; the run learns of η once it is let go.
  const onLearningRate = useCallback(
    (rate: number, settled: boolean) => {
      if (settled) setLearningRate(rate);
    },
    [setLearningRate],
  );
  const onTrace = useCallback(() => {
    const { references } = session.getState().description;
    for (const id of TRACED) view.getState().toggleReference(id, true);
    change('references', [...new Set([...references, ...TRACED])]);
  }, [session, view, change]);
  return { traces, view, events, facts, learningRate, schedule, onLearningRate, onTrace, pinned };
}
