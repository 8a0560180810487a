/**
 * Where everything stands in the picture of a network: from left to right the inputs, then for each layer its weights,
 * its biases, and its units. Rows of weights stand at the units that they lead to or, where those are fewer, transposed
 * at the units that they come from, which keeps the picture narrow.
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
  /** Cell (i, j) holds the number of row j and column i. */
  readonly transposed: boolean;
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

export function layerPlaces(network: Network, width: number, height: number, scale: number): LayerPlaces {
  const blocks = blocksOf(network);
  const columns = blocks.reduce((sum, block) => sum + block.gap + block.columns, 0);
  const rows = blocks.reduce((most, block) => Math.max(most, block.rows), 1);
  const cell = Math.min(width / columns, height / rows, LARGEST * scale);
  let x = (width - columns * cell) / 2;
  return {
    cell,
    blocks: blocks.map(({ gap, ...block }) => {
      const left = x + gap * cell;
      x = left + block.columns * cell;
      return { ...block, x: left, y: (height - block.rows * cell) / 2 };
    }),
  };
}

/** From left to right, with the cells left free before each. */
function blocksOf({ layers, inputWidth }: Network): (Omit<Block, 'x' | 'y'> & { readonly gap: number })[] {
  const column = (kind: Block['kind'], layer: number, rows: number, gap: number) => {
    return { kind, layer, rows, columns: 1, transposed: false, gap };
  };
  return [
    column('units', 0, inputWidth, 0),
    ...layers.flatMap(({ rows, columns, bias }, i) => {
      const transposed = rows < columns;
      const [down, across] = transposed ? [columns, rows] : [rows, columns];
      return [
        { kind: 'weights' as const, layer: i + 1, rows: down, columns: across, transposed, gap: WIDE_GAP },
        ...(bias.length > 0 ? [column('bias', i + 1, rows, GAP / 2)] : []),
        column('units', i + 1, rows, GAP),
      ];
    }),
  ];
}

/** What a block holds, row by row as it is kept; of units on the given sample. */
export function valuesOf(network: Network, { kind, layer }: Block, sample: number): Float64Array {
  const { inputs, inputWidth, layers } = network;
  if (layer === 0) return inputs.subarray(sample * inputWidth, (sample + 1) * inputWidth);
  const { rows, weights, bias, units } = layers[layer - 1]!;
  if (kind === 'weights') return weights;
  return kind === 'bias' ? bias : units.subarray(sample * rows, (sample + 1) * rows);
}
