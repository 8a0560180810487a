/**
 * Dense vectors of doubles. Sums run in four lanes, index i in lane i mod 4, ending with (s₀ + s₂) + (s₁ + s₃): the
 * order that the plan's reductions use too, so that a two-lane executor gives the same bits.
 */

/** ⟨a, b⟩ over the length of a. */
export function dot(a: Float64Array, b: Float64Array): number {
  const count = a.length;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    s0 += a[i]! * b[i]!;
    s1 += a[i + 1]! * b[i + 1]!;
    s2 += a[i + 2]! * b[i + 2]!;
    s3 += a[i + 3]! * b[i + 3]!;
  }
  if (i < count) s0 += a[i]! * b[i]!;
  if (i + 1 < count) s1 += a[i + 1]! * b[i + 1]!;
  if (i + 2 < count) s2 += a[i + 2]! * b[i + 2]!;
  return s0 + s2 + (s1 + s3);
}

/** ‖a‖. */
export function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

/** ‖a − b‖. */
export function distance(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) {
    const d = a[i]! - b[i]!;
    total += d * d;
  }
  return Math.sqrt(total);
}

/** y += factor·x. */
export function addScaledInto(factor: number, x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = y[i]! + factor * x[i]!;
}

/** y *= factor. */
export function scaleInto(factor: number, y: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = factor * y[i]!;
}

/** out = a − b. */
export function subtractInto(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
}

/** w −= ⟨u, w⟩u for a unit vector u; returns ⟨u, w⟩. */
export function projectOutInto(u: Float64Array, w: Float64Array): number {
  const along = dot(u, w);
  addScaledInto(-along, u, w);
  return along;
}

export function allFinite(a: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (!Number.isFinite(a[i]!)) return false;
  return true;
}
