/** What moves sharpness at this step: α drives it up, βx²/2 pulls it down. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import { TITLE_HEIGHT } from './kit/side-panel.tsx';
import type { Panel } from './panel.ts';

/** px at a root font of 16 px, or counts: what the slot has room for. */
export const BAR = 14;
export const PITCH = 22;

export const balance: Panel = {
  title: 'What moves sharpness',
  help: 'α drives sharpness up, the cubic term βx²/2 pulls it down.',
  place: 'side',
  height: TITLE_HEIGHT + 4 + PITCH + BAR + 8,
  available: (channels) => hasChannel(channels, ({ id }) => id === 'theory.alpha'),
  component: lazy(() => import('./balance-panel.tsx')),
};
