/** Which page is shown: `?view=sweep`, `?view=presets`, else the simulator. The hash belongs to the run description. */
import { useSyncExternalStore } from 'react';

export type PageId = 'simulator' | 'sweep' | 'presets';

const pages: readonly PageId[] = ['simulator', 'sweep', 'presets'];
const listeners = new Set<() => void>();

export function pageIn(search: string): PageId {
  const view = new URLSearchParams(search).get('view');
  return pages.find((page) => page === view) ?? 'simulator';
}

/** The address of a page: everything else in the address stays as it is. */
export function addressOf(
  page: PageId,
  location: { readonly pathname: string; search: string; hash: string },
): string {
  const query = new URLSearchParams(location.search);
  if (page === 'simulator') query.delete('view');
  else query.set('view', page);
  const search = query.toString();
  return `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`;
}

export function goTo(page: PageId): void {
  if (pageIn(location.search) === page) return;
  history.pushState(null, '', addressOf(page, location));
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

export function usePageId(): PageId {
  return useSyncExternalStore(subscribe, () => pageIn(location.search));
}
