/** The registry of lessons, in the order in which they are read. A new one is one file and one line here. */
import { choosingRate } from './choosing-rate.ts';
import { constrainedPath } from './constrained-path.ts';
import { fourStages } from './four-stages.ts';
import type { Lesson } from './lesson.ts';
import { quadratic } from './quadratic.ts';
import { sharpening } from './sharpening.ts';

export const lessons: readonly Lesson[] = [quadratic, sharpening, fourStages, constrainedPath, choosingRate];
