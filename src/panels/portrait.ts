/** Where the run stands in its cycle: the plane of x, the displacement along u, and y, sharpness above 2/η. */
import { lazy } from 'react';
import type { Panel } from './panel.ts';

/** px of the square plot at most, beside it, and above and below it, at a root font of 16 px. */
const LARGEST = 274;
const BESIDE = 46;
const AROUND = 132;

export const portrait: Panel = {
  title: 'Where it is in the cycle',
  help: 'The displacement x along u against y, sharpness above 2/η; its quarters are the four stages.',
  place: 'side',
  height: LARGEST + AROUND,
  heightAt: (width) => Math.min(LARGEST, width - BESIDE) + AROUND,
  available: () => true,
  component: lazy(() => import('./portrait-panel.tsx')),
};
