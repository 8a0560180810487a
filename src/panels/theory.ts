/** How well the theory holds: the errors of the predictions that are drawn, and where its assumptions fail. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import { TITLE_HEIGHT } from './kit/side-panel.tsx';
import type { Panel } from './panel.ts';

/** px at a root font of 16 px, or counts: what the slot has room for. */
export const ROWS = 4;
export const WARNINGS = 2;
const ROW = 22;
const WARNING = 38;

export const theory: Panel = {
  title: 'How well the theory holds',
  help: 'Errors of the predictions over the last 200 steps, and where the theory’s assumptions fail.',
  place: 'side',
  height: TITLE_HEIGHT + (ROWS + 1) * ROW + WARNINGS * WARNING,
  available: (channels) => hasChannel(channels, ({ quantity }) => quantity === 'error'),
  component: lazy(() => import('./theory-panel.tsx')),
};
