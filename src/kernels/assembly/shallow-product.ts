/**
 * Products over one or two terms: the first layer of networks with one or two inputs and the adjoint of their last.
 * Rows of C are sums of one or two rows of B, with the bits of the general product. Pointers and strides are bytes.
 */
import { add, mul } from './lanes';
import { packRow, PANELS, PANELS_DOUBLES } from './pack';

const DOUBLE: usize = 8;
/** Widest C whose rows of B find room side by side. */
export const SHALLOW_COLUMNS: i32 = PANELS_DOUBLES / 2;

/** C (=|+=) A·B for one or two columns of A. Rows of B are copied where their elements do not stand together. */
export function shallowProduct(
  accumulate: bool,
  rows: i32,
  columns: i32,
  depth: i32,
  c: usize,
  a: usize,
  aRow: usize,
  aDepth: usize,
  b: usize,
  bDepth: usize,
  bColumn: usize,
): void {
  let b0 = b;
  let b1 = b + bDepth;
  if (bColumn !== DOUBLE) {
    packRow(PANELS, b0, bColumn, columns);
    if (depth === 2) packRow(PANELS + ((<usize>SHALLOW_COLUMNS) << 3), b1, bColumn, columns);
    b0 = PANELS;
    b1 = PANELS + ((<usize>SHALLOW_COLUMNS) << 3);
  }
  if (depth === 2) outerProduct2(accumulate, rows, columns, c, a, aRow, aDepth, b0, b1);
  else outerProduct(accumulate, rows, columns, c, a, aRow, b0);
}

/** C (=|+=) a·b for a column a and a row b. */
function outerProduct(
  accumulate: bool,
  rows: i32,
  columns: i32,
  c: usize,
  a: usize,
  aRow: usize,
  b: usize,
): void {
  const zero = f64x2.splat(0);
  const mask = i64x2.splat(accumulate ? -1 : 0);
  const even = (<usize>(columns & ~1)) << 3;
  for (let i = 0; i < rows; i++) {
    const x = v128.load64_splat(a);
    let j: usize = 0;
    if (!accumulate) {
      for (; j + 32 <= even; j += 32) {
        const first = add(zero, mul(x, v128.load(b + j)));
        const second = add(zero, mul(x, v128.load(b + j, 16)));
        v128.store(c + j, first);
        v128.store(c + j, second, 16);
      }
    }
    for (; j < even; j += 16) {
      const sum = add(zero, mul(x, v128.load(b + j)));
      v128.store(c + j, add(v128.and(v128.load(c + j), mask), sum));
    }
    c += even;
    if (columns & 1) {
      const sum = 0 + load<f64>(a) * load<f64>(b + even);
      store<f64>(c, accumulate ? load<f64>(c) + sum : sum);
      c += 8;
    }
    a += aRow;
  }
}

/** C (=|+=) [a₀ a₁]·[b₀; b₁] for two columns and two rows. */
function outerProduct2(
  accumulate: bool,
  rows: i32,
  columns: i32,
  c: usize,
  a: usize,
  aRow: usize,
  aDepth: usize,
  b0: usize,
  b1: usize,
): void {
  const zero = f64x2.splat(0);
  const mask = i64x2.splat(accumulate ? -1 : 0);
  const even = (<usize>(columns & ~1)) << 3;
  for (let i = 0; i < rows; i++) {
    const x = v128.load64_splat(a);
    const y = v128.load64_splat(a + aDepth);
    let j: usize = 0;
    if (!accumulate) {
      for (; j + 32 <= even; j += 32) {
        const first = add(add(zero, mul(x, v128.load(b0 + j))), mul(y, v128.load(b1 + j)));
        const second = add(add(zero, mul(x, v128.load(b0 + j, 16))), mul(y, v128.load(b1 + j, 16)));
        v128.store(c + j, first);
        v128.store(c + j, second, 16);
      }
    }
    for (; j < even; j += 16) {
      const sum = add(add(zero, mul(x, v128.load(b0 + j))), mul(y, v128.load(b1 + j)));
      v128.store(c + j, add(v128.and(v128.load(c + j), mask), sum));
    }
    c += even;
    if (columns & 1) {
      const sum = 0 + load<f64>(a) * load<f64>(b0 + even) + load<f64>(a + aDepth) * load<f64>(b1 + even);
      store<f64>(c, accumulate ? load<f64>(c) + sum : sum);
      c += 8;
    }
    a += aRow;
  }
}
