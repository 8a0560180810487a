/** The speeds to choose from, in steps per second; the last runs as fast as the machine may. */
import { say } from '../language/say.ts';
import type { Speed } from '../worker/protocol.ts';

export const SPEEDS: readonly Speed[] = [1, 10, 100, 1000, Number.POSITIVE_INFINITY];

export function speedText(speed: Speed): string {
  return Number.isFinite(speed) ? String(speed) : say('max');
}

/** The next faster (+1) or slower (−1) one; at the ends the last. */
export function neighbouringSpeed(speed: Speed, direction: 1 | -1, speeds: readonly Speed[] = SPEEDS): Speed {
  if (direction === 1) return speeds.find((other) => other > speed) ?? Number.POSITIVE_INFINITY;
  return speeds.findLast((other) => other < speed) ?? speeds[0]!;
}
