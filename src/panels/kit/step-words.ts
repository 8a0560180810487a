import { say } from '../../language/say.ts';
import { stepText } from './number-text.ts';

/** Which step a panel shows where the reader looks back: the one asked for, or the nearest one kept. */
export function stepWords(asked: number | null, step: number | undefined): string {
  if (asked === null || step === undefined) return '';
  if (step === asked) return say('step {step}', { step: stepText(step) });
  return say('step {step}, the nearest kept', { step: stepText(step) });
}

/** The same as a sentence of a summary. */
export function thisIs(step: string): string {
  return step === '' ? '' : say('This is {step}.', { step });
}
