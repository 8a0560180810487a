/**
 * Which page is shown: `?view=sweep`, `?view=lessons`, `?view=presets`, else the simulator. Pages keep what else they show
 * in further parameters. The hash belongs to the run description.
 */
import { type Address, tellAddress, useAddress, withQuery } from './use-address.ts';

export type PageId = 'simulator' | 'sweep' | 'lessons' | 'presets';

const pages: readonly PageId[] = ['simulator', 'sweep', 'lessons', 'presets'];

export function pageIn(search: string): PageId {
  const view = new URLSearchParams(search).get('view');
  return pages.find((page) => page === view) ?? 'simulator';
}

/** Parameters of the address that belong to one page alone. */
const OWN = ['lesson', 'step'];

/** The address of a page: everything in the address that is not another page's own stays as it is. */
export function addressOf(page: PageId, location: Address): string {
  const query = new URLSearchParams(location.search);
  if (page === 'simulator') query.delete('view');
  else query.set('view', page);
  for (const name of OWN) query.delete(name);
  return withQuery(location, query);
}

export function goTo(page: PageId): void {
  follow(addressOf(page, location));
}

/** Goes to an address of this page, as a link would. Where the reader is there already nothing happens. */
export function follow(address: string): void {
  if (address === location.pathname + location.search + location.hash) return;
  history.pushState(null, '', address);
  tellAddress();
}

export function usePageId(): PageId {
  return useAddress(pageIn);
}

/** The query of the address, for pages that keep more in it. */
export function useSearch(): string {
  return useAddress((search) => search);
}
