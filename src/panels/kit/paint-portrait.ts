/**
 * Paints the portrait of (x, y): quarters tinted as stages, the way the run came, the orbit predicted from here. x is
 * the displacement along u, or |x|/δ when folded; y is sharpness above 2/η. Coordinates are px from the plot's corner.
 */
import type { Orbit } from './level-set.ts';
import type { Palette, Token } from './palette.ts';
import type { Surface } from './surface.ts';

export interface PortraitPicture {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  /** The fixed points' x: ±δ, or 1 when folded. */
  readonly fixed: readonly number[];
  readonly history: History;
  /** Closed curves. */
  readonly orbits: readonly Orbit[];
  /** Painted under the way, e.g. those of other runs. */
  readonly beneath?: (surface: Surface) => void;
}

/** Consecutive steps up to the one shown, oldest first. */
export interface History {
  readonly first: number;
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Steps over which the way fades from now to old. */
const FADE_STEPS = 180;
const OLDEST_OPACITY = 0.1;
const LEVELS = 18;

export function paintPortrait(surface: Surface, picture: PortraitPicture): void {
  const { width, height } = picture;
  surface.save();
  surface.beginPath();
  surface.rect(0, 0, width, height);
  surface.clip();
  paintQuarters(surface, picture);
  paintNullclines(surface, picture);
  picture.beneath?.(surface);
  paintWay(surface, picture);
  paintOrbits(surface, picture);
  paintFixedPoints(surface, picture);
  paintNow(surface, picture);
  surface.restore();
}

/** Paler than on the strip: lines are drawn over them. */
const TINT = 0.75;

/** Above 2/η warm, below grey; outside the fixed points deeper. */
export function paintQuarters(
  surface: Surface,
  {
    width,
    height,
    palette,
    toX,
    toY,
    fixed,
  }: Pick<PortraitPicture, 'width' | 'height' | 'palette' | 'toX' | 'toY' | 'fixed'>,
): void {
  const line = Math.min(height, Math.max(0, toY(0)));
  const right = toX(Math.max(...fixed));
  const left = fixed.length > 1 ? toX(Math.min(...fixed)) : 0;
  const fill = (token: Token, x: number, y: number, end: number, bottom: number): void => {
    surface.fillStyle = palette.colour[token];
    surface.fillRect(x, y, end - x, bottom - y);
  };
  surface.globalAlpha = TINT;
  for (const [start, end] of [
    [0, left],
    [right, width],
  ] as const) {
    fill('stage3', start, 0, end, line);
    fill('stage4', start, line, end, height);
  }
  fill('stage2', left, 0, right, line);
  fill('stage1', left, line, right, height);
  surface.globalAlpha = 1;
}

/** x keeps its size on y = 0, and y its value on |x| = δ. */
function paintNullclines(
  surface: Surface,
  { width, height, palette, toX, toY, fixed }: PortraitPicture,
): void {
  surface.strokeStyle = palette.colour.ink2;
  surface.lineWidth = palette.line;
  surface.setLineDash([1.5 * palette.line, 3 * palette.line]);
  surface.beginPath();
  for (const x of fixed) {
    surface.moveTo(toX(x), 0);
    surface.lineTo(toX(x), height);
  }
  surface.stroke();
  surface.setLineDash([]);
  surface.strokeStyle = palette.colour.threshold;
  surface.lineWidth = 1.5 * palette.line;
  surface.beginPath();
  surface.moveTo(0, toY(0));
  surface.lineTo(width, toY(0));
  surface.stroke();
}

function opacityAt(age: number): number {
  const fresh = Math.max(0, 1 - age / FADE_STEPS);
  return OLDEST_OPACITY + (1 - OLDEST_OPACITY) * fresh ** 1.5;
}

/** Each parity joined: even steps one line, odd steps the other, paler the older. Dots on the newest steps. */
function paintWay(surface: Surface, picture: PortraitPicture): void {
  const { history, palette, toX, toY } = picture;
  const { count, x, y } = history;
  surface.strokeStyle = palette.colour.ink;
  surface.lineWidth = 1.15 * palette.line;
  surface.lineJoin = 'round';
  const recent = Math.max(2, count - FADE_STEPS);
  const segments = (from: number, to: number): void => {
    surface.beginPath();
    for (let parity = 0; parity < 2; parity++) {
      for (let i = from + parity, drawing = false; i < to; i += 2) {
        const known = !Number.isNaN(x[i]!) && !Number.isNaN(x[i - 2]!);
        if (known && !drawing) surface.moveTo(toX(x[i - 2]!), toY(y[i - 2]!));
        if (known) surface.lineTo(toX(x[i]!), toY(y[i]!));
        drawing = known;
      }
    }
    surface.stroke();
  };
  surface.globalAlpha = OLDEST_OPACITY * 1.4;
  segments(2, recent);
  const step = Math.max(2, 2 * Math.ceil((count - recent) / LEVELS / 2));
  for (let from = recent; from < count; from += step) {
    surface.globalAlpha = opacityAt(count - 1 - from);
    segments(from, Math.min(count, from + step));
  }
  for (let i = Math.max(0, count - FADE_STEPS); i < count; i++) paintDot(surface, picture, i);
  surface.globalAlpha = 1;
}

function paintDot(surface: Surface, { history, palette, toX, toY }: PortraitPicture, i: number): void {
  const { first, count, x, y } = history;
  if (Number.isNaN(x[i]!)) return;
  const even = (first + i) % 2 === 0;
  surface.globalAlpha = opacityAt(count - 1 - i);
  surface.beginPath();
  surface.arc(toX(x[i]!), toY(y[i]!), (even ? 2.4 : 2.1) * palette.line, 0, 2 * Math.PI);
  surface.fillStyle = even ? palette.colour.ink : palette.colour.bg;
  surface.fill();
  if (even) return;
  surface.lineWidth = 1.15 * palette.line;
  surface.stroke();
}

function paintOrbits(surface: Surface, { orbits, palette, toX, toY }: PortraitPicture): void {
  surface.strokeStyle = palette.colour.ink2;
  surface.lineWidth = palette.line;
  surface.setLineDash([4 * palette.line, 3 * palette.line]);
  for (const orbit of orbits) {
    surface.beginPath();
    for (let i = 0; i < orbit.x.length; i++) {
      const [px, py] = [toX(orbit.x[i]!), toY(orbit.y[i]!)];
      if (i === 0) surface.moveTo(px, py);
      else surface.lineTo(px, py);
    }
    surface.closePath();
    surface.stroke();
  }
  surface.setLineDash([]);
}

function paintFixedPoints(surface: Surface, { fixed, palette, toX, toY }: PortraitPicture): void {
  const size = 5.5 * palette.line;
  for (const x of fixed) {
    const [px, py] = [toX(x), toY(0)];
    surface.beginPath();
    surface.moveTo(px, py - size);
    surface.lineTo(px + size, py);
    surface.lineTo(px, py + size);
    surface.lineTo(px - size, py);
    surface.closePath();
    surface.fillStyle = palette.colour.bg;
    surface.fill();
    surface.strokeStyle = palette.colour.ink;
    surface.lineWidth = 1.25 * palette.line;
    surface.stroke();
  }
}

function paintNow(surface: Surface, { history, palette, toX, toY }: PortraitPicture): void {
  const last = history.count - 1;
  if (last < 0 || Number.isNaN(history.x[last]!)) return;
  paintRing(surface, palette, toX(history.x[last]!), toY(history.y[last]!));
}

/** Where the run is. */
export function paintRing(surface: Surface, palette: Palette, x: number, y: number): void {
  surface.beginPath();
  surface.arc(x, y, 6 * palette.line, 0, 2 * Math.PI);
  surface.strokeStyle = palette.colour.sharpness;
  surface.lineWidth = 2.5 * palette.line;
  surface.stroke();
}
