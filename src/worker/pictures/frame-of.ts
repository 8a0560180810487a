/** Where what is shown round θ† lies: its own copies, since steps go on while a picture is made. */
import type { ConstrainedView } from '../../core/simulation/simulation.ts';
import { addScaledInto, dot, norm, subtractInto } from '../../core/math/vector.ts';
import type { Moment } from '../past.ts';

/** θ† with u and, across it, the unit vector along ∇S⊥. */
export interface PlaneFrame {
  readonly origin: Float64Array;
  readonly along: Float64Array;
  readonly across: Float64Array;
  /** ‖∇S⊥‖. */
  readonly slopeAcross: number;
  readonly delta: number;
}

export function frameOf({
  theta,
  topEigenvector,
  sharpnessGradientAcross,
  delta,
}: ConstrainedView): PlaneFrame {
  const slopeAcross = norm(sharpnessGradientAcross);
  const across = sharpnessGradientAcross.map((value) => value / slopeAcross);
  return {
    origin: Float64Array.from(theta),
    along: Float64Array.from(topEigenvector),
    across,
    slopeAcross,
    delta,
  };
}

/** Points of the run in the plane: their steps and coordinates. */
export interface Way {
  readonly steps: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** The feet of the perpendiculars from points on the plane. */
export function wayIn(frame: PlaneFrame, moments: readonly Moment[], of: 'theta' | 'constrained'): Way {
  const steps: number[] = [];
  const a: number[] = [];
  const b: number[] = [];
  const displacement = new Float64Array(frame.origin.length);
  for (const moment of moments) {
    const point = of === 'theta' ? moment.theta : moment.constrained?.theta;
    if (point === undefined) continue;
    subtractInto(point, frame.origin, displacement);
    steps.push(moment.step);
    a.push(dot(frame.along, displacement));
    b.push(dot(frame.across, displacement));
  }
  return { steps: Float64Array.from(steps), a: Float64Array.from(a), b: Float64Array.from(b) };
}

/** θ† + a·u + b·∇S⊥/‖∇S⊥‖. */
export function pointInto(
  { origin, along, across }: PlaneFrame,
  a: number,
  b: number,
  out: Float64Array,
): void {
  out.set(origin);
  addScaledInto(a, along, out);
  if (b !== 0) addScaledInto(b, across, out);
}

/** Sizes that axes take, so that they stay where they are from step to step. */
const RUNGS = [1, 1.5, 2, 3, 5, 7, 10];

/** The least rung that is not below a size. */
export function rungAbove(size: number): number {
  if (!(size > 0 && Number.isFinite(size))) return 1;
  const decade = 10 ** Math.floor(Math.log10(size));
  return decade * (RUNGS.find((rung) => rung * decade >= size) ?? 10);
}

export function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
