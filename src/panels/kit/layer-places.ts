/**
 * Where everything stands in the picture of a network: from left to right the inputs, then for each layer its weights
 * with the bias as a last column, and the column of its units. Rows of weights stand at the units that they lead to.
 */
import type { Layers } from '../../worker/protocol.ts';

export type Network = Extract<Layers, { kind: 'layers' }>;

/** A block of cells, `rows` × `columns` from its upper left corner in px. */
export interface Block {
  readonly kind: 'weights' | 'bias' | 'units';
  /** 0 for the inputs' units, else the layer's number. */
  readonly layer: number;
  readonly x: number;
  readonly y: number;
  readonly rows: number;
  readonly columns: number;
}

export interface LayerPlaces {
  readonly cell: number;
  readonly blocks: readonly Block[];
}

/** Cells between blocks. */
const GAP = 1;
const WIDE_GAP = 1.5;
/** px of a cell at most, at a root font of 16 px. */
const LARGEST = 16;

export function layerPlaces(
  { layers, inputWidth }: Network,
  width: number,
  height: number,
  scale: number,
): LayerPlaces {
  const columns =
    1 +
    layers.reduce(
      (sum, { columns, bias }) => sum + WIDE_GAP + columns + (bias.length > 0 ? 1 + GAP / 2 : 0) + GAP + 1,
      0,
    );
  const rows = layers.reduce((most, layer) => Math.max(most, layer.rows), inputWidth);
  const cell = Math.min(width / columns, height / rows, LARGEST * scale);
  const middle = height / 2;
  const blocks: Block[] = [];
  let x = (width - columns * cell) / 2;
  const put = (kind: Block['kind'], layer: number, rows: number, columns: number, gap: number): void => {
    x += gap * cell;
    blocks.push({ kind, layer, x, y: middle - (rows * cell) / 2, rows, columns });
    x += columns * cell;
  };
  put('units', 0, inputWidth, 1, 0);
  layers.forEach(({ rows, columns, bias }, i) => {
    put('weights', i + 1, rows, columns, WIDE_GAP);
    if (bias.length > 0) put('bias', i + 1, rows, 1, GAP / 2);
    put('units', i + 1, rows, 1, GAP);
  });
  return { cell, blocks };
}

/** What the cells of a block hold, row by row; of units on the given sample. */
export function valuesOf(network: Network, { kind, layer }: Block, sample: number): Float64Array {
  const { inputs, inputWidth, layers } = network;
  if (layer === 0) return inputs.subarray(sample * inputWidth, (sample + 1) * inputWidth);
  const { rows, weights, bias, units } = layers[layer - 1]!;
  if (kind === 'weights') return weights;
  return kind === 'bias' ? bias : units.subarray(sample * rows, (sample + 1) * rows);
}
