/** What the network computes now: a curve, a decision field, samples with predictions; for toys the loss and the way. */
import { lazy } from 'react';
import type { Panel } from './panel.ts';

export const network: Panel = {
  title: 'What the network computes',
  help: 'The network’s output on its data; for toy problems the loss and the way over it.',
  place: 'side',
  height: 208,
  sight: 'picture',
  available: () => true,
  component: lazy(() => import('./network-panel.tsx')),
};
