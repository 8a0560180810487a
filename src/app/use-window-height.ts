/** The inner height of the window, kept current. */
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}

export function useWindowHeight(): number {
  return useSyncExternalStore(subscribe, () => innerHeight);
}
