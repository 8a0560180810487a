/**
 * What the page begins with: the run that the address names, paused; else the flagship, which starts at once unless
 * the reader asked for little motion.
 */
import type { Page } from '../controls/page-context.ts';

/** The run that a first look should see. */
export const FLAGSHIP = 'eight-cycles';

export async function openFirst({ session, actions }: Page): Promise<void> {
  const hash = location.hash.replace(/^#/, '');
  if (hash !== '') {
    await actions.openLink(hash);
    return;
  }
  await actions.openPreset(FLAGSHIP);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // What the network computes at step 0 is asked for before the first step, to be shown behind what it computes later.
  const begin = (): void => {
    actions.requestPicture();
    actions.play();
  };
  const stop = session.subscribe(({ status }) => {
    if (status === 'loading') return;
    stop();
    if (status === 'ready') begin();
  });
}
