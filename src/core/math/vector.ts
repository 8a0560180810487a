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

/** y += f·x, then y += g·z: in one pass, with the same bits. */
export function addTwoScaledInto(
  f: number,
  x: Float64Array,
  g: number,
  z: Float64Array,
  y: Float64Array,
): void {
  for (let i = 0; i < y.length; i++) y[i] = y[i]! + f * x[i]! + g * z[i]!;
}

/** y += factor·x, then ⟨z, y⟩: in one pass, with the same bits. */
export function addScaledAndDot(factor: number, x: Float64Array, y: Float64Array, z: Float64Array): number {
  const count = y.length;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const y0 = y[i]! + factor * x[i]!;
    const y1 = y[i + 1]! + factor * x[i + 1]!;
    const y2 = y[i + 2]! + factor * x[i + 2]!;
    const y3 = y[i + 3]! + factor * x[i + 3]!;
    y[i] = y0;
    y[i + 1] = y1;
    y[i + 2] = y2;
    y[i + 3] = y3;
    s0 += z[i]! * y0;
    s1 += z[i + 1]! * y1;
    s2 += z[i + 2]! * y2;
    s3 += z[i + 3]! * y3;
  }
  for (let j = i; j < count; j++) y[j] = y[j]! + factor * x[j]!;
  if (i < count) s0 += z[i]! * y[i]!;
  if (i + 1 < count) s1 += z[i + 1]! * y[i + 1]!;
  if (i + 2 < count) s2 += z[i + 2]! * y[i + 2]!;
  return s0 + s2 + (s1 + s3);
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
