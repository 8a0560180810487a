/**
 * Seeded random numbers, the same bits everywhere.
 * Generator: xoshiro128** (D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47, 2021),
 * period 2¹²⁸ − 1, 32 bits a call. Its four words come from splitmix32: a counter that starts at the seed and advances
 * by 0x9e3779b9, each value passed through MurmurHash3's finalizer. The stream number is hashed into the counter, so
 * that one seed serves independent uses (weights, data, test samples, …) without their sharing numbers.
 * Words consumed: word 1, uniform 2, normal 4 for every second call and 0 for the others, below 1 or more.
 */
import { cos } from './cos.ts';
import { log } from './log.ts';
import { sin } from './sin.ts';

export interface Random {
  /** A 32-bit unsigned integer. */
  word(): number;
  /** Uniform on [0, 1): a multiple of 2⁻⁵³. */
  uniform(): number;
  /** Standard normal, by Box and Muller's transform; its variates come in pairs, the second is kept for the next call. */
  normal(): number;
  /** Uniform among 0 … n − 1 for an integer 1 ≤ n ≤ 2³², without bias: words in the incomplete last block are redrawn. */
  below(n: number): number;
  /** Puts the elements in a uniformly random order, in place (Fisher and Yates), and returns the array. */
  shuffle<T extends { length: number; [index: number]: unknown }>(array: T): T;
}

const WORDS = 4294967296;
const TWO_PI = 6.283185307179586;
const TWO_TO_MINUS_53 = 1.1102230246251565e-16;
const GOLDEN_RATIO = 0x9e3779b9;

/** MurmurHash3's finalizer: a bijection of 32-bit words in which each input bit reaches each output bit. */
function mix(word: number): number {
  let z = word;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

/** Seed and stream are integers, 0 ≤ seed, stream < 2³². */
export function createRandom(seed: number, stream = 0): Random {
  let counter = (seed ^ (stream === 0 ? 0 : mix((stream + GOLDEN_RATIO) | 0))) | 0;
  const next = (): number => {
    counter = (counter + GOLDEN_RATIO) | 0;
    return mix(counter);
  };
  // Four successive counters differ and mix is a bijection, so at most one word is 0: never the forbidden state.
  let a = next();
  let b = next();
  let c = next();
  let d = next();
  let spare = 0;
  let hasSpare = false;

  const word = (): number => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };

  const uniform = (): number => {
    const high = word() >>> 5;
    const low = word() >>> 6;
    return (high * 67108864 + low) * TWO_TO_MINUS_53;
  };

  const normal = (): number => {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    // 1 − uniform lies in (0, 1]: the logarithm is finite.
    const radius = Math.sqrt(-2 * log(1 - uniform()));
    const angle = TWO_PI * uniform();
    spare = radius * sin(angle);
    hasSpare = true;
    return radius * cos(angle);
  };

  const below = (n: number): number => {
    const limit = WORDS - (WORDS % n);
    let drawn = word();
    while (drawn >= limit) drawn = word();
    return drawn % n;
  };

  const shuffle = <T extends { length: number; [index: number]: unknown }>(array: T): T => {
    for (let i = array.length - 1; i > 0; i--) {
      const j = below(i + 1);
      const kept = array[i];
      array[i] = array[j];
      array[j] = kept;
    }
    return array;
  };

  return { word, uniform, normal, below, shuffle };
}
