/** The height that the centre column may fill without scrolling, in px, by layout and height of the window. */
import { useSyncExternalStore } from 'react';
import type { Layout } from './use-layout.ts';

/** Header, sentence, status line, margins; in the medium layout the bar as well. */
const AROUND = { wide: 52 + 24 + 100 + 16 + 36, medium: 52 + 84 + 24 + 100 + 16 + 36 } as const;

let height: number | null = null;

/** Asking the window makes the browser lay out the page there and then, so it is asked only when its size changes. */
function heightNow(): number {
  if (height === null) {
    height = innerHeight;
    addEventListener('resize', () => {
      height = innerHeight;
    });
  }
  return height;
}

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}

export function useRoom(layout: Layout): number {
  const height = useSyncExternalStore(subscribe, heightNow);
  // On a phone the column scrolls anyway: panels are as low as they may be, so that two stand together.
  return layout === 'narrow' ? 0 : height - AROUND[layout];
}
