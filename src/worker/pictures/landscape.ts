/**
 * The landscape in the plane through θ† that u and ∇S⊥ span: L and, on a coarser grid, S at θ† + a·u + b·∇S⊥/‖∇S⊥‖,
 * with the feet of the run's last steps and of the constrained path.
 *
 * S is the largest eigenvalue of the Hessian at each point, found to SHARPNESS_TOLERANCE by Lanczos that begins from
 * its neighbour's eigenvectors; where that would cost too much, its first order S† + a∇S·u + b‖∇S⊥‖ is given instead.
 * Cost: SIDE² losses, and some five times as many for the sharpness; fewer for large problems.
 */
import type { Evaluator } from '../../core/autodiff/evaluator.ts';
import { dot } from '../../core/math/vector.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { createLanczos } from '../../core/spectra/lanczos.ts';
import type { Moment } from '../past.ts';
import type { Grid, Landscape } from '../protocol.ts';
import { frameOf, largest, type PlaneFrame, pointInto, rungAbove, wayIn } from './frame-of.ts';
import { lossesWithin } from './work.ts';

/** Points along a side: level lines are drawn smooth between them. */
const SIDE = 49;
const LEAST_SIDE = 13;
/** Sharpness changes less over the plane than the loss does. */
const SHARPNESS_SIDE = 17;
/** What a measurement costs in losses: some six products of seven each. */
const MEASUREMENT = 42;
const SHARPNESS_TOLERANCE = 1e-4;
const SOLVER_SEED = 4;
/** Evaluations a part. */
const AT_ONCE = 8;
/** Room beyond the run's last steps, and for the fixed points ±δ, as a share of them. */
const MARGIN = 1.25;
/** The plane is never shown narrower in one direction than this share of the other: flat ways stay flat. */
const LEAST_SHARE = 0.2;
/** Steps whose ways are drawn. */
const DRAWN = 40;

/** `recent`: the steps that the plane must hold, the shown one last. */
export function* landscape(
  problem: Problem,
  moment: Moment,
  recent: readonly Moment[],
): Generator<undefined, Landscape> {
  if (moment.constrained === undefined) return { kind: 'none', reason: 'no constrained path' };
  const allowed = lossesWithin(problem);
  const side = sideWithin(allowed);
  if (side === null) return { kind: 'none', reason: 'too large' };
  const frame = frameOf(moment.constrained);
  // How the run came to the edge is not part of its way round the path.
  const atEdge = recent.filter(({ constrained }) => constrained !== undefined);
  const held = wayIn(frame, atEdge, 'theta');
  const drawn = atEdge.filter(({ step }) => step > moment.step - DRAWN);
  const run = wayIn(frame, drawn, 'theta');
  const path = wayIn(frame, drawn, 'constrained');
  const width = MARGIN * Math.max(largest(held.a), frame.delta || 0);
  const height = Math.max(MARGIN * largest(held.b), LEAST_SHARE * width);
  const extent = [rungAbove(Math.max(width, LEAST_SHARE * height)), rungAbove(height)] as const;
  const atOrigin = slopesAt(problem.evaluator(2), frame);
  yield;
  const loss = yield* lossGrid(problem.evaluator(-1), frame, extent, side);
  const measured = SHARPNESS_SIDE ** 2 * MEASUREMENT <= allowed;
  const sharpness = measured
    ? yield* sharpnessGrid(problem.evaluator(1), frame, extent)
    : firstOrder(atOrigin, extent);
  return {
    kind: 'plane',
    extent,
    loss: { side, values: loss },
    sharpness: { side: SHARPNESS_SIDE, values: sharpness },
    sharpnessMeasured: measured,
    atOrigin,
    run,
    path,
  };
}

/** The greatest odd side that may be paid for, so that one point is θ† itself. */
function sideWithin(losses: number): number | null {
  const side = Math.min(SIDE, Math.floor(Math.sqrt(losses)));
  const odd = side % 2 === 0 ? side - 1 : side;
  return odd < LEAST_SIDE ? null : odd;
}

type Extent = readonly [a: number, b: number];
type Slopes = Extract<Landscape, { kind: 'plane' }>['atOrigin'];

/** L†, S† = u·Hu and the slopes of S along and across u. */
function slopesAt(evaluator: Evaluator, { origin, along, slopeAcross }: PlaneFrame): Slopes {
  evaluator.setPoint(origin);
  const loss = evaluator.loss();
  const sharpness = dot(along, evaluator.hessianProduct(along));
  const third = new Float64Array(origin.length);
  evaluator.thirdInto(along, third);
  return { loss, sharpness, slopeAlong: dot(along, third), slopeAcross };
}

/** Row-major, from −b to b and within a row from −a to a, ends included. */
function* overGrid(
  frame: PlaneFrame,
  [a, b]: Extent,
  side: number,
  atOnce: number,
  valueAt: (point: Float64Array) => number,
): Generator<undefined, Grid['values']> {
  const values = new Float64Array(side * side);
  const point = new Float64Array(frame.origin.length);
  const place = (i: number): number => (2 * i) / (side - 1) - 1;
  let done = 0;
  for (let row = 0; row < side; row++) {
    for (let i = 0; i < side; i++) {
      // To and fro, so that each point is next to the one before.
      const column = row % 2 === 0 ? i : side - 1 - i;
      pointInto(frame, a * place(column), b * place(row), point);
      values[row * side + column] = valueAt(point);
      done += 1;
      if (done % atOnce === 0) yield;
    }
  }
  return values;
}

function lossGrid(evaluator: Evaluator, frame: PlaneFrame, extent: Extent, side: number) {
  return overGrid(frame, extent, side, AT_ONCE, (point) => {
    evaluator.setPoint(point);
    return evaluator.loss();
  });
}

function sharpnessGrid(evaluator: Evaluator, frame: PlaneFrame, extent: Extent) {
  const solver = createLanczos(frame.origin.length, SOLVER_SEED);
  const tolerances = { top: SHARPNESS_TOLERANCE, topCount: 1, others: 1 };
  return overGrid(frame, extent, SHARPNESS_SIDE, 1, (point) => {
    evaluator.setPoint(point);
    return solver.measure((u) => evaluator.hessianProduct(u), 1, tolerances).values[0]!;
  });
}

function firstOrder({ sharpness, slopeAlong, slopeAcross }: Slopes, [a, b]: Extent): Float64Array {
  const place = (i: number): number => (2 * i) / (SHARPNESS_SIDE - 1) - 1;
  return Float64Array.from({ length: SHARPNESS_SIDE ** 2 }, (_, at) => {
    const [column, row] = [at % SHARPNESS_SIDE, Math.floor(at / SHARPNESS_SIDE)];
    return sharpness + slopeAlong * a * place(column) + slopeAcross * b * place(row);
  });
}
