/** Where the labels beside the heads of lines stand: near their lines, apart from one another, off the threshold. */
import { characters } from './characters.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';
import type { PlotFrame } from './plot-frame.ts';
import { plainText } from './rich.tsx';
import type { ChartLabel } from './series.ts';

/** px between the heads of lines and their labels, between labels, and around the threshold's tag. */
const HEAD_GAP = 12;
const MARGIN_GAP = 10;
const APART = 17;
const TAG_HALF = 15;
const LINE_HALF = 3;
/** px a character takes at most. */
const CHARACTER = 7;

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  /** Where its line ends. */
  readonly lineX: number;
  readonly lineY: number;
}

/**
 * One place a label, null for those that are not shown. `headX` is where the lines end, `values` the px of the labels'
 * lines, `thresholdY` the px of the line 2/η or NaN.
 */
export function headLabelPlaces(
  labels: readonly ChartLabel[],
  values: readonly number[],
  headX: number,
  thresholdY: number,
  { width, height, scale, compact }: PlotFrame,
): readonly (LabelPlace | null)[] {
  const xs = labels.map(({ side }) =>
    side === 'margin'
      ? width + MARGIN_GAP * scale
      : Math.min(headX + HEAD_GAP * scale, width + MARGIN_GAP * scale),
  );
  const ends = labels.map(({ text }, i) => xs[i]! + characters(plainText(text)) * CHARACTER * scale);
  const shown = labels.map((_, i) => {
    const y = values[i]!;
    return y >= 0 && y <= height && headX >= 0 && !(compact && ends[i]! > width + 24 * scale);
  });
  const places: (LabelPlace | null)[] = labels.map(() => null);
  // Labels in the margin and at the heads part only from their own kind, unless the heads are at the margin.
  const atMargin = headX + HEAD_GAP * scale > width - 4 * CHARACTER * scale;
  for (const side of ['head', 'margin'] as const) {
    const group = labels.flatMap((label, i) => {
      const own = label.side === side || (atMargin && side === 'head');
      return shown[i] && own && places[i] === null ? [i] : [];
    });
    if (group.length === 0) continue;
    const half = (APART / 2) * scale;
    const wanted: PlacedLabel[] = group.map((i) => ({
      y: within(values[i]!, half / 2, height - half / 2),
      half,
    }));
    const meetsTag = !compact && group.some((i) => ends[i]! > width + MARGIN_GAP * scale);
    if (thresholdY >= 0 && thresholdY <= height) {
      wanted.push({ y: thresholdY, half: (meetsTag ? TAG_HALF : LINE_HALF) * scale, fixed: true });
    }
    const ys = placeLabels(wanted);
    group.forEach((i, k) => {
      places[i] = { x: xs[i]!, y: ys[k]!, lineX: headX, lineY: values[i]! };
    });
  }
  return places;
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
