/**
 * Paints the loss along u with its Taylor polynomials, quadratic faint and cubic dashed, the fixed points ±δ, and the
 * last steps where they lie on it: even ones filled, odd ones hollow.
 */
import type { LossAlong } from '../../worker/protocol.ts';
import { HALO_WIDTH, measuredLoss, referenceStyle } from './line-style.ts';
import { paintRing } from './paint-portrait.ts';
import { paintSteps } from './paint-plane.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

export type AlongCurve = Extract<LossAlong, { kind: 'curve' }>;

export interface AlongPicture {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly curve: AlongCurve;
  readonly toX: (x: number) => number;
  readonly toY: (loss: number) => number;
  readonly grid: readonly number[];
  /** NaN where there is none. */
  readonly delta: number;
}

/** Steps drawn on the curve. */
const DRAWN = 12;

/** c₀ + c₁x + … up to an order. */
export function taylorAt(coefficients: readonly number[], order: number, x: number): number {
  return coefficients.slice(0, order + 1).reduceRight((sum, c) => sum * x + c, 0);
}

/** The loss of the curve between its samples. */
export function lossAt({ x, loss }: AlongCurve, at: number): number {
  const spacing = x[1]! - x[0]!;
  const place = Math.min(x.length - 2, Math.max(0, Math.floor((at - x[0]!) / spacing)));
  const share = (at - x[place]!) / spacing;
  return loss[place]! + share * (loss[place + 1]! - loss[place]!);
}

export function paintAlong(surface: Surface, picture: AlongPicture): void {
  const { width, height, palette, curve, toX, toY, grid, delta } = picture;
  const { colour, line } = palette;
  surface.save();
  surface.beginPath();
  surface.rect(0, 0, width, height);
  surface.clip();
  surface.fillStyle = colour.grid;
  for (const value of grid) surface.fillRect(0, Math.round(toY(value)) - 0.5, width, 1);
  surface.fillStyle = colour.rule;
  surface.fillRect(Math.round(toX(0)) - 0.5, 0, 1, height);
  if (Number.isFinite(delta)) {
    surface.strokeStyle = colour.ink3;
    surface.lineWidth = line;
    surface.setLineDash([1.5 * line, 3 * line]);
    surface.beginPath();
    for (const x of [-delta, delta]) {
      surface.moveTo(toX(x), 0);
      surface.lineTo(toX(x), height);
    }
    surface.stroke();
    surface.setLineDash([]);
  }
  const trace = (y: (x: number, i: number) => number): void => {
    surface.beginPath();
    curve.x.forEach((x, i) => {
      if (i === 0) surface.moveTo(toX(x), toY(y(x, i)));
      else surface.lineTo(toX(x), toY(y(x, i)));
    });
    surface.stroke();
  };
  surface.lineJoin = 'round';
  surface.strokeStyle = colour['loss-band'];
  surface.lineWidth = HALO_WIDTH * line;
  trace((_, i) => curve.loss[i]!);
  surface.strokeStyle = colour.loss;
  surface.lineWidth = measuredLoss.width * line;
  trace((_, i) => curve.loss[i]!);
  surface.strokeStyle = colour.ink3;
  surface.lineWidth = line;
  surface.setLineDash([1.5 * line, 3 * line]);
  trace((x) => taylorAt(curve.coefficients, 2, x));
  const cubic = referenceStyle('cubic');
  surface.strokeStyle = colour[cubic.colour];
  surface.lineWidth = cubic.width * line;
  surface.setLineDash(cubic.dash.map((length) => length * line));
  trace((x) => taylorAt(curve.coefficients, 3, x));
  surface.setLineDash([]);
  const from = Math.max(0, curve.steps.length - DRAWN);
  const a = curve.swing.slice(from);
  const way = { steps: curve.steps.slice(from), a, b: a.map((x) => lossAt(curve, x)) };
  paintSteps(surface, way, palette, toX, toY, false);
  const last = a.length - 1;
  if (last >= 0) paintRing(surface, palette, toX(a[last]!), toY(way.b[last]!));
  surface.restore();
}
