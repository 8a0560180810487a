/** The labels at the right of a sweep's curves: as many as have room, the chosen run's always among them. */
import { placeLabels } from '../kit/place-labels.ts';

export interface CurveLabel {
  readonly index: number;
  readonly text: string;
  /** px where it wants to stand. */
  readonly y: number;
}

export interface PlacedCurveLabel extends CurveLabel {
  readonly at: number;
}

/** px a label takes. */
const ROW = 15;

export function placedLabels(
  labels: readonly CurveLabel[],
  height: number,
  chosen: number | null,
  scale: number,
): readonly PlacedCurveLabel[] {
  const row = ROW * scale;
  const room = Math.max(1, Math.floor(height / row));
  const own = labels.find(({ index }) => index === chosen)?.text;
  const seen = new Set<string>();
  const inside = labels.filter(({ text, y, index }) => {
    if (!(y >= 0 && y <= height)) return false;
    if (index === chosen) return true;
    // Rows of a map share their learning rates, and those their labels: the chosen run's stands for all.
    const known = text === own || seen.has(text);
    seen.add(text);
    return !known;
  });
  const every = Math.ceil(inside.length / room);
  const shown = inside
    .filter(({ index }, i) => i % every === 0 || index === chosen)
    .map((label) => ({ ...label, y: Math.min(height - row / 2, Math.max(row / 2, label.y)) }));
  const places = placesWithin(
    shown.map(({ y }) => y),
    row,
    height,
  );
  return shown.map((label, i) => ({ ...label, at: places[i]! }));
}

/** Below the plot stands the axis, above it the title: labels keep to its height, held between two fixed ones outside. */
function placesWithin(wanted: readonly number[], row: number, height: number): readonly number[] {
  const half = row / 2;
  const outside = (y: number) => ({ y, half, fixed: true });
  const labels = wanted.map((y) => ({ y, half }));
  return placeLabels([outside(-half), ...labels, outside(height + half)]).slice(1, -1);
}
