/**
 * Which places of an axis tell most: its ends, then its middle, then the middles of what is left. A sweep that is
 * watched shows its shape early, and one that is cancelled has covered its whole range.
 */

/** The level of each of `count` places: 0 for the ends, 1 for the middle, 2 for the quarters … */
export function tellingLevels(count: number): readonly number[] {
  const levels = new Array<number>(count).fill(0);
  let gaps: (readonly [number, number])[] = [[0, count - 1]];
  for (let level = 1; gaps.length > 0; level++) {
    const next: (readonly [number, number])[] = [];
    for (const [from, to] of gaps) {
      if (to - from < 2) continue;
      const middle = Math.floor((from + to) / 2);
      levels[middle] = level;
      next.push([from, middle], [middle, to]);
    }
    gaps = next;
  }
  return levels;
}

/** Places of a grid, row after row, most telling first: a place is as telling as the less telling of its two axes. */
export function tellingOrder(columns: number, rows: number): readonly number[] {
  const across = tellingLevels(columns);
  const down = tellingLevels(rows);
  const levelOf = (index: number): readonly [number, number] => {
    const [a, b] = [across[index % columns]!, down[Math.floor(index / columns)]!];
    return [Math.max(a, b), a + b];
  };
  return Array.from({ length: columns * rows }, (_, index) => index).sort((p, q) => {
    const [a, b] = [levelOf(p), levelOf(q)];
    return a[0] - b[0] || a[1] - b[1] || p - q;
  });
}
