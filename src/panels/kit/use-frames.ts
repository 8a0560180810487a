/**
 * Keeps a panel drawn: at the next display frame when the view or the component's props have changed, in its turn when
 * the traces have. `update` comes first and may render (use-axes.ts); `draw` is then that of the newest rendering.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Traces } from '../../store/traces.ts';
import type { View } from '../../store/view.ts';
import { displayFrames } from './frame-loop.ts';

export function useFrames(traces: Traces, view: View, draw: () => void, update?: () => void): () => void {
  const latest = useRef({ draw, update });
  const stable = useRef(() => {
    latest.current.update?.();
    // What the update rendered is drawn now: no second time for it.
    displayFrames.cancel(stable.current);
    latest.current.draw();
  });
  const request = useRef(() => displayFrames.request(stable.current));

  useLayoutEffect(() => {
    latest.current = { draw, update };
    request.current();
  });
  useEffect(() => {
    const ask = request.current;
    const drawStable = stable.current;
    const stops = [
      traces.subscribe(() => displayFrames.requestTurn(drawStable)),
      view.subscribe(ask),
      () => displayFrames.cancel(drawStable),
    ];
    ask();
    return () => {
      for (const stop of stops) stop();
    };
  }, [traces, view]);
  return request.current;
}
