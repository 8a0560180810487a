/** The query of the address as components follow it. Nobody but the page tells of what the page itself writes there. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

export function tellAddress(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

export function useAddress<T>(read: (search: string) => T): T {
  return useSyncExternalStore(subscribe, () => read(location.search));
}

export type Address = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** The address with another query. */
export function withQuery({ pathname, hash }: Address, query: URLSearchParams): string {
  const search = query.toString();
  return `${pathname}${search === '' ? '' : `?${search}`}${hash}`;
}
