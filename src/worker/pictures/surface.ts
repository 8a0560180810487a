/** Two parameters: the loss over a rectangle that holds the way that θ has come. */
import type { Evaluator } from '../../core/autodiff/evaluator.ts';
import type { Picture } from '../protocol.ts';
import type { Trail } from '../trail.ts';

const SIZE = 64;
/** Half of the smallest side shown. */
const LEAST_HALF = 0.5;
/** The shorter side over the longer one, at least: a run that flies off one way still has closed level lines round it. */
const LEAST_SHARE = 1 / 3;
/** Share of the trail's extent that is shown beyond each side. */
const MARGIN = 0.25;

type Extent = readonly [number, number, number, number];

function extentOf(x: Float64Array, y: Float64Array): Extent {
  const [across, up] = [middleAndHalf(x), middleAndHalf(y)];
  const least = Math.max(across.half, up.half) * LEAST_SHARE;
  const [width, height] = [Math.max(across.half, least), Math.max(up.half, least)];
  return [across.middle - width, across.middle + width, up.middle - height, up.middle + height];
}

function middleAndHalf(values: Float64Array): { readonly middle: number; readonly half: number } {
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  return { middle: 0.5 * (low + high), half: Math.max((0.5 + MARGIN) * (high - low), LEAST_HALF) };
}

function holds([left, right, bottom, top]: Extent, x: Float64Array, y: Float64Array): boolean {
  return (
    x.every((value) => value > left && value < right) && y.every((value) => value > bottom && value < top)
  );
}

/** The surface keeps its extent, and its values, until the trail leaves it. */
export class Surface {
  readonly #evaluator: Evaluator;
  readonly #names: readonly [string, string];
  #extent: Extent | null = null;
  #values = new Float64Array(0);

  constructor(evaluator: Evaluator, names: readonly [string, string]) {
    this.#evaluator = evaluator;
    this.#names = names;
  }

  /** As it was at a step, which the trail may have dropped since: θ is where its way ends. */
  picture(trail: Trail, step: number, theta: Float64Array): Picture {
    const way = trail.points(step);
    const x = Float64Array.of(...way.x, theta[0]!);
    const y = Float64Array.of(...way.y, theta[1]!);
    if (this.#extent === null || !holds(this.#extent, x, y)) this.#compute(extentOf(x, y));
    return {
      kind: 'surface',
      size: SIZE,
      extent: this.#extent ?? [0, 1, 0, 1],
      values: this.#values,
      pathX: x,
      pathY: y,
      names: this.#names,
    };
  }

  #compute(extent: Extent): void {
    const [left, right, bottom, top] = extent;
    const point = new Float64Array(2);
    this.#extent = extent;
    this.#values = new Float64Array(SIZE * SIZE);
    for (let i = 0; i < SIZE * SIZE; i += 1) {
      point[0] = left + (((i % SIZE) + 0.5) * (right - left)) / SIZE;
      point[1] = bottom + ((Math.floor(i / SIZE) + 0.5) * (top - bottom)) / SIZE;
      this.#evaluator.setPoint(point);
      this.#values[i] = this.#evaluator.loss();
    }
  }
}
