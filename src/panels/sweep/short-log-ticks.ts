/** Ticks of a logarithmic axis that is often short: where the usual ladder has too few rungs, linear ones. */
import { logTicks, type Tick, valueTicks } from '../kit/ticks.ts';

const FEWEST = 3;

export function shortLogTicks(
  domain: readonly [number, number],
  length: number,
  scale: number,
): readonly Tick[] {
  const ticks = logTicks(domain, length, scale);
  if (ticks.length >= FEWEST || !(domain[0] > 0)) return ticks;
  const linear = valueTicks(domain, length, scale);
  return linear.length > ticks.length ? linear : ticks;
}
