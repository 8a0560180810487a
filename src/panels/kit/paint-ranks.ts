/** Paints the largest eigenvalues by rank as bars, against the line 2/η. */
import { lowerEigenvalues } from './line-style.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import type { Domain } from './value-domain.ts';

export interface RanksPicture {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** Largest first. */
  readonly top: readonly number[];
  readonly threshold: number;
  readonly values: Domain;
  readonly grid: readonly number[];
}

const BAR = 14;

export function rankX(rank: number, count: number, width: number): number {
  return ((rank - 0.5) / count) * width;
}

export function paintRanks(surface: Surface, picture: RanksPicture): void {
  const { width, height, palette, top, threshold, values, grid } = picture;
  const toY = (value: number): number => (1 - (value - values[0]) / (values[1] - values[0])) * height;
  if (Number.isFinite(threshold)) {
    surface.fillStyle = palette.colour.zone;
    surface.fillRect(0, 0, width, Math.max(0, toY(threshold)));
  }
  surface.fillStyle = palette.colour.grid;
  for (const value of grid) surface.fillRect(0, Math.round(toY(value)) - 0.5, width, 1);
  const bar = BAR * palette.scale;
  top.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    surface.fillStyle = palette.colour[lowerEigenvalues[Math.min(i - 1, 1)]?.colour ?? 'sharpness'];
    const x = rankX(i + 1, Math.max(1, top.length), width);
    const [end, zero] = [toY(value), toY(0)];
    surface.fillRect(x - bar / 2, Math.min(end, zero), bar, Math.max(1, Math.abs(zero - end)));
  });
  if (!Number.isFinite(threshold)) return;
  surface.fillStyle = palette.colour.threshold;
  surface.fillRect(0, toY(threshold) - 0.75 * palette.line, width, 1.5 * palette.line);
}
