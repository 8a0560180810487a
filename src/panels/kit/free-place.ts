/** The place nearest to a wanted one at which a text covers nothing: for words that stand among lines. */
export type Interval = readonly [from: number, to: number];

/**
 * Middle of a text of half height `half`, within 0 … height, that keeps off the taken intervals and is nearest to
 * `wanted`; `wanted` itself, held within the plot, if there is no such place.
 */
export function freePlace(wanted: number, half: number, height: number, taken: readonly Interval[]): number {
  const held = Math.min(height - half, Math.max(half, wanted));
  const blocked = taken.map(([from, to]): Interval => [Math.min(from, to) - half, Math.max(from, to) + half]);
  const free = (y: number): boolean => blocked.every(([from, to]) => y <= from || y >= to);
  if (free(held)) return held;
  const candidates = blocked.flat().filter((y) => y >= half && y <= height - half && free(y));
  return candidates.reduce(
    (best, y) => (Math.abs(y - wanted) < Math.abs(best - wanted) ? y : best),
    candidates[0] ?? held,
  );
}
