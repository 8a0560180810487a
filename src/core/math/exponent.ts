/**
 * The binary exponent of a positive normal number: ⌊log₂ x⌋, exactly. Reads the exponent field of the double. Zero and
 * subnormal numbers give −1023, infinities and NaN 1024 (with 2048 added for a set sign bit).
 */
const double = new Float64Array([1]);
const words = new Uint32Array(double.buffer);
/** Where the word with sign and exponent lies: 1.0 has an empty low word in either byte order. */
const HIGH = words[0] === 0 ? 1 : 0;

export function exponent(x: number): number {
  double[0] = x;
  return (words[HIGH]! >>> 20) - 1023;
}
