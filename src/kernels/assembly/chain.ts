/**
 * The chain rule of a unary function on truncated polynomials, two elements at once, with the arithmetic of
 * src/core/autodiff/kernels/elementwise.ts. Pointers are bytes, absent operands 0.
 */
import { add, halves, mul } from './lanes';

/** y₁ = φ′z₁, d₁ = φ″z₁. */
export function chain1(count: i32, z1: usize, p1: usize, p2: usize, y1: usize, d1: usize): void {
  const even = (<usize>(count & ~1)) << 3;
  if (d1 !== 0) {
    for (let i: usize = 0; i < even; i += 16) {
      const z = v128.load(z1 + i);
      v128.store(y1 + i, mul(v128.load(p1 + i), z));
      v128.store(d1 + i, mul(v128.load(p2 + i), z));
    }
  } else {
    for (let i: usize = 0; i < even; i += 16) v128.store(y1 + i, mul(v128.load(p1 + i), v128.load(z1 + i)));
  }
  if (count & 1) {
    const z = load<f64>(z1 + even);
    store<f64>(y1 + even, load<f64>(p1 + even) * z);
    if (d1 !== 0) store<f64>(d1 + even, load<f64>(p2 + even) * z);
  }
}

/** y₂ = φ′z₂ + ½φ″z₁², d₂ = φ″z₂ + ½φ‴z₁². */
export function chain2(
  count: i32,
  z1: usize,
  z2: usize,
  p1: usize,
  p2: usize,
  p3: usize,
  y2: usize,
  d2: usize,
): void {
  const even = (<usize>(count & ~1)) << 3;
  for (let i: usize = 0; i < even; i += 16) {
    const z = v128.load(z1 + i);
    const half = mul(mul(halves(), z), z);
    let y = p2 !== 0 ? mul(v128.load(p2 + i), half) : f64x2.splat(0);
    if (z2 !== 0) y = add(y, mul(v128.load(p1 + i), v128.load(z2 + i)));
    v128.store(y2 + i, y);
    if (d2 !== 0) {
      let d = p3 !== 0 ? mul(v128.load(p3 + i), half) : f64x2.splat(0);
      if (z2 !== 0) d = add(d, mul(v128.load(p2 + i), v128.load(z2 + i)));
      v128.store(d2 + i, d);
    }
  }
  if (count & 1) {
    const z = load<f64>(z1 + even);
    const half = 0.5 * z * z;
    let y = p2 !== 0 ? load<f64>(p2 + even) * half : 0;
    if (z2 !== 0) y += load<f64>(p1 + even) * load<f64>(z2 + even);
    store<f64>(y2 + even, y);
    if (d2 !== 0) {
      let d = p3 !== 0 ? load<f64>(p3 + even) * half : 0;
      if (z2 !== 0) d += load<f64>(p2 + even) * load<f64>(z2 + even);
      store<f64>(d2 + even, d);
    }
  }
}

/** y₃ = φ′z₃ + φ″z₁z₂ + φ‴z₁³/6: only for checks of the loss's coefficients, hence one element at a time. */
export function chain3(
  count: i32,
  z1: usize,
  z2: usize,
  z3: usize,
  p1: usize,
  p2: usize,
  p3: usize,
  y3: usize,
): void {
  const length = (<usize>count) << 3;
  for (let i: usize = 0; i < length; i += 8) {
    const z = load<f64>(z1 + i);
    let y = p3 !== 0 ? (load<f64>(p3 + i) * z * z * z) / 6 : 0;
    if (z2 !== 0 && p2 !== 0) y += load<f64>(p2 + i) * z * load<f64>(z2 + i);
    if (z3 !== 0) y += load<f64>(p1 + i) * load<f64>(z3 + i);
    store<f64>(y3 + i, y);
  }
}
