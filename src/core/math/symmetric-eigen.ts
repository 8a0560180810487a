/**
 * All eigenvalues and eigenvectors of a dense symmetric matrix: Householder tridiagonalization, then the implicit QL
 * iteration (Golub & Van Loan, Matrix Computations, §8.3). Cost about 9n³ flop; error of an eigenvalue about
 * n·2⁻⁵²·‖A‖. Entries so large or small that their squares would overflow or vanish are scaled by a power of two first.
 * Fails only after 60 sweeps for one eigenvalue, which does not happen for finite input: non-finite input gives NaN.
 */

/** Beyond these sizes squares overflow or lose bits; 2^±500 brings entries back between them. */
const LARGE = 1e140;
const SMALL = 1e-140;
const TWO_TO_500 = 3.273390607896142e150;

/** More sweeps than any eigenvalue of a finite matrix needs. */
const SWEEP_LIMIT = 60;

export interface SymmetricEigen {
  /** Eigenvalues from the greatest to the least. */
  readonly values: Float64Array;
  /** Eigenvector i in row i: n × n, row-major, unit length. */
  readonly vectors: Float64Array;
}

/** `matrix` is n × n, row-major; only its lower triangle is read. */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  return new SymmetricEigensolver(n).solve(matrix, n, n);
}

/** The same in memory of its own, for matrices of at most `size` rows: a result lasts until the next one. */
export class SymmetricEigensolver implements SymmetricEigen {
  /** The first n hold the eigenvalues, the first n² the eigenvectors. */
  readonly values: Float64Array;
  readonly vectors: Float64Array;
  readonly #z: Float64Array;
  readonly #d: Float64Array;
  readonly #e: Float64Array;
  readonly #order: Int32Array;

  constructor(size: number) {
    this.values = new Float64Array(size);
    this.vectors = new Float64Array(size * size);
    this.#z = new Float64Array(size * size);
    this.#d = new Float64Array(size);
    this.#e = new Float64Array(size);
    this.#order = new Int32Array(size);
  }

  /** Row i of the n × n matrix begins at i·stride. */
  solve(matrix: Float64Array, stride: number, n: number): SymmetricEigen {
    const { values, vectors } = this;
    const z = this.#z;
    const d = this.#d;
    const scale = scaleOf(matrix, stride, n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) z[i * n + j] = matrix[i * stride + j]! * scale;
    tridiagonalize(z, d, this.#e, n);
    diagonalize(z, d, this.#e, n);
    const order = this.#order;
    sortInto(order, d, n);
    for (let to = 0; to < n; to++) {
      const from = order[to]!;
      values[to] = d[from]! / scale;
      for (let i = 0; i < n; i++) vectors[to * n + i] = z[i * n + from]!;
    }
    return this;
  }
}

/** Places of the first n values from the greatest to the least; equal ones, and those that are none, as they stand. */
function sortInto(order: Int32Array, values: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    let at = i;
    for (; at > 0 && values[i]! > values[order[at - 1]!]!; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
}

/** The power of two to multiply by before squares are taken; NaN for non-finite entries. */
function scaleOf(matrix: Float64Array, stride: number, n: number): number {
  let largest = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const size = Math.abs(matrix[i * stride + j]!);
      if (!Number.isFinite(size)) return Number.NaN;
      largest = Math.max(largest, size);
    }
  }
  if (largest > LARGE) return 1 / TWO_TO_500;
  return largest < SMALL && largest > 0 ? TWO_TO_500 : 1;
}

/** Reduces z to tridiagonal form with diagonal d and subdiagonal e[1…]; z becomes the accumulated transformation. */
function tridiagonalize(z: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  for (let i = n - 1; i > 0; i--) {
    let scale = 0;
    for (let k = 0; k < i; k++) scale += Math.abs(z[i * n + k]!);
    if (i === 1 || scale === 0) {
      e[i] = z[i * n + i - 1]!;
      d[i] = 0;
      continue;
    }
    let h = 0;
    for (let k = 0; k < i; k++) {
      z[i * n + k] = z[i * n + k]! / scale;
      h += z[i * n + k]! * z[i * n + k]!;
    }
    const last = z[i * n + i - 1]!;
    const g = last >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
    e[i] = scale * g;
    h -= last * g;
    z[i * n + i - 1] = last - g;
    let sum = 0;
    for (let j = 0; j < i; j++) {
      z[j * n + i] = z[i * n + j]! / h;
      let product = 0;
      for (let k = 0; k <= j; k++) product += z[j * n + k]! * z[i * n + k]!;
      for (let k = j + 1; k < i; k++) product += z[k * n + j]! * z[i * n + k]!;
      e[j] = product / h;
      sum += e[j]! * z[i * n + j]!;
    }
    const half = sum / (h + h);
    for (let j = 0; j < i; j++) {
      const f = z[i * n + j]!;
      const r = e[j]! - half * f;
      e[j] = r;
      for (let k = 0; k <= j; k++) z[j * n + k] = z[j * n + k]! - (f * e[k]! + r * z[i * n + k]!);
    }
    d[i] = h;
  }
  if (n > 0) {
    d[0] = 0;
    e[0] = 0;
  }
  for (let i = 0; i < n; i++) {
    if (d[i] !== 0) {
      for (let j = 0; j < i; j++) {
        let product = 0;
        for (let k = 0; k < i; k++) product += z[i * n + k]! * z[k * n + j]!;
        for (let k = 0; k < i; k++) z[k * n + j] = z[k * n + j]! - product * z[k * n + i]!;
      }
    }
    d[i] = z[i * n + i]!;
    z[i * n + i] = 1;
    for (let j = 0; j < i; j++) {
      z[j * n + i] = 0;
      z[i * n + j] = 0;
    }
  }
}

/** Implicit QL on the tridiagonal matrix (d, e), rotating the columns of z along. */
function diagonalize(z: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  for (let i = 1; i < n; i++) e[i - 1] = e[i]!;
  if (n > 0) e[n - 1] = 0;
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; ; sweep++) {
      const m = smallSubdiagonal(d, e, l, n);
      if (m === l) break;
      if (sweep === SWEEP_LIMIT || Number.isNaN(d[l]!)) {
        d.fill(Number.NaN, 0, n);
        return;
      }
      qlSweep(z, d, e, l, m, n);
    }
  }
}

/** The first index m ≥ l whose subdiagonal is negligible beside its neighbours on the diagonal. */
function smallSubdiagonal(d: Float64Array, e: Float64Array, l: number, n: number): number {
  let m = l;
  for (; m < n - 1; m++) {
    const size = Math.abs(d[m]!) + Math.abs(d[m + 1]!);
    if (Math.abs(e[m]!) + size === size) break;
  }
  return m;
}

function qlSweep(z: Float64Array, d: Float64Array, e: Float64Array, l: number, m: number, n: number): void {
  const shiftBase = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  const root = Math.sqrt(shiftBase * shiftBase + 1);
  let g = d[m]! - d[l]! + e[l]! / (shiftBase + (shiftBase >= 0 ? root : -root));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!;
    const b = c * e[i]!;
    const r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] = d[i + 1]! - p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1]! - p;
    const q = (d[i]! - g) * s + 2 * c * b;
    p = s * q;
    d[i + 1] = g + p;
    g = c * q - b;
    for (let k = 0; k < n; k++) {
      const upper = z[k * n + i + 1]!;
      const lower = z[k * n + i]!;
      z[k * n + i + 1] = s * lower + c * upper;
      z[k * n + i] = c * lower - s * upper;
    }
  }
  d[l] = d[l]! - p;
  e[l] = g;
  e[m] = 0;
}
