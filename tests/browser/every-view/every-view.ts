/** Every view of the page, in journeys through a few of them. What shows something new comes here; long ones first. */
import { chinese } from './chinese.ts';
import { embedded } from './embedded.ts';
import type { Journey } from './journey.ts';
import { everyLesson } from './lessons.ts';
import { newVersion } from './new-version.ts';
import { presenting } from './presenting.ts';
import { otherProblems, ownProblems } from './problems.ts';
import { simulator } from './simulator.ts';
import { sweep } from './sweep.ts';

export const journeys: readonly Journey[] = [
  simulator,
  ownProblems,
  otherProblems,
  sweep,
  ...everyLesson,
  presenting,
  embedded,
  newVersion,
  chinese,
];
