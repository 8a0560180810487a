/** Where the cells of the outcome map stand on its log-η axis: each reaches half way, in ratio, to its neighbours. */

export interface RateCell {
  readonly learningRate: number;
  /** Shares of the width, from 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** The rate itself. */
  readonly at: number;
}

/** Ascending rates. The outer cells reach as far outwards as inwards, and a single one takes all. */
export function rateCells(rates: readonly number[]): readonly RateCell[] {
  const logs = rates.map(Math.log);
  const half = (i: number): number => ((logs[i + 1] ?? 0) - logs[i]!) / 2;
  const last = logs.length - 1;
  if (last <= 0) return evenCells(rates);
  const start = logs[0]! - half(0);
  const width = logs[last]! + half(last - 1) - start;
  // Rates that differ in their last places alone have the same logarithm.
  if (!(width > 0)) return evenCells(rates);
  const share = (log: number): number => (log - start) / width;
  return rates.map((learningRate, i) => ({
    learningRate,
    from: i === 0 ? 0 : share(logs[i]! - half(i - 1)),
    to: i === last ? 1 : share(logs[i]! + half(i)),
    at: share(logs[i]!),
  }));
}

function evenCells(rates: readonly number[]): readonly RateCell[] {
  const size = 1 / rates.length;
  return rates.map((learningRate, i) => ({
    learningRate,
    from: i * size,
    to: i === rates.length - 1 ? 1 : (i + 1) * size,
    at: (i + 0.5) * size,
  }));
}

/** The share of the width at which another rate stands; outside 0 … 1 where it is beyond the cells. */
export function shareAt(cells: readonly RateCell[], rate: number): number {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined || last.at === first.at) return Number.NaN;
  const span = Math.log(last.learningRate / first.learningRate);
  return first.at + ((last.at - first.at) * Math.log(rate / first.learningRate)) / span;
}

/** px a character of a label takes, with the gap to the next. */
const CHARACTER = 7.2;
const GAP = 8;

/** Which of the rates have room for their number: the chosen one always, then from the left whatever fits. */
export function labelledRates(
  cells: readonly RateCell[],
  width: number,
  chosen: number | null,
): ReadonlySet<number> {
  const halfOf = ({ learningRate }: RateCell): number => (String(learningRate).length * CHARACTER + GAP) / 2;
  const taken: (readonly [number, number])[] = [];
  const labelled = new Set<number>();
  const sorted = [...cells.filter(({ learningRate }) => learningRate === chosen), ...cells];
  for (const cell of sorted) {
    const [from, to] = [cell.at * width - halfOf(cell), cell.at * width + halfOf(cell)];
    if (taken.some(([a, b]) => from < b && to > a)) continue;
    taken.push([from, to]);
    labelled.add(cell.learningRate);
  }
  return labelled;
}
