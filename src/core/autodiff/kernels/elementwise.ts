/**
 * Elementwise kernels of the TypeScript executor: sums of products, scaling, broadcasting, and the chain rule of a
 * unary function on truncated polynomials. Orders of sums as fixed in instruction.ts.
 */
import { ABSENT } from '../instruction.ts';

export function sumOfProducts(m: Float64Array, program: Int32Array, at: number): void {
  const add = program[at + 1] === 1;
  const count = program[at + 2]!;
  const c = program[at + 3]!;
  const a1 = program[at + 4]!;
  const b1 = program[at + 5]!;
  const a2 = program[at + 6]!;
  const b2 = program[at + 7]!;
  if (a2 === ABSENT) {
    if (add) for (let i = 0; i < count; i++) m[c + i] = m[c + i]! + m[a1 + i]! * m[b1 + i]!;
    else for (let i = 0; i < count; i++) m[c + i] = m[a1 + i]! * m[b1 + i]!;
    return;
  }
  const a3 = program[at + 8]!;
  const b3 = program[at + 9]!;
  if (a3 === ABSENT) {
    for (let i = 0; i < count; i++) {
      const value = m[a1 + i]! * m[b1 + i]! + m[a2 + i]! * m[b2 + i]!;
      m[c + i] = add ? m[c + i]! + value : value;
    }
    return;
  }
  const a4 = program[at + 10]!;
  const b4 = program[at + 11]!;
  for (let i = 0; i < count; i++) {
    let value = m[a1 + i]! * m[b1 + i]! + m[a2 + i]! * m[b2 + i]! + m[a3 + i]! * m[b3 + i]!;
    if (a4 !== ABSENT) value += m[a4 + i]! * m[b4 + i]!;
    m[c + i] = add ? m[c + i]! + value : value;
  }
}

export function scale(
  m: Float64Array,
  add: boolean,
  count: number,
  c: number,
  a: number,
  scalar: number,
): void {
  if (add) for (let i = 0; i < count; i++) m[c + i] = m[c + i]! + scalar * m[a + i]!;
  else for (let i = 0; i < count; i++) m[c + i] = scalar * m[a + i]!;
}

export function spread(m: Float64Array, add: boolean, count: number, c: number, value: number): void {
  if (add) for (let i = 0; i < count; i++) m[c + i] = m[c + i]! + value;
  else for (let i = 0; i < count; i++) m[c + i] = value;
}

export function addRow(m: Float64Array, rows: number, width: number, c: number, b: number): void {
  for (let i = 0, at = c; i < rows; i++) {
    for (let j = 0; j < width; j++, at++) m[at] = m[at]! + m[b + j]!;
  }
}

export function spreadColumn(
  m: Float64Array,
  add: boolean,
  rows: number,
  width: number,
  c: number,
  b: number,
  scalar: number,
): void {
  for (let i = 0, at = c; i < rows; i++) {
    const value = scalar * m[b + i]!;
    for (let j = 0; j < width; j++, at++) m[at] = add ? m[at]! + value : value;
  }
}

/** y₁ = φ′z₁, d₁ = φ″z₁. */
export function chain1(m: Float64Array, program: Int32Array, at: number): void {
  const count = program[at + 1]!;
  const z1 = program[at + 2]!;
  const p1 = program[at + 3]!;
  const p2 = program[at + 4]!;
  const y1 = program[at + 5]!;
  const d1 = program[at + 6]!;
  for (let i = 0; i < count; i++) m[y1 + i] = m[p1 + i]! * m[z1 + i]!;
  if (d1 !== ABSENT) for (let i = 0; i < count; i++) m[d1 + i] = m[p2 + i]! * m[z1 + i]!;
}

/** y₂ = φ′z₂ + ½φ″z₁², d₂ = φ″z₂ + ½φ‴z₁². */
export function chain2(m: Float64Array, program: Int32Array, at: number): void {
  const count = program[at + 1]!;
  const z1 = program[at + 2]!;
  const z2 = program[at + 3]!;
  const p1 = program[at + 4]!;
  const p2 = program[at + 5]!;
  const p3 = program[at + 6]!;
  const y2 = program[at + 7]!;
  const d2 = program[at + 8]!;
  for (let i = 0; i < count; i++) {
    const z = m[z1 + i]!;
    const half = 0.5 * z * z;
    let y = p2 === ABSENT ? 0 : m[p2 + i]! * half;
    if (z2 !== ABSENT) y += m[p1 + i]! * m[z2 + i]!;
    m[y2 + i] = y;
    if (d2 !== ABSENT) {
      let d = p3 === ABSENT ? 0 : m[p3 + i]! * half;
      if (z2 !== ABSENT) d += m[p2 + i]! * m[z2 + i]!;
      m[d2 + i] = d;
    }
  }
}

/** y₃ = φ′z₃ + φ″z₁z₂ + φ‴z₁³/6. */
export function chain3(m: Float64Array, program: Int32Array, at: number): void {
  const count = program[at + 1]!;
  const z1 = program[at + 2]!;
  const z2 = program[at + 3]!;
  const z3 = program[at + 4]!;
  const p1 = program[at + 5]!;
  const p2 = program[at + 6]!;
  const p3 = program[at + 7]!;
  const y3 = program[at + 8]!;
  for (let i = 0; i < count; i++) {
    const z = m[z1 + i]!;
    let y = p3 === ABSENT ? 0 : (m[p3 + i]! * z * z * z) / 6;
    if (z2 !== ABSENT && p2 !== ABSENT) y += m[p2 + i]! * z * m[z2 + i]!;
    if (z3 !== ABSENT) y += m[p1 + i]! * m[z3 + i]!;
    m[y3 + i] = y;
  }
}
