/** The spectrum of the Hessian: the largest eigenvalues as bars and, where asked for, all of them as dots. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import { TITLE_HEIGHT } from './kit/side-panel.tsx';
import type { Panel } from './panel.ts';

/** px at a root font of 16 px, or counts: what the slot has room for. */
export const ABOVE = 8;
const HEIGHT = 150;
export const BELOW = 40;

export const spectrum: Panel = {
  title: 'Spectrum',
  help: 'The largest eigenvalues of the Hessian; all of them for small networks.',
  place: 'side',
  height: TITLE_HEIGHT + ABOVE + HEIGHT + BELOW,
  available: (channels) => hasChannel(channels, ({ id }) => id === 'gd.sharpness'),
  component: lazy(() => import('./spectrum-panel.tsx')),
};
