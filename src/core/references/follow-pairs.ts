/**
 * Keeps critical eigenpairs the same from one point of the constrained trajectory to the next.
 *
 * At the edge several eigenvalues equal 2/η up to the projection's tolerance; which of their eigenvectors comes first,
 * and even which basis of their span is found, is then decided by rounding. Eigenvalues that lie within CLUSTER of
 * each other are therefore taken as one, and their vectors are rotated onto the earlier ones (orthogonal Procrustes:
 * the polar factor of UᵀP); the others are matched by overlap > 0.3. D_ij = ∇³L(u_i,u_j) rotates along:
 * D'_ab = Σ Q_ia Q_jb D_ij. Cost: k² sums of length p, and k⁴ for the D_ij; no product.
 */
import { symmetricEigen } from '../math/symmetric-eigen.ts';
import { addScaledInto, dot } from '../math/vector.ts';
import { type ConstrainedPoint, pairIndex } from './constrained-point.ts';

/** Eigenvalues closer than this share of the largest are one cluster: the projection makes them equal to 1e-8. */
const CLUSTER = 1e-6;
/** Overlap above which an eigenvector continues an earlier one. */
const SAME_DIRECTION = 0.3;

/** Reorders and rotates the first `critical` pairs of `point` so that they continue those of `previous`. */
export function followPairs(point: ConstrainedPoint, previous: ConstrainedPoint): void {
  const k = point.critical;
  if (k === 1) return;
  const rotation = rotationOnto(point, previous);
  const { vectors, values } = point.pairs;
  const turned = rotated(vectors, rotation, k);
  const followed = new Float64Array(values);
  for (let a = 0; a < k; a++) {
    let value = 0;
    for (let i = 0; i < k; i++) value += rotation[i * k + a]! * rotation[i * k + a]! * values[i]!;
    followed[a] = value;
  }
  point.pairs = { ...point.pairs, values: followed, vectors: [...turned, ...vectors.slice(k)] };
  rotateTensor(point.third, rotation, k);
  rotateTensor(point.thirdAcross, rotation, k);
}

/** Q (k × k, row-major, orthogonal): column a is the combination of the point's vectors that continues as number a. */
function rotationOnto(point: ConstrainedPoint, previous: ConstrainedPoint): Float64Array {
  const k = point.critical;
  const { values, vectors } = point.pairs;
  const earlier = previous.pairs.vectors.slice(0, previous.critical);
  const overlaps = vectors.slice(0, k).map((u) => earlier.map((p) => dot(u, p)));
  const free = new Set(earlier.keys());
  const columns: { readonly rank: number; readonly weights: Float64Array }[] = [];
  for (let from = 0; from < k; ) {
    let to = from + 1;
    while (to < k && values[to - 1]! - values[to]! <= CLUSTER * Math.abs(values[0]!)) to++;
    const partners = [...free]
      .map((j) => ({
        j,
        share: overlaps.slice(from, to).reduce((total, row) => total + row[j]! * row[j]!, 0),
      }))
      .filter(({ share }) => share > SAME_DIRECTION * SAME_DIRECTION)
      .sort((a, b) => b.share - a.share || a.j - b.j)
      .slice(0, to - from)
      .map(({ j }) => j)
      .sort((a, b) => a - b);
    for (const j of partners) free.delete(j);
    const turned = partners.length === to - from ? polarFactor(overlaps, from, to, partners) : undefined;
    for (let i = from; i < to; i++) {
      const weights = new Float64Array(k);
      if (turned === undefined) weights[i] = 1;
      else for (let r = from; r < to; r++) weights[r] = turned[(r - from) * (to - from) + i - from]!;
      columns.push({ rank: partners[i - from] ?? k + i, weights });
    }
    from = to;
  }
  columns.sort((a, b) => a.rank - b.rank);
  const rotation = new Float64Array(k * k);
  columns.forEach(({ weights }, a) => {
    for (let i = 0; i < k; i++) rotation[i * k + a] = weights[i]!;
  });
  return rotation;
}

/** M(MᵀM)^{−1/2} of M = (overlaps of rows from … to with the partners); undefined where the spans hardly overlap. */
function polarFactor(
  overlaps: readonly (readonly number[])[],
  from: number,
  to: number,
  partners: readonly number[],
): Float64Array | undefined {
  const m = to - from;
  const matrix = Float64Array.from(
    { length: m * m },
    (_, at) => overlaps[from + Math.floor(at / m)]![partners[at % m]!]!,
  );
  const gram = new Float64Array(m * m);
  for (let a = 0; a < m; a++) {
    for (let b = 0; b < m; b++) {
      for (let i = 0; i < m; i++)
        gram[a * m + b] = gram[a * m + b]! + matrix[i * m + a]! * matrix[i * m + b]!;
    }
  }
  const { values, vectors } = symmetricEigen(gram, m);
  if (!(values[m - 1]! > SAME_DIRECTION * SAME_DIRECTION)) return undefined;
  const factor = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let b = 0; b < m; b++) {
      let total = 0;
      for (let e = 0; e < m; e++) {
        let along = 0;
        for (let a = 0; a < m; a++) along += matrix[i * m + a]! * vectors[e * m + a]!;
        total += (along * vectors[e * m + b]!) / Math.sqrt(values[e]!);
      }
      factor[i * m + b] = total;
    }
  }
  return factor;
}

function rotated(vectors: readonly Float64Array[], rotation: Float64Array, k: number): Float64Array[] {
  return Array.from({ length: k }, (_, a) => {
    const out = new Float64Array(vectors[0]!.length);
    for (let i = 0; i < k; i++) addScaledInto(rotation[i * k + a]!, vectors[i]!, out);
    return out;
  });
}

function rotateTensor(tensor: Float64Array[], rotation: Float64Array, k: number): void {
  const turned: Float64Array[] = [];
  for (let b = 0; b < k; b++) {
    for (let a = 0; a <= b; a++) {
      const out = new Float64Array(tensor[0]!.length);
      for (let i = 0; i < k; i++) {
        for (let j = 0; j < k; j++) {
          addScaledInto(rotation[i * k + a]! * rotation[j * k + b]!, tensor[pairIndex(i, j)]!, out);
        }
      }
      turned[pairIndex(a, b)] = out;
    }
  }
  for (const [at, values] of turned.entries()) tensor[at]!.set(values);
}
