/** Which picture a problem has, and how it is made from θ. */
import type { Problem } from '../../core/problems/problem.ts';
import type { Picture } from '../protocol.ts';
import { Trail } from '../trail.ts';
import { curvePicture } from './curve.ts';
import { fieldPicture } from './field.ts';
import { imagesPicture } from './images.ts';
import { Surface } from './surface.ts';

export interface PictureMaker {
  /** Called after every step, where the picture shows the way that θ came. */
  readonly observe?: (step: number, theta: Float64Array) => void;
  picture(step: number, theta: Float64Array): Picture;
}

export function createPictures(problem: Problem): PictureMaker {
  const { task, dataset } = problem;
  if (task.kind === 'toy')
    return task.names.length === 2 ? surfaceMaker(problem, task.names) : { picture: none };
  if (!problem.predicts) return { picture: none };
  if (dataset.image !== undefined) return { picture: (_, theta) => imagesPicture(problem, theta) };
  const oneOutput = task.kind === 'classes' || task.outputWidth === 1;
  if (dataset.inputWidth === 2 && oneOutput) return { picture: (_, theta) => fieldPicture(problem, theta) };
  if (dataset.inputWidth === 1 && task.kind === 'regression' && oneOutput) {
    return { picture: (_, theta) => curvePicture(problem, theta) };
  }
  return { picture: none };
}

const none = (): Picture => ({ kind: 'none' });

function surfaceMaker(problem: Problem, names: readonly string[]): PictureMaker {
  const trail = new Trail();
  const surface = new Surface(problem.evaluator(-1), [names[0] ?? '', names[1] ?? '']);
  return {
    observe: (step, theta) => trail.add(step, theta[0] ?? 0, theta[1] ?? 0),
    picture: (step, theta) => surface.picture(trail, step, theta),
  };
}
