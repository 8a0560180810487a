/**
 * Whether the page is presented: `?present=1` in the address, so that a link can open it so. Entered by key or button it
 * fills the screen where the browser lets it; leaving full screen, as Esc does, leaves the presentation.
 */
import { type Address, tellAddress, useAddress, withQuery } from '../use-address.ts';

const PARAMETER = 'present';

export function presentedIn(search: string): boolean {
  return new URLSearchParams(search).get(PARAMETER) === '1';
}

/** The address with or without the parameter; everything else in it stays. */
export function presentAddress(presented: boolean, location: Address): string {
  const query = new URLSearchParams(location.search);
  if (presented) query.set(PARAMETER, '1');
  else query.delete(PARAMETER);
  return withQuery(location, query);
}

export function enterPresentation(): void {
  if (presentedIn(location.search)) return;
  history.pushState(null, '', presentAddress(true, location));
  tellAddress();
  void fillScreen();
}

export function leavePresentation(): void {
  if (!presentedIn(location.search)) return;
  history.replaceState(null, '', presentAddress(false, location));
  void giveScreenBack();
  tellAddress();
}

/** Where full screen is refused or unknown, the window is filled all the same. */
export async function fillScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen();
  } catch {
    // The page says nothing of it: the lecturer sees it.
  }
}

export async function giveScreenBack(): Promise<void> {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  } catch {
    // It has been given back already.
  }
}

export function usePresented(): boolean {
  return useAddress(presentedIn);
}
