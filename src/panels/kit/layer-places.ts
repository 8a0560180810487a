/**
 * Where everything stands in the picture of a network: the inputs, then for each layer its weights, its biases and its
 * units, from left to right or from above down, whichever leaves larger cells. Weights stand at the units that they lead
 * to or, where those are fewer, at the units that they come from, which keeps the picture short.
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
  readonly direction: 'right' | 'down';
  readonly blocks: readonly Block[];
}

/** Cells between blocks. */
const GAP = 1;
const WIDE_GAP = 1.5;
/** px of a cell at most, and for the names beside blocks, at a root font of 16 px. */
const LARGEST = 16;
const NAME = 34;
/** Names that would stand closer than this are left out. */
const NAMES_APART = 17;

export function layerPlaces(network: Network, width: number, height: number, scale: number): LayerPlaces {
  const blocks = blocksOf(network);
  const right = laidOut(blocks, width, height, scale);
  const down = laidOut(blocks, height, width - 2 * NAME * scale, scale);
  if (down.cell <= right.cell) return { ...right, direction: 'right' };
  return {
    cell: down.cell,
    direction: 'down',
    blocks: down.blocks.map(({ x, y, rows, columns, transposed, ...block }) => {
      return { ...block, x: y + NAME * scale, y: x, rows: columns, columns: rows, transposed: !transposed };
    }),
  };
}

type Unplaced = Omit<Block, 'x' | 'y'> & { readonly gap: number };

function laidOut(
  blocks: readonly Unplaced[],
  length: number,
  breadth: number,
  scale: number,
): { readonly cell: number; readonly blocks: readonly Block[] } {
  const columns = blocks.reduce((sum, block) => sum + block.gap + block.columns, 0);
  const rows = blocks.reduce((most, block) => Math.max(most, block.rows), 1);
  const cell = Math.min(length / columns, breadth / rows, LARGEST * scale);
  let x = (length - columns * cell) / 2;
  return {
    cell,
    blocks: blocks.map(({ gap, ...block }) => {
      const left = x + gap * cell;
      x = left + block.columns * cell;
      return { ...block, x: left, y: (breadth - block.rows * cell) / 2 };
    }),
  };
}

export interface NamePlace extends Pick<Block, 'kind' | 'layer' | 'transposed'> {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'middle' | 'end';
}

/** Names of weights and units, above their blocks or left of them. */
export function namePlaces({ cell, direction, blocks }: LayerPlaces, scale: number): readonly NamePlace[] {
  const placed: NamePlace[] = [];
  for (const { kind, layer, transposed, x, y, rows, columns } of blocks) {
    if (kind === 'bias') continue;
    const place: NamePlace =
      direction === 'right'
        ? { kind, layer, transposed, x: x + (columns * cell) / 2, y: y - 6 * scale, anchor: 'middle' }
        : {
            kind,
            layer,
            transposed,
            x: x - 8 * scale,
            y: y + (rows * cell) / 2 + 4 * scale,
            anchor: 'end',
          };
    const far = direction === 'right' ? 'x' : 'y';
    const before = placed.at(-1);
    if (before === undefined || place[far] - before[far] >= NAMES_APART * scale) placed.push(place);
  }
  return placed;
}

/** From left to right, with the cells left free before each. */
function blocksOf({ layers, inputWidth }: Network): readonly Unplaced[] {
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
