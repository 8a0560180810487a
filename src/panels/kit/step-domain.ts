/**
 * The steps that the axis shows. Axes that creep are hard to read: the end stands still until the run reaches it,
 * then doubles.
 */
import type { StepRange } from '../../store/view.ts';

const FIRST_END = 100;
/** A run that ended early is shown at a size at which its steps can be seen: 1, 2, 3, 4, 5, 6 or 8 times 10ᵏ. */
const ROUND = [1, 2, 3, 4, 5, 6, 8, 10];

export function stepDomain(
  range: StepRange | null,
  first: number,
  end: number,
  diverged: boolean,
): readonly [from: number, to: number] {
  if (range !== null) return range;
  const last = Math.max(0, end - 1 - first);
  return [first, first + (diverged ? roundedUp(last) : doubled(last))];
}

function doubled(last: number): number {
  let length = FIRST_END;
  while (length < last) length *= 2;
  return length;
}

function roundedUp(last: number): number {
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, last))));
  return unit * (ROUND.find((factor) => factor * unit >= last) ?? 10);
}
