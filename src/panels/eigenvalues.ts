/** The largest eigenvalues of the Hessian at θ and, where the constrained path runs, at θ†. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const eigenvalues: Panel = {
  title: 'Eigenvalues',
  help: 'The largest eigenvalues of the Hessian, of the run and of the constrained path.',
  place: 'time',
  height: 220,
  available: (channels) => hasChannel(channels, ({ id }) => id === 'gd.lambda2'),
  component: lazy(() => import('./eigenvalues-panel.tsx')),
};
