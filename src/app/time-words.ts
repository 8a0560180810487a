/** A time that is still to pass: `40 s`, `4.2 min`. */
import { formatNumber } from '../controls/format-number.ts';
import { say } from '../language/say.ts';

export function timeWords(seconds: number): string {
  if (seconds < 90) return say('{count} s', { count: Math.max(1, Math.round(seconds)) });
  return say('{count} min', { count: formatNumber(seconds / 60, 2) });
}
