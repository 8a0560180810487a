/** How the network does between and beyond the samples that it is trained on. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const testError: Panel = {
  title: 'Test error',
  help: 'The loss on samples that the network is never trained on; for classes the share that it takes for others.',
  place: 'time',
  height: 150,
  available: (channels) => hasChannel(channels, ({ id }) => id === 'gd.testError'),
  component: lazy(() => import('./test-error-panel.tsx')),
};
