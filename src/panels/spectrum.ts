/** The spectrum of the Hessian: the largest eigenvalues as bars and, where asked for, all of them as dots. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const spectrum: Panel = {
  title: 'Spectrum',
  help: 'The largest eigenvalues of the Hessian; all of them for small networks.',
  place: 'side',
  height: 224,
  available: (channels) => hasChannel(channels, ({ id }) => id === 'gd.sharpness'),
  component: lazy(() => import('./spectrum-panel.tsx')),
};
