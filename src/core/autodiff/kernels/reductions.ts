/** Sums of the TypeScript executor, in the four-lane order that instruction.ts fixes, and the row maximum. */

/** Σ a∘b over `count` elements at offsets a and b. */
export function dotAt(m: Float64Array, count: number, a: number, b: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    s0 += m[a + i]! * m[b + i]!;
    s1 += m[a + i + 1]! * m[b + i + 1]!;
    s2 += m[a + i + 2]! * m[b + i + 2]!;
    s3 += m[a + i + 3]! * m[b + i + 3]!;
  }
  if (i < count) s0 += m[a + i]! * m[b + i]!;
  if (i + 1 < count) s1 += m[a + i + 1]! * m[b + i + 1]!;
  if (i + 2 < count) s2 += m[a + i + 2]! * m[b + i + 2]!;
  return s0 + s2 + (s1 + s3);
}

/** Σ a over `count` elements. */
export function sumAt(m: Float64Array, count: number, a: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    s0 += m[a + i]!;
    s1 += m[a + i + 1]!;
    s2 += m[a + i + 2]!;
    s3 += m[a + i + 3]!;
  }
  if (i < count) s0 += m[a + i]!;
  if (i + 1 < count) s1 += m[a + i + 1]!;
  if (i + 2 < count) s2 += m[a + i + 2]!;
  return s0 + s2 + (s1 + s3);
}

export function columnSums(
  m: Float64Array,
  add: boolean,
  rows: number,
  width: number,
  b: number,
  a: number,
): void {
  if (!add) for (let j = 0; j < width; j++) m[b + j] = 0;
  for (let i = 0, at = a; i < rows; i++) {
    for (let j = 0; j < width; j++, at++) m[b + j] = m[b + j]! + m[at]!;
  }
}

export function rowSums(
  m: Float64Array,
  add: boolean,
  rows: number,
  width: number,
  b: number,
  a: number,
): void {
  for (let i = 0, at = a; i < rows; i++) {
    let total = 0;
    for (let j = 0; j < width; j++, at++) total += m[at]!;
    m[b + i] = add ? m[b + i]! + total : total;
  }
}

export function rowMaximum(m: Float64Array, rows: number, width: number, b: number, a: number): void {
  for (let i = 0, at = a; i < rows; i++) {
    let greatest = m[at]!;
    for (let j = 0; j < width; j++, at++) greatest = Math.max(greatest, m[at]!);
    m[b + i] = greatest;
  }
}
