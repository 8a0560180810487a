/** How much a script holds, and what is said of a run that holds more. */
import type { Catalogue } from '../../description/catalogue.ts';
import type { RunDescription } from '../../description/description.ts';

/** A million doubles are 11 MB of text, which editors still open. */
const MOST_NUMBERS = 1e6;

/** Words where so many numbers are too many, null where they fit. */
export function checkCapacity(numbers: number): string | null {
  if (numbers <= MOST_NUMBERS) return null;
  return (
    `Data and parameters of this run are ${numbers} numbers; a script holds at most ${MOST_NUMBERS}. ` +
    'Choose fewer samples or a smaller network, or export the run description and load the data yourself.'
  );
}

/** Numbers that a script of this run would hold, known before anything is built. */
export function numbersOf({ problem }: RunDescription, catalogue: Catalogue): number {
  const shape = catalogue.dataShape(problem.data);
  const data = shape === null ? 0 : shape.samples * (shape.inputWidth + shape.outputWidth);
  return data + 2 * catalogue.parameterCount(problem);
}
