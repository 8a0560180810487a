/** The loss along u through the constrained path, its Taylor polynomials, and the run's displacement on it. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

export const along: Panel = {
  title: 'Loss along u',
  help: 'L(θ† + xu) with its quadratic and cubic Taylor polynomials, and x of the last steps on it.',
  place: 'side',
  height: 286,
  sight: 'along',
  available: (channels) => hasChannel(channels, ({ id }) => id === 'gd.sharpness'),
  component: lazy(() => import('./along-panel.tsx')),
};
