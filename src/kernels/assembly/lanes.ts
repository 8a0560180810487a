/**
 * Small steps on two doubles at once, and the constants of the elementary functions as pairs in memory: engines build a
 * literal of two lanes from two 64-bit immediates each time, but load a pair in one instruction.
 */

/** 2⁵² and 1.5·2⁵²: adding one to an integer leaves it in the low bits of the sum's pattern. */
const INTEGER: f64 = 4503599627370496;
const SIGNED_INTEGER: f64 = 6755399441055744;
/** 2⁵² + 1023: the low bits are then the exponent field of a power of two. */
const EXPONENT: f64 = 4503599627371519;
const SIGN: f64 = -0.0;

const PAIRS: usize = memory.data<f64>(
  [0.5, 0.5, 1, 1, 2, 2, INTEGER, INTEGER, SIGNED_INTEGER, SIGNED_INTEGER, EXPONENT, EXPONENT, SIGN, SIGN],
  16,
);

// @inline
export function pair(table: usize, place: usize): v128 {
  return v128.load(table + (place << 4));
}

// @inline
export function halves(): v128 {
  return pair(PAIRS, 0);
}

// @inline
export function ones(): v128 {
  return pair(PAIRS, 1);
}

// @inline
export function twos(): v128 {
  return pair(PAIRS, 2);
}

// @inline
export function add(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}

// @inline
export function sub(a: v128, b: v128): v128 {
  return f64x2.sub(a, b);
}

// @inline
export function mul(a: v128, b: v128): v128 {
  return f64x2.mul(a, b);
}

/** Whole numbers from 0 on, as patterns whose low 32 bits hold them; any bits for NaN. */
// @inline
export function naturals(whole: v128): v128 {
  return f64x2.add(whole, pair(PAIRS, 3));
}

/** Whole numbers of either sign, likewise, as two's complements. */
// @inline
export function integers(whole: v128): v128 {
  return f64x2.add(whole, pair(PAIRS, 4));
}

/** 2ᵏ for whole k of a normal number; any bits for NaN. */
// @inline
export function powersOfTwo(k: v128): v128 {
  return i64x2.shl(f64x2.add(k, pair(PAIRS, 5)), 52);
}

/** The low bits of a lane of `naturals`, as an address within a table of 2ᵐ entries of 2ˢ bytes. */
// @inline
export function entry0(table: usize, patterns: v128, mask: i32, shift: i32): usize {
  return table + ((<usize>(i32x4.extract_lane(patterns, 0) & mask)) << shift);
}

// @inline
export function entry1(table: usize, patterns: v128, mask: i32, shift: i32): usize {
  return table + ((<usize>(i32x4.extract_lane(patterns, 2) & mask)) << shift);
}

/** The first doubles of two pairs, and the second ones. */
// @inline
export function firsts(a: v128, b: v128): v128 {
  return v128.shuffle<f64>(a, b, 0, 2);
}

// @inline
export function seconds(a: v128, b: v128): v128 {
  return v128.shuffle<f64>(a, b, 1, 3);
}

/** −value where x has its sign bit set. */
// @inline
export function withSignOf(x: v128, value: v128): v128 {
  return v128.xor(value, v128.and(x, pair(PAIRS, 6)));
}

/** x where chosen, else y. */
// @inline
export function choose(chosen: v128, x: v128, y: v128): v128 {
  return v128.bitselect(x, y, chosen);
}
