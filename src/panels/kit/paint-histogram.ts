/**
 * Paints all eigenvalues by value: how many lie in each bin of the axis, and each of them as a stroke below. Those that
 * are measured every step stand out in their colours, against the line 2/η.
 */
import { lowerEigenvalues } from './line-style.ts';
import type { Palette } from './palette.ts';
import type { SpectrumAxis } from './spectrum-axis.ts';
import type { Surface } from './surface.ts';

export interface HistogramPicture {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly axis: SpectrumAxis;
  /** Counts of the bins, from the left. */
  readonly bins: readonly number[];
  /** The count at the top of the plot. */
  readonly most: number;
  /** Counts at which hairlines run. */
  readonly grid: readonly number[];
  readonly all: readonly number[];
  /** Measured every step, largest first. */
  readonly top: readonly number[];
  readonly threshold: number;
}

/** px below the bars for the strokes. */
export const RUG = 16;

export function countBins(all: readonly number[], axis: SpectrumAxis, width: number, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of all) {
    const bin = Math.floor((axis.toX(value) / width) * bins);
    if (bin >= 0 && bin < bins) counts[bin]! += 1;
  }
  return counts;
}

export function paintHistogram(surface: Surface, picture: HistogramPicture): void {
  const { width, height, palette, axis, bins, most, grid, all, top, threshold } = picture;
  const { colour, line, scale } = palette;
  const floor = height - RUG * scale;
  const toY = (count: number): number => (1 - count / most) * floor;
  const edge = axis.toX(threshold);
  if (Number.isFinite(edge)) {
    surface.fillStyle = colour.zone;
    surface.fillRect(Math.max(0, edge), 0, Math.max(0, width - edge), height);
  }
  surface.fillStyle = colour.grid;
  for (const count of grid) surface.fillRect(0, Math.round(toY(count)) - 0.5, width, 1);
  surface.fillStyle = colour.rule;
  surface.fillRect(Math.round(axis.toX(0)) - 0.5, 0, 1, height);
  const bin = width / bins.length;
  surface.fillStyle = colour.field;
  bins.forEach((count, i) => {
    if (count > 0) surface.fillRect(i * bin + 0.5, toY(count), bin - 1, floor - toY(count));
  });
  surface.fillStyle = colour.rule;
  surface.fillRect(0, floor - 0.5, width, 1);
  surface.fillStyle = colour.ink2;
  surface.globalAlpha = 0.55;
  for (const value of all) surface.fillRect(axis.toX(value) - 0.5 * line, floor + 5 * scale, line, 7 * scale);
  surface.globalAlpha = 1;
  // The smallest first, so that what is larger lies on top.
  for (let i = top.length - 1; i >= 0; i--) {
    const x = axis.toX(top[i]!);
    if (!Number.isFinite(x)) continue;
    surface.fillStyle = colour[lowerEigenvalues[Math.min(i - 1, 1)]?.colour ?? 'sharpness'];
    const thickness = (i === 0 ? 3 : 2) * line;
    surface.fillRect(x - thickness / 2, floor + 2 * scale, thickness, 13 * scale);
  }
  if (!Number.isFinite(edge)) return;
  surface.fillStyle = colour.threshold;
  surface.fillRect(edge - 0.75 * line, 0, 1.5 * line, height);
}
