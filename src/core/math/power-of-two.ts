/**
 * Exact powers of two, 2ᵏ for −1074 ≤ k ≤ 1023, as a table: multiplying by an entry scales without rounding (unless
 * the product is subnormal or overflows). `POWERS_OF_TWO[k + POWER_ZERO]` is 2ᵏ. A table rather than an assembled bit
 * pattern: no stored integer has to be read back as a double, which stalls, and the byte order does not matter.
 */

/** Index of 2⁰. */
export const POWER_ZERO = 1074;

export const POWERS_OF_TWO: Float64Array = (() => {
  const table = new Float64Array(POWER_ZERO + 1024);
  table[POWER_ZERO] = 1;
  for (let k = POWER_ZERO + 1; k < table.length; k++) table[k] = 2 * table[k - 1]!;
  for (let k = POWER_ZERO - 1; k >= 0; k--) table[k] = 0.5 * table[k + 1]!;
  return table;
})();
