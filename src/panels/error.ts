/** How far the predictions are off over the last 200 steps: displacement, loss or sharpness, one at a time. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const error: Panel = {
  title: 'Error',
  help: 'Relative errors of the predictions over the last 200 steps.',
  place: 'time',
  height: 160,
  available: (channels) => hasChannel(channels, ({ quantity }) => quantity === 'error'),
  component: lazy(() => import('./error-panel.tsx')),
};
