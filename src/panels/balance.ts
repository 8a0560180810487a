/** What moves sharpness at this step: α drives it up, βx²/2 pulls it down. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const balance: Panel = {
  title: 'What moves sharpness',
  help: 'α drives sharpness up, the cubic term βx²/2 pulls it down.',
  place: 'side',
  height: 74,
  available: (channels) => hasChannel(channels, ({ id }) => id === 'theory.alpha'),
  component: lazy(() => import('./balance-panel.tsx')),
};
