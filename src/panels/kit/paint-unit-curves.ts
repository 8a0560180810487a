/**
 * Each hidden unit of a network with one input, over the samples that can be chosen: a small curve a unit, a row a layer, on one scale.
 * What the weights above make of x is seen at once, and as it changes.
 */
import type { Network } from './layer-places.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

export interface CurvePlace {
  /** From 1, as units are numbered in layer-places.ts. */
  readonly layer: number;
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** px at a root font of 16 px. */
const LEAST_ROW = 16;
const WIDEST = 48;
const ROW_GAP = 6;
/** Share of a curve's place that stays free beside it. */
const FREE = 0.14;

/** Whether there is an axis to draw units over, and units to draw. */
export function hasUnitCurves({ inputWidth, samples, layers }: Network): boolean {
  return inputWidth === 1 && samples.length > 1 && layers.length > 1;
}

/** Of the first hidden layers, as many as there is room for. */
export function unitCurvePlaces(network: Network, area: Area, scale: number): readonly CurvePlace[] {
  const hidden = network.layers.slice(0, -1);
  const gap = ROW_GAP * scale;
  const count = Math.min(hidden.length, Math.floor((area.height + gap) / (LEAST_ROW * scale + gap)));
  const height = (area.height + gap) / count - gap;
  return hidden.slice(0, count).flatMap(({ rows }, i) => {
    const cell = Math.min(area.width / rows, WIDEST * scale);
    return Array.from({ length: rows }, (_, unit) => ({
      layer: i + 1,
      unit,
      x: area.left + unit * cell,
      y: area.top + i * (height + gap),
      width: cell * (1 - FREE),
      height,
    }));
  });
}

export interface UnitCurvesPicture {
  readonly palette: Palette;
  readonly network: Network;
  readonly places: readonly CurvePlace[];
  /** Place among the samples of the one that is chosen. */
  readonly sample: number;
  /** The size that reaches from the middle to an edge. */
  readonly largest: number;
}

export function paintUnitCurves(surface: Surface, picture: UnitCurvesPicture): void {
  const { palette, network, places, sample, largest } = picture;
  const { colour, line } = palette;
  const { inputs, layers } = network;
  const order = Array.from(inputs, (_, s) => s).sort((a, b) => inputs[a]! - inputs[b]!);
  const low = inputs[order[0]!]!;
  const span = inputs[order.at(-1)!]! - low || 1;
  surface.lineJoin = 'round';
  for (const { layer, unit, x, y, width, height } of places) {
    const { rows, units } = layers[layer - 1]!;
    const middle = y + height / 2;
    const xOf = (s: number): number => x + (width * (inputs[s]! - low)) / span;
    const yOf = (s: number): number => middle - (height / 2) * (units[s * rows + unit]! / largest);
    surface.fillStyle = colour.rule;
    surface.fillRect(x, middle - line / 2, width, line);
    surface.beginPath();
    for (const s of order) {
      if (s === order[0]) surface.moveTo(xOf(s), yOf(s));
      else surface.lineTo(xOf(s), yOf(s));
    }
    surface.strokeStyle = colour.ink2;
    surface.lineWidth = 1.25 * line;
    surface.stroke();
    surface.beginPath();
    surface.arc(xOf(sample), yOf(sample), 2 * line, 0, 2 * Math.PI);
    surface.fillStyle = colour.ink;
    surface.fill();
  }
}
