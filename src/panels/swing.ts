/** x, the displacement from the constrained path along u: it flips sign every step, so it is two lines and a band. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const swing: Panel = {
  title: 'Swing x',
  help: 'The displacement along u, which flips sign every step.',
  place: 'time',
  height: 130,
  available: (channels) => hasChannel(channels, ({ id }) => id === 'gd.x'),
  component: lazy(() => import('./swing-panel.tsx')),
};
