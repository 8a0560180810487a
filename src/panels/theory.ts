/** How well the theory holds: the errors of the predictions that are drawn, and where its assumptions fail. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const theory: Panel = {
  title: 'How well the theory holds',
  help: 'Errors of the predictions over the last 200 steps, and where the theory’s assumptions fail.',
  place: 'side',
  height: 236,
  available: (channels) => hasChannel(channels, ({ quantity }) => quantity === 'error'),
  component: lazy(() => import('./theory-panel.tsx')),
};
