import { say } from '../../language/say.ts';
import { stepText } from './number-text.ts';

/** Which step a panel shows where the reader looks back: the one asked for, or the nearest one kept. */
export function stepWords(asked: number | null, step: number | undefined): string {
  return asked === null || step === undefined ? '' : wordsOf(asked, step);
}

/** The same as a sentence of a summary, which tells the newest step too. */
export function thisIs(asked: number | null, step: number | undefined): string {
  return step === undefined ? '' : say('This is {step}.', { step: wordsOf(asked ?? step, step) });
}

function wordsOf(asked: number, step: number): string {
  if (step === asked) return say('step {step}', { step: stepText(step) });
  return say('step {step}, the nearest kept', { step: stepText(step) });
}
