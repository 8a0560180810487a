/** Draws at the next display frame whenever traces, view or the component's props changed. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Traces } from '../../store/traces.ts';
import type { View } from '../../store/view.ts';
import { displayFrames } from './frame-loop.ts';

export function useFrames(traces: Traces, view: View, draw: () => void): () => void {
  const latest = useRef(draw);
  const stable = useRef(() => latest.current());
  const request = useRef(() => displayFrames.request(stable.current));

  useLayoutEffect(() => {
    latest.current = draw;
    request.current();
  });
  useEffect(() => {
    const ask = request.current;
    const drawStable = stable.current;
    const stops = [traces.subscribe(ask), view.subscribe(ask), () => displayFrames.cancel(drawStable)];
    ask();
    return () => {
      for (const stop of stops) stop();
    };
  }, [traces, view]);
  return request.current;
}
