/**
 * How each trajectory's line looks, everywhere: colour and dash belong to the trajectory, never to the panel.
 * What was measured has a halo; what was predicted is dashed and has none.
 */
import type { Token } from './palette.ts';

export interface LineStyle {
  readonly colour: Token;
  /** A pale band under the line and between its branches; only for what was measured. */
  readonly band?: Token;
  readonly width: number;
  /** Lengths of strokes and gaps in px; empty for a solid line. */
  readonly dash: readonly number[];
}

export const HALO_WIDTH = 6;
const CORE = 1.5;

export const measuredSharpness: LineStyle = {
  colour: 'sharpness',
  band: 'sharpness-band',
  width: CORE,
  dash: [],
};
export const measuredLoss: LineStyle = { colour: 'loss', band: 'loss-band', width: CORE, dash: [] };
export const measuredSwing: LineStyle = { colour: 'swing', band: 'swing-band', width: CORE, dash: [] };
export const oddSwing: LineStyle = { ...measuredSwing, dash: [2, 2] };
export const thresholdLine: LineStyle = { colour: 'threshold', width: CORE, dash: [] };
/** λ₂ and below: thinner and thinner. */
export const lowerEigenvalues: readonly LineStyle[] = [
  { colour: 'lambda2', width: 1.25, dash: [] },
  { colour: 'lambda3', width: 1, dash: [] },
];

/**
 * References by id. The paper's family shares a colour, this project's own has another; within a family and beyond
 * it the dashes differ. An unknown reference gets the plain one.
 */
const references: Readonly<Record<string, LineStyle>> = {
  constrained: { colour: 'pgd', width: CORE, dash: [] },
  semilocal: { colour: 'semilocal', width: CORE, dash: [5, 3] },
  paper: { colour: 'paper', width: CORE, dash: [8, 3, 1.5, 3] },
  predicted: { colour: 'paper', width: CORE, dash: [8, 3, 1.5, 3, 1.5, 3] },
  definition: { colour: 'paper', width: CORE, dash: [8, 3, 3, 3] },
  generalized: { colour: 'paper', width: CORE, dash: [3, 3] },
  cubic: { colour: 'ink2', width: CORE, dash: [9, 3] },
  map: { colour: 'ink2', width: 1.25, dash: [4, 3] },
  flow: { colour: 'flow', width: CORE, dash: [1.5, 3] },
  central: { colour: 'central', width: CORE, dash: [12, 4] },
};
const plain: LineStyle = { colour: 'ink3', width: CORE, dash: [2, 4] };

export function referenceStyle(id: string): LineStyle {
  return references[id] ?? plain;
}

/** A prediction that has left the run: thinner and paler from there on. */
export const LOST_WIDTH = 1.25;
export const LOST_OPACITY = 0.55;
