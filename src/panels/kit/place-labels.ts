/**
 * Moves labels apart: each as near as possible (in the sense of least squares) to where it wants to be, none closer
 * to another than their half heights, in the order in which they want to stand. A fixed label, e.g. the threshold's
 * tag, keeps its place. Pools of labels that push one another move as one (pool adjacent violators).
 */
export interface PlacedLabel {
  /** Wanted place of the middle, px. */
  readonly y: number;
  /** Half the height that it keeps free. */
  readonly half: number;
  readonly fixed?: boolean;
}

/** So heavy that what leans against it moves instead. */
const FIXED_WEIGHT = 1e9;

interface Pool {
  weight: number;
  mean: number;
  readonly members: number[];
}

export function placeLabels(labels: readonly PlacedLabel[]): readonly number[] {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a]!.y - labels[b]!.y || a - b);
  // Subtracting the stacked heights turns "far enough apart" into "not decreasing".
  const offsets: number[] = [];
  let stacked = 0;
  order.forEach((index, k) => {
    if (k > 0) stacked += labels[order[k - 1]!]!.half + labels[index]!.half;
    offsets.push(stacked);
  });
  const pools: Pool[] = [];
  order.forEach((index, k) => {
    const label = labels[index]!;
    pools.push({ weight: label.fixed ? FIXED_WEIGHT : 1, mean: label.y - offsets[k]!, members: [k] });
    while (pools.length > 1 && pools.at(-2)!.mean > pools.at(-1)!.mean) {
      const last = pools.pop()!;
      const pool = pools.at(-1)!;
      const weight = pool.weight + last.weight;
      pool.mean = (pool.mean * pool.weight + last.mean * last.weight) / weight;
      pool.weight = weight;
      pool.members.push(...last.members);
    }
  });
  const places: number[] = [];
  for (const pool of pools) {
    for (const k of pool.members) places[order[k]!] = pool.mean + offsets[k]!;
  }
  return places;
}
