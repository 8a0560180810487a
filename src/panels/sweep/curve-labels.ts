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
  const seen = new Set<string>();
  const inside = labels.filter(({ text, y, index }) => {
    if (!(y >= 0 && y <= height)) return false;
    // Rows of a map share their learning rates, and those their labels.
    const known = seen.has(text);
    seen.add(text);
    return !known || index === chosen;
  });
  const every = Math.ceil(inside.length / room);
  const shown = inside
    .filter(({ index }, i) => i % every === 0 || index === chosen)
    .map((label) => ({ ...label, y: Math.min(height - row / 2, Math.max(row / 2, label.y)) }));
  const places = placeLabels(shown.map(({ y }) => ({ y, half: row / 2 })));
  return shown.map((label, i) => ({ ...label, at: places[i]! }));
}
