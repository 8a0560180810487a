/** What the page says before its first run has a step. */
import type { Sentence } from '../../language/say.ts';

export const OPENING: Sentence =
  'Gradient descent, step by step in your browser: how sharpness meets the edge of stability.';
