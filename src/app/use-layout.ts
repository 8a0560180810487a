/** Which of the three layouts fits: `wide` from 1200 px, `medium` from 768 px, else `narrow`. */
import { useSyncExternalStore } from 'react';

export type Layout = 'wide' | 'medium' | 'narrow';

// The same widths stand in app.css.
const WIDE = '(min-width: 1200px)';
const MEDIUM = '(min-width: 768px)';

let asked: readonly [wide: MediaQueryList, medium: MediaQueryList] | null = null;

/** Made once: every component that depends on the layout asks at each of its renders. */
function questions(): readonly [wide: MediaQueryList, medium: MediaQueryList] {
  asked ??= [matchMedia(WIDE), matchMedia(MEDIUM)];
  return asked;
}

function read(): Layout {
  const [wide, medium] = questions();
  if (wide.matches) return 'wide';
  return medium.matches ? 'medium' : 'narrow';
}

function subscribe(listener: () => void): () => void {
  const queries = questions();
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, read);
}
