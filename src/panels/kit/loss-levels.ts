/** Levels of the loss over a plane, and where their labels stand. */
import type { Grid } from '../../worker/protocol.ts';

const COUNT = 9;
/** Levels are round in this digit of their range. */
const DIGITS = 2;

/** Between the least and the greatest loss, closer together towards the valley, where they would else be far apart. */
export function lossLevels({ values }: Grid): readonly number[] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!(high > low)) return [];
  const unit = 10 ** (Math.floor(Math.log10(high - low)) - DIGITS);
  const levels = Array.from(
    { length: COUNT },
    (_, k) => Math.round((low + (high - low) * ((k + 1) / (COUNT + 1)) ** 2) / unit) * unit,
  );
  return [...new Set(levels)].filter((level) => level > low && level < high);
}

export interface LevelLabel {
  readonly level: number;
  /** Shares of the plot's width and height, from its lower left corner. */
  readonly x: number;
  readonly y: number;
}

/** On the row at a share of the height, right of the middle, wherever a level crosses it, `gap` apart at least. */
export function levelLabels(
  { side, values }: Grid,
  levels: readonly number[],
  y: number,
  gap: number,
): readonly LevelLabel[] {
  const row = Math.round(y * (side - 1));
  const at = (column: number): number => values[row * side + column]!;
  const labels: LevelLabel[] = [];
  for (const level of levels.toReversed()) {
    for (let column = (side - 1) / 2; column < side - 1; column++) {
      const [here, next] = [at(column), at(column + 1)];
      if (!((here < level && level <= next) || (next < level && level <= here))) continue;
      const x = (column + (level - here) / (next - here)) / (side - 1);
      if (x > 1 - gap / 2 || x < 0.5 + gap / 2 || labels.some((label) => Math.abs(label.x - x) < gap))
        continue;
      labels.push({ level, x, y: row / (side - 1) });
      break;
    }
  }
  return labels;
}
