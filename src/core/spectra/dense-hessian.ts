/**
 * The whole spectrum for small p: the Hessian column by column from p Hessian-vector products, symmetrised, then a
 * dense eigensolver. A check on the iterative solvers, and the picture of all eigenvalues.
 */
import { type SymmetricEigen, symmetricEigen } from '../math/symmetric-eigen.ts';
import type { HessianProduct } from './eigenpairs.ts';

/** Largest p for which the Hessian is ever formed: 400 products and 1.3 MB. */
export const DENSE_LIMIT = 400;

/** H as p × p, row-major. */
export function denseHessian(product: HessianProduct, size: number): Float64Array {
  const hessian = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    unit[j] = 1;
    const column = product(unit);
    for (let i = 0; i < size; i++) hessian[i * size + j] = column[i]!;
    unit[j] = 0;
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const mean = 0.5 * (hessian[i * size + j]! + hessian[j * size + i]!);
      hessian[i * size + j] = mean;
      hessian[j * size + i] = mean;
    }
  }
  return hessian;
}

export function denseSpectrum(product: HessianProduct, size: number): SymmetricEigen {
  return symmetricEigen(denseHessian(product, size), size);
}
