/** The loss in the plane through the constrained path that u and ∇S⊥ span, with the run's last steps. */
import { lazy } from 'react';
import { hasChannel } from './kit/has-channel.ts';
import type { Panel } from './panel.ts';

/** px of the square plot at most, beside it, and above and below it, at a root font of 16 px. */
const LARGEST = 266;
const BESIDE = 54;
const AROUND = 134;

export const landscape: Panel = {
  title: 'Landscape',
  help: 'Level lines of the loss round the constrained path, along u and ∇S⊥, with the last steps and S = 2/η.',
  place: 'side',
  height: LARGEST + AROUND,
  heightAt: (width) => Math.min(LARGEST, width - BESIDE) + AROUND,
  sight: 'landscape',
  available: (channels) => hasChannel(channels, ({ id }) => id === 'gd.sharpness'),
  component: lazy(() => import('./landscape-panel.tsx')),
};
