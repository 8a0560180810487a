/**
 * Paints a network's numbers as squares whose area is their size: positive ones filled, negative ones hollow, so that
 * the sign needs no colour. Weights and biases share one scale, units another.
 */
import { type LayerPlaces, type Network, valuesOf } from './layer-places.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

export interface LayersPicture {
  readonly palette: Palette;
  readonly network: Network;
  readonly places: LayerPlaces;
  /** Place among the samples. */
  readonly sample: number;
  /** Sizes that fill a cell. */
  readonly largestWeight: number;
  readonly largestUnit: number;
}

/** A full square leaves this share of its cell free. */
const FREE = 0.12;

export function paintLayers(surface: Surface, picture: LayersPicture): void {
  const { palette, network, places, sample, largestWeight, largestUnit } = picture;
  const { colour, line } = palette;
  const { cell, blocks } = places;
  for (const block of blocks) {
    const { kind, x, y, rows, columns, transposed } = block;
    const units = kind === 'units';
    if (!units) {
      surface.fillStyle = colour.sunk;
      surface.fillRect(x, y, columns * cell, rows * cell);
    }
    const largest = units ? largestUnit : largestWeight;
    const values = valuesOf(network, block, sample);
    surface.lineWidth = Math.min(1.25 * line, 0.16 * cell);
    for (let i = 0; i < values.length; i++) {
      const [row, column] = transposed
        ? [i % rows, Math.floor(i / rows)]
        : [Math.floor(i / columns), i % columns];
      const share = Math.sqrt(Math.min(1, Math.abs(values[i]!) / largest));
      paintNumber(surface, {
        x: x + (column + 0.5) * cell,
        y: y + (row + 0.5) * cell,
        half: 0.5 * (1 - FREE) * cell * share,
        positive: values[i]! > 0,
        ink: units ? colour.ink : colour.ink2,
        ground: units ? colour.bg : colour.sunk,
        round: units,
        stroke: surface.lineWidth,
      });
    }
  }
}

interface NumberShape {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly positive: boolean;
  readonly ink: string;
  readonly ground: string;
  /** Units are discs, weights squares. */
  readonly round: boolean;
  readonly stroke: number;
}

/** Below this size in px there is nothing to see. */
const SMALLEST = 0.4;

function paintNumber(surface: Surface, shape: NumberShape): void {
  const { x, y, half, positive, ink, ground, round, stroke } = shape;
  if (!(half >= SMALLEST)) return;
  const hollow = !positive && half > stroke;
  const reach = hollow ? half - stroke / 2 : half;
  surface.beginPath();
  if (round) surface.arc(x, y, reach, 0, 2 * Math.PI);
  else surface.rect(x - reach, y - reach, 2 * reach, 2 * reach);
  surface.fillStyle = hollow ? ground : ink;
  surface.fill();
  if (!hollow) return;
  surface.strokeStyle = ink;
  surface.stroke();
}
