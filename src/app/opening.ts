/**
 * What the page begins with: the run that the address names, paused; else the flagship, which starts at once unless
 * the reader asked for little motion.
 */
import type { Page } from '../controls/page-context.ts';

/** The run that a first look should see. */
export const FLAGSHIP = 'eight-cycles';

export function mayPlay(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The run that the address names. */
export function openAddress({ actions }: Page): Promise<void> {
  return actions.openLink(location.hash, { mayPlay: mayPlay() });
}

export async function openFirst(page: Page): Promise<void> {
  const { session, actions } = page;
  if (location.hash.length > 1) {
    await openAddress(page);
    return;
  }
  await actions.openPreset(FLAGSHIP);
  if (!mayPlay()) return;
  // What the network computes at step 0 is asked for before the first step, to be shown behind what it computes later.
  const begin = (): void => {
    actions.look('picture', null);
    actions.play();
  };
  const stop = session.subscribe(({ status }) => {
    if (status === 'loading') return;
    stop();
    if (status === 'ready') begin();
  });
}
