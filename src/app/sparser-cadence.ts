/** How often to measure instead, where measuring makes steps slow and fewer measurements would help. */

/** Steps per second below which one waits for each. */
const SLOW = 10;
/** What is offered: a point every ten steps still draws the curve. */
const SPARSER = 10;
/** A run that keeps to the speed that was asked for is not slow; one that falls short of it by this share is. */
const FALLS_SHORT = 0.8;
/** From here on every step is measured whatever the cadence (gradient-descent-path.ts). */
const NEAR_EDGE = 0.9;

export interface Cadence {
  /** NaN while the run stands. */
  readonly stepsPerSecond: number;
  /** As asked for; Infinity as fast as may be. */
  readonly speed: number;
  readonly every: number;
  /** S/(2/η), NaN before the first measurement. */
  readonly share: number;
}

export function sparserCadence({ stepsPerSecond, speed, every, share }: Cadence): number | null {
  const slow = stepsPerSecond < Math.min(SLOW, FALLS_SHORT * speed);
  return slow && every < SPARSER && share <= NEAR_EDGE ? SPARSER : null;
}
