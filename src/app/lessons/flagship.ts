/** The run of lessons 2 to 4: the preset that the simulator opens with, with one measured eigenvalue. */
import type { LessonRun } from './lesson.ts';

const measurement = { eigenvalues: 1 } as const;

/** With the theory beside it. */
export const flagship: LessonRun = { preset: 'eight-cycles', changes: { measurement } };

/** Without, for what happens before the edge. */
export function bareFlagship(learningRate: number): LessonRun {
  return { preset: 'eight-cycles', changes: { measurement, learningRate, references: [] } };
}
