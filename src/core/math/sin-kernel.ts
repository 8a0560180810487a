/** sin(r + ρ) for |r| ≤ π/4 and a small ρ: r + r³S(r²) + ρ(1 − r²/2); S interpolates, degree 6, error below 2⁻⁵⁷. */
export function sinKernel(r: number, rho: number): number {
  const z = r * r;
  const z2 = z * z;
  const low = 0.008333333333333331 - 0.0001984126984126506 * z;
  const high =
    2.7557319219335453e-6 -
    2.5052106231157904e-8 * z +
    (1.6058531414589008e-10 - 7.586685070091169e-13 * z) * z2;
  const series = z * (low + high * z2) - 0.16666666666666666;
  return r + (r * z * series + rho * (1 - 0.5 * z));
}
