/**
 * Checkpoints: steps at which a run's trace leaves a mark, so that a link can tell not only whether another machine
 * computes the same bits but about where it parts. Marks are prefix hashes: once they differ they go on differing, each
 * by chance equal with probability 1/64. Four checkpoints an octave name the step to within a quarter of it, and a run
 * of 10⁷ steps has 89 of them: a change of numerics shows within the first few steps, where they lie densest.
 */

/** One character of a mark stands for six bits. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 0 … 8, 10, 12, 14, 16, 20, 24, 28, 32, 40 … */
export function isCheckpoint(step: number): boolean {
  return step % spacing(step) === 0;
}

function spacing(step: number): number {
  let unit = 1;
  while (step >= 8 * unit) unit *= 2;
  return unit;
}

/** The step of mark number `index`. */
export function checkpointAt(index: number): number {
  if (index < 8) return index;
  const octave = Math.floor((index - 8) / 4);
  return (4 + ((index - 8) % 4)) * 2 ** (octave + 1);
}

/** The mark of a digest (hexadecimal): its lowest six bits. */
export function markOf(digest: string): string {
  return ALPHABET[Number.parseInt(digest.slice(-2), 16) % 64] ?? 'A';
}

/** The first checkpoint at which two runs' marks differ, null while they agree as far as both go. */
export function firstDifference(marks: string, others: string): number | null {
  for (let i = 0; i < Math.min(marks.length, others.length); i++)
    if (marks[i] !== others[i]) return checkpointAt(i);
  return null;
}
