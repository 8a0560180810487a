/**
 * Paints eigenvalues by rank, largest first: bars for those that are measured every step, dots for the rest. Ranks are
 * spaced logarithmically, because the few largest matter most.
 */
import { lowerEigenvalues } from './line-style.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import type { Domain } from './value-domain.ts';

export interface SpectrumPicture {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** Measured every step, largest first. */
  readonly top: readonly number[];
  /** All eigenvalues, largest first; empty when not asked for. */
  readonly all: readonly number[];
  readonly threshold: number;
  readonly values: Domain;
  readonly grid: readonly number[];
}

const BAR = 12;

export function spectrumX(rank: number, count: number, width: number, scale: number): number {
  const inset = (BAR / 2 + 4) * scale;
  return inset + (Math.log(rank) / Math.log(Math.max(2, count))) * (width - 2 * inset);
}

export function paintSpectrum(surface: Surface, picture: SpectrumPicture): void {
  const { width, height, palette, top, all, threshold, values, grid } = picture;
  const toY = (value: number): number => (1 - (value - values[0]) / (values[1] - values[0])) * height;
  const count = Math.max(all.length, top.length, 8);
  if (Number.isFinite(threshold)) {
    surface.fillStyle = palette.colour.zone;
    surface.fillRect(0, 0, width, Math.max(0, toY(threshold)));
  }
  surface.fillStyle = palette.colour.grid;
  for (const value of grid) surface.fillRect(0, Math.round(toY(value)) - 0.5, width, 1);
  top.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    const style = lowerEigenvalues[Math.min(i - 1, 1)];
    const x = spectrumX(i + 1, count, width, palette.scale);
    surface.fillStyle = palette.colour[style?.colour ?? 'sharpness'];
    const bar = Math.min(BAR, 80 / (i + 4)) * palette.scale;
    surface.fillRect(
      x - bar / 2,
      Math.min(toY(value), toY(0)),
      bar,
      Math.max(1, Math.abs(toY(0) - toY(value))),
    );
  });
  surface.fillStyle = palette.colour.ink2;
  all.forEach((value, i) => {
    if (i < top.length) return;
    surface.beginPath();
    surface.arc(
      spectrumX(i + 1, count, width, palette.scale),
      toY(value),
      1.8 * palette.line,
      0,
      2 * Math.PI,
    );
    surface.fill();
  });
  if (!Number.isFinite(threshold)) return;
  surface.fillStyle = palette.colour.threshold;
  surface.fillRect(0, toY(threshold) - 0.75 * palette.line, width, 1.5 * palette.line);
}
