/**
 * A value that many show, taken over by each in its turn: what happens in a run is news to every panel, and all of them
 * rendered and painted at once would be a frame of 50 ms. Another `key` is something else altogether and does not wait.
 */
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { displayFrames } from '../panels/kit/frame-loop.ts';

export function useInTurn<T>(value: T, key: number): T {
  const [shown, setShown] = useState({ value, key });
  const latest = useRef(shown);
  latest.current = { value, key };
  const take = useRef(() => flushSync(() => setShown(latest.current)));
  const anew = shown.key !== key;
  if (anew) setShown(latest.current);
  const current = anew ? value : shown.value;
  useEffect(() => {
    if (current !== value) displayFrames.requestTurn(take.current);
  }, [current, value]);
  useEffect(() => {
    const stop = take.current;
    return () => displayFrames.cancel(stop);
  }, []);
  return current;
}
