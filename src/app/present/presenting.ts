/**
 * Whether the page is presented: `?present=1` in the address, so that a link can open it so. Entered by key or button it
 * fills the screen where the browser lets it; leaving full screen, as Esc does, leaves the presentation.
 */
import { useSyncExternalStore } from 'react';

const PARAMETER = 'present';

const listeners = new Set<() => void>();

export function presentedIn(search: string): boolean {
  return new URLSearchParams(search).get(PARAMETER) === '1';
}

/** The address with or without the parameter; everything else in it stays. */
export function presentAddress(
  presented: boolean,
  location: { readonly pathname: string; search: string; hash: string },
): string {
  const query = new URLSearchParams(location.search);
  if (presented) query.set(PARAMETER, '1');
  else query.delete(PARAMETER);
  const search = query.toString();
  return `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`;
}

function tell(): void {
  for (const listener of listeners) listener();
}

export function enterPresentation(): void {
  if (presentedIn(location.search)) return;
  history.pushState(null, '', presentAddress(true, location));
  tell();
  void fillScreen();
}

export function leavePresentation(): void {
  if (!presentedIn(location.search)) return;
  history.replaceState(null, '', presentAddress(false, location));
  void giveScreenBack();
  tell();
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

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

export function usePresented(): boolean {
  return useSyncExternalStore(subscribe, () => presentedIn(location.search));
}
