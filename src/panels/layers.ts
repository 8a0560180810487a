/** Weights of a small network, layer by layer, and what its units are: on one of its samples, and over many of them. */
import { lazy } from 'react';
import type { Panel } from './panel.ts';

export const layers: Panel = {
  title: 'Weights and activations',
  help: 'Every weight of a small network as a square, and its units on a sample that you choose.',
  place: 'side',
  height: 384,
  sight: 'layers',
  available: () => true,
  component: lazy(() => import('./layers-panel.tsx')),
};
