/** The address of a step: `?view=lessons&lesson=3&step=4`, counted from 1. Without a lesson, the list of them. */
import { addressOf } from '../route.ts';
import { lessons } from './lessons.ts';

export type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'step'; readonly lesson: number; readonly step: number }
  /** Numbers that there are no such lessons or steps for, as they stand in the address. */
  | { readonly kind: 'no-lesson'; readonly lesson: string }
  | { readonly kind: 'no-step'; readonly lesson: number; readonly step: string };

/** A whole number from 1 to `most`, as it is written and no other way. */
function counted(text: string, most: number): number | null {
  const number = Number(text);
  return /^[1-9]\d*$/.test(text) && number <= most ? number : null;
}

export function placeIn(search: string): Place {
  const query = new URLSearchParams(search);
  const asked = query.get('lesson');
  if (asked === null) return { kind: 'list' };
  const lesson = counted(asked, lessons.length);
  if (lesson === null) return { kind: 'no-lesson', lesson: asked };
  const step = counted(query.get('step') ?? '1', lessons[lesson - 1]!.steps.length);
  if (step === null) return { kind: 'no-step', lesson, step: query.get('step') ?? '' };
  return { kind: 'step', lesson, step };
}

export function addressOfStep(
  lesson: number,
  step: number,
  location: { readonly pathname: string; readonly search: string; readonly hash: string },
): string {
  const [path = '', hash] = addressOf('lessons', location).split('#', 2);
  return `${path}&lesson=${lesson}&step=${step}${hash === undefined ? '' : `#${hash}`}`;
}
