/** The spectrum of the Hessian: for small networks all eigenvalues by value, else the largest by rank. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const spectrum: Panel = {
  title: 'Spectrum',
  help: 'The largest eigenvalues of the Hessian; all of them for small networks.',
  place: 'side',
  height: 268,
  sight: 'spectrum',
  available: (channels) => hasChannel(channels, ({ id }) => id === 'gd.sharpness'),
  component: lazy(() => import('./spectrum-panel.tsx')),
};
