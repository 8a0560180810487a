/**
 * The loss along u: L(θ† + xu), evaluated, beside its Taylor polynomial Σ c_k x^k of third order at θ†,
 *
 *   c₀ = L†, c₁ = ∇L·u, c₂ = S/2, c₃ = ∇³L(u,u,u)/6,
 *
 * whose coefficients come from one pass of truncated Taylor arithmetic. Cost: POINTS losses.
 */
import type { Problem } from '../../core/problems/problem.ts';
import type { Moment } from '../past.ts';
import type { LossAlong } from '../protocol.ts';
import { frameOf, largest, pointInto, rungAbove, wayIn } from './frame-of.ts';
import { lossesWithin } from './work.ts';

/** A point every two pixels of its panel. */
const POINTS = 161;
/** Fewer would draw corners. */
const LEAST_POINTS = 21;
/** So many evaluations a part. */
const AT_ONCE = 8;
/** Room beyond the run's swing and the fixed points ±δ, as a share of them. */
const MARGIN = 1.3;

/** `recent`: the steps whose swing the curve must hold, the shown one last. */
export function* lossAlong(
  problem: Problem,
  moment: Moment,
  recent: readonly Moment[],
): Generator<undefined, LossAlong> {
  if (moment.constrained === undefined) return { kind: 'none', reason: 'no constrained path' };
  const count = Math.min(POINTS, lossesWithin(problem));
  if (count < LEAST_POINTS) return { kind: 'none', reason: 'too large' };
  const frame = frameOf(moment.constrained);
  const atEdge = recent.filter(({ constrained }) => constrained !== undefined);
  const way = wayIn(frame, atEdge, 'theta');
  const half = rungAbove(MARGIN * Math.max(largest(way.a), frame.delta || 0));
  const evaluator = problem.evaluator(-1, 3);
  evaluator.setPoint(frame.origin);
  const coefficients = [0, 1, 2, 3].map((order) => evaluator.lossCoefficient(order, frame.along));
  const x = Float64Array.from({ length: count }, (_, i) => half * ((2 * i) / (count - 1) - 1));
  const loss = new Float64Array(count);
  const point = new Float64Array(frame.origin.length);
  for (let i = 0; i < count; i++) {
    pointInto(frame, x[i]!, 0, point);
    evaluator.setPoint(point);
    loss[i] = evaluator.loss();
    if (i % AT_ONCE === 0) yield;
  }
  return { kind: 'curve', x, loss, coefficients, steps: way.steps, swing: way.a };
}
