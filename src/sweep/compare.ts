/**
 * Where two runs part: the first step at which a measured value differs in any bit, and the first at which losses differ
 * by a hundredth. Past the edge of stability a difference in the last place grows by e^0.13 to e^0.60 a step (measured
 * on the networks of the presets), so that there curves that part tell little: whoever compares them is told.
 */

/** What a comparison reads of a run: columns from step 0 on, NaN where nothing was measured. */
export interface ComparedRun {
  readonly loss: ArrayLike<number>;
  readonly sharpness: ArrayLike<number>;
  /** First step at the edge, null for none. */
  readonly edgeStep: number | null;
}

export interface Comparison {
  /** null where they agree as far as both go. */
  readonly differFrom: number | null;
  readonly partFrom: number | null;
  /** Number of steps that both have. */
  readonly common: number;
  /** Both had met the edge before their losses parted: small causes have large effects there. */
  readonly sensitive: boolean;
}

/** Losses this far apart, relative to the larger one, are told apart by eye. */
const APART = 0.01;

export function compareRuns(a: ComparedRun, b: ComparedRun): Comparison {
  const common = Math.min(a.loss.length, b.loss.length);
  let differFrom: number | null = null;
  let partFrom: number | null = null;
  for (let t = 0; t < common && partFrom === null; t++) {
    const [p, q] = [a.loss[t]!, b.loss[t]!];
    if (differFrom === null && (p !== q || apart(a.sharpness[t]!, b.sharpness[t]!))) differFrom = t;
    if (Math.abs(p - q) > APART * Math.max(Math.abs(p), Math.abs(q))) partFrom = t;
  }
  const edge = Math.max(a.edgeStep ?? Number.POSITIVE_INFINITY, b.edgeStep ?? Number.POSITIVE_INFINITY);
  return { differFrom, partFrom, common, sensitive: partFrom !== null && edge <= partFrom };
}

/** Where only one of them was measured nothing differs. */
function apart(p: number, q: number): boolean {
  return Number.isFinite(p) && Number.isFinite(q) && p !== q;
}
