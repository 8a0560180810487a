/** cos(r + ρ) for |r| ≤ π/4 and a small ρ: 1 − r²/2 + r⁴C(r²) − rρ; C interpolates, degree 6, error below 2⁻⁵⁹. */
export function cosKernel(r: number, rho: number): number {
  const z = r * r;
  const z2 = z * z;
  const low = 0.041666666666666664 - 0.0013888888888888887 * z;
  const high =
    2.4801587301584645e-5 -
    2.755731922140076e-7 * z +
    (2.0876755790363397e-9 - 1.1470460773969324e-11 * z) * z2;
  const series = low + (high + 4.745865203787401e-14 * (z2 * z2)) * z2;
  const half = 0.5 * z;
  const sum = 1 - half;
  return sum + (1 - sum - half + (z2 * series - r * rho));
}
