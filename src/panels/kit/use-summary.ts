/** Keeps a chart's text summary current, at most every INTERVAL: it describes the chart to those who cannot see it. */
import { type RefObject, useEffect, useRef } from 'react';

const INTERVAL = 5000;

export interface Summary {
  readonly ref: RefObject<HTMLParagraphElement | null>;
  /** Say that the summary may have changed. */
  touch(): void;
}

export function useSummary(text: () => string): Summary {
  const ref = useRef<HTMLParagraphElement>(null);
  const latest = useRef(text);
  latest.current = text;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const written = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);

  const write = (): void => {
    timer.current = null;
    written.current = performance.now();
    if (ref.current !== null) ref.current.textContent = latest.current();
  };
  return {
    ref,
    touch() {
      if (timer.current !== null) return;
      const wait = written.current + INTERVAL - performance.now();
      if (wait <= 0) write();
      else timer.current = setTimeout(write, wait);
    },
  };
}
