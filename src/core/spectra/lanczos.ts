/**
 * The top eigenpairs of the Hessian by a warm-started, thick-restarted Lanczos method with full reorthogonalisation
 * (Wu & Simon, SIAM J. Matrix Anal. Appl. 22, 2000).
 *
 * The basis V begins with the last measurement's eigenvectors and one guard vector below them, or from a seeded random
 * vector, and grows by the residual of the first pair that is not yet converged, orthogonalised twice against all of V.
 * From a single vector this is Lanczos's Krylov space; from several, its block form. HV is kept, so that residuals are
 * those of products that were really made, and a restart loses none of them. A warm basis can be blind to a direction
 * that its vectors do not couple to (an exact symmetry); therefore every EXPLORE_EVERY-th measurement begins with a
 * random vector besides, and asks for a rough guard pair as well: an eigenvalue that rises there is seen by then.
 *
 * Cost: one Hessian-vector product for each basis vector, and about 4·m·p flop for each of m basis vectors.
 * Fails by reporting `converged: false` once PRODUCT_LIMIT products are spent; the residuals say how far it came.
 */
import { createRandom, type Random } from '../math/random.ts';
import { type SymmetricEigen, SymmetricEigensolver } from '../math/symmetric-eigen.ts';
import { addScaledAndDot, addScaledInto, addTwoScaledInto, dot, norm, scaleInto } from '../math/vector.ts';
import {
  type Eigenpairs,
  type Eigensolver,
  type HessianProduct,
  orient,
  type Tolerances,
} from './eigenpairs.ts';

/** Products after which a measurement gives up: cold starts on the hardest spectra met here took 160. */
const PRODUCT_LIMIT = 400;
/** A vector that orthogonalisation shrinks by more than this holds nothing but rounding. */
const DEPENDENT = 1e-10;
/** Measurements between those that look for directions which the warm basis does not couple to. */
const EXPLORE_EVERY = 16;
/** Residual asked of the guard pair then: enough to tell whether it belongs above the others. */
const EXPLORED = 0.1;
/** A residual below this share of the largest Ritz value is rounding, however small the eigenvalue itself. */
const ROUNDING = 1e-14;
/** Memory of the basis, in doubles, that bounds its length for large p. */
const BASIS_MEMORY = 1.5e7;
const LONGEST_BASIS = 40;

export function createLanczos(size: number, seed: number): Eigensolver {
  return new Lanczos(size, seed);
}

class Lanczos implements Eigensolver {
  readonly #size: number;
  readonly #seed: number;
  /** V and HV: row i is basis vector i. Allocated as the basis grows, then reused. */
  readonly #basis: Float64Array[] = [];
  readonly #images: Float64Array[] = [];
  readonly #spare: Float64Array;
  /** VᵀHV, row i at i·longest, and the solver of its eigenpairs. */
  #projected = new Float64Array(0);
  #small = new SymmetricEigensolver(0);
  #length = 0;
  #products = 0;
  #measurements = 0;
  #random: Random | null = null;
  /** Ritz vectors to begin the next measurement with: the wanted ones, then the guard. */
  #warm: Float64Array[] = [];

  constructor(size: number, seed: number) {
    this.#size = size;
    this.#seed = seed;
    this.#spare = new Float64Array(size);
  }

  copy(): Eigensolver {
    const copy = new Lanczos(this.#size, this.#seed);
    copy.#warm = this.#warm.map((vector) => Float64Array.from(vector));
    copy.#measurements = this.#measurements;
    return copy;
  }

  measure(product: HessianProduct, count: number, tolerances: Tolerances): Eigenpairs {
    const wanted = Math.min(count, this.#size);
    const longest = Math.min(
      this.#size,
      Math.max(wanted + 6, Math.min(LONGEST_BASIS, Math.floor(BASIS_MEMORY / (2 * this.#size)))),
    );
    this.#length = 0;
    this.#products = 0;
    if (this.#projected.length !== longest * longest) {
      this.#projected = new Float64Array(longest * longest);
      this.#small = new SymmetricEigensolver(longest);
    }
    const warm = Math.min(this.#warm.length, wanted + 1);
    for (let i = 0; i < warm; i++) this.#extend(this.#warm[i]!, product, longest);
    this.#random = null;
    const exploring = this.#measurements % EXPLORE_EVERY === 0;
    this.#measurements++;
    const least = Math.min(this.#size, wanted + (exploring ? 2 : 1));
    while (this.#length < least) this.#extendRandomly(product, longest);
    const checked = Math.min(this.#size, wanted + (exploring ? 1 : 0));

    const residuals = new Float64Array(wanted);

    for (;;) {
      const ritz = this.#small.solve(this.#projected, longest, this.#length);
      const scale = Math.abs(ritz.values[0]!);
      const rounding = ROUNDING * Math.max(scale, Math.abs(ritz.values[this.#length - 1]!));
      let pending = -1;
      for (let i = 0; i < checked && pending === -1; i++) {
        const missed = this.#residualInto(ritz.values[i]!, ritz.vectors, i, this.#spare);
        if (i < wanted) residuals[i] = relative(missed, scale);
        const tolerance =
          i >= wanted ? EXPLORED : i < tolerances.topCount ? tolerances.top : tolerances.others;
        if (!(missed <= Math.max(tolerance * scale, rounding))) pending = i;
      }
      const whole = this.#length === this.#size;
      if (pending === -1 || whole || this.#products >= PRODUCT_LIMIT || Number.isNaN(scale)) {
        for (let i = pending + 1; pending !== -1 && i < wanted; i++) {
          residuals[i] = relative(this.#residualInto(ritz.values[i]!, ritz.vectors, i, this.#spare), scale);
        }
        // A basis of the whole space is exact: what is left of the residual is rounding.
        const converged = pending === -1 || pending >= wanted || (whole && Number.isFinite(scale));
        return this.#finish(ritz, residuals, wanted, converged);
      }
      if (this.#length === longest) this.#restart(ritz, wanted, longest);
      if (!this.#extend(this.#spare, product, longest)) this.#extendRandomly(product, longest);
    }
  }

  /** Orthogonalises a vector against the basis and appends it with its image; false when nothing new is in it. */
  #extend(vector: Float64Array, product: HessianProduct, longest: number): boolean {
    const at = this.#length;
    if (at >= longest) return false;
    this.#basis[at] ??= new Float64Array(this.#size);
    this.#images[at] ??= new Float64Array(this.#size);
    const next = this.#basis[at];
    next.set(vector);
    const before = norm(next);
    if (!(before > 0)) return false;
    scaleInto(1 / before, next);
    for (let pass = 0; pass < 2; pass++) {
      this.#removeBasis(next);
      const after = norm(next);
      if (!(after > DEPENDENT)) return false;
      scaleInto(1 / after, next);
    }
    this.#images[at].set(product(next));
    this.#products++;
    for (let i = 0; i <= at; i++) {
      const entry = dot(this.#basis[i]!, this.#images[at]);
      this.#projected[at * longest + i] = entry;
      this.#projected[i * longest + at] = entry;
    }
    this.#length++;
    return true;
  }

  /** next −= ⟨bᵢ, next⟩bᵢ for each basis vector in turn; each pass also forms the next product. */
  #removeBasis(next: Float64Array): void {
    if (this.#length === 0) return;
    const last = this.#length - 1;
    let along = dot(this.#basis[0]!, next);
    for (let i = 0; i < last; i++) {
      along = addScaledAndDot(-along, this.#basis[i]!, next, this.#basis[i + 1]!);
    }
    addScaledInto(-along, this.#basis[last]!, next);
  }

  #extendRandomly(product: HessianProduct, longest: number): void {
    // One stream a measurement, begun where it is needed: few are.
    const random = this.#random ?? createRandom(this.#seed, this.#measurements - 1);
    this.#random = random;
    do {
      for (let i = 0; i < this.#size; i++) this.#spare[i] = random.normal();
    } while (!this.#extend(this.#spare, product, longest));
  }

  /** out = HVs − λVs for Ritz pair i; returns its norm. */
  #residualInto(value: number, vectors: Float64Array, i: number, out: Float64Array): number {
    out.fill(0);
    for (let j = 0; j < this.#length; j++) {
      const s = vectors[i * this.#length + j]!;
      addTwoScaledInto(s, this.#images[j]!, -s * value, this.#basis[j]!, out);
    }
    return norm(out);
  }

  /** Σ_j s_j rows_j for Ritz vector i. */
  #combine(rows: readonly Float64Array[], vectors: Float64Array, i: number): Float64Array {
    const out = new Float64Array(this.#size);
    const at = i * this.#length;
    let j = 0;
    for (; j + 2 <= this.#length; j += 2) {
      addTwoScaledInto(vectors[at + j]!, rows[j]!, vectors[at + j + 1]!, rows[j + 1]!, out);
    }
    if (j < this.#length) addScaledInto(vectors[at + j]!, rows[j]!, out);
    return out;
  }

  /** Keeps the best Ritz vectors as the new basis, with their images: no product is lost. `#spare` is left alone. */
  #restart(ritz: SymmetricEigen, wanted: number, longest: number): void {
    const kept = Math.min(this.#length - 2, wanted + 4);
    const basis = Array.from({ length: kept }, (_, i) => this.#combine(this.#basis, ritz.vectors, i));
    const images = Array.from({ length: kept }, (_, i) => this.#combine(this.#images, ritz.vectors, i));
    this.#projected.fill(0);
    for (let i = 0; i < kept; i++) {
      this.#basis[i]!.set(basis[i]!);
      this.#images[i]!.set(images[i]!);
      for (let j = 0; j <= i; j++) {
        const entry = dot(basis[j]!, images[i]!);
        this.#projected[i * longest + j] = entry;
        this.#projected[j * longest + i] = entry;
      }
    }
    this.#length = kept;
  }

  #finish(ritz: SymmetricEigen, residuals: Float64Array, wanted: number, converged: boolean): Eigenpairs {
    const previous = this.#warm;
    const kept = Math.min(this.#length, wanted + 1);
    this.#warm = Array.from({ length: kept }, (_, i) => this.#combine(this.#basis, ritz.vectors, i));
    const vectors = this.#warm.slice(0, wanted);
    vectors.forEach((vector, i) => {
      scaleInto(1 / norm(vector), vector);
      orient(vector, closest(vector, previous, i));
    });
    return { values: ritz.values.slice(0, wanted), vectors, residuals, products: this.#products, converged };
  }
}

/** A residual in units of |λ₁|; 0 where both vanish, as for a Hessian of zeros. */
function relative(missed: number, scale: number): number {
  return missed === 0 ? 0 : missed / scale;
}

/** Overlap above which an eigenvector counts as the continuation of an earlier one (eigenvalues may have swapped). */
const SAME_DIRECTION = 0.3;

function closest(
  vector: Float64Array,
  previous: readonly Float64Array[],
  index: number,
): Float64Array | undefined {
  let best = previous[index];
  let overlap = best === undefined ? 0 : Math.abs(dot(vector, best));
  for (const candidate of previous) {
    const c = Math.abs(dot(vector, candidate));
    if (c > overlap) {
      best = candidate;
      overlap = c;
    }
  }
  return overlap > SAME_DIRECTION ? best : undefined;
}
