/** Words about the run stand at the top of a plot: its measured lines end below them. */
import type { Scale } from '../../store/view.ts';
import type { Domain } from './value-domain.ts';

/** px that a line of words takes, with the half of a label at the head of a line. */
const WORDS = 24;
/** In a plot that is lower than so many lines of words, values have the room. */
const FEWEST_LINES = 4;

/**
 * The domain, raised so far that the greatest value measured, `top`, lies below the words. `height` in px, `scale` the
 * root font's over 16 px.
 */
export function withNotesRoom(
  [low, high]: Domain,
  top: number,
  height: number,
  scale: number,
  kind: Scale,
): Domain {
  const words = WORDS * scale;
  if (!(top > low && top <= high) || height < FEWEST_LINES * words) return [low, high];
  const share = height / (height - words);
  const raised = kind === 'log' ? low * (top / low) ** share : low + (top - low) * share;
  return [low, raised < Number.MAX_VALUE ? Math.max(high, raised) : high];
}
