/** How much a picture of the loss may cost, counted in operations and never in time: the same picture on any machine. */
import type { Problem } from '../../core/problems/problem.ts';

/** About a second of one thread at most. */
const OPERATIONS = 4e9;
/** A loss multiplies each weight with each sample, which counts as two operations, and takes so many however small. */
const LEAST = 2e4;

/** Evaluations of the loss that one picture may take. */
export function lossesWithin({ parameters, samples }: Problem): number {
  return Math.floor(OPERATIONS / (LEAST + 2 * parameters * Math.max(1, samples)));
}
