/**
 * How fast this engine can multiply and add doubles in WebAssembly SIMD without fused operations: a loop of x ← x·c +
 * d over as many independent pairs as registers hold, without memory. No program can do better; one that loads its
 * operands does less.
 *
 * c and d come from memory before the loop. Written as literals, engines build them anew in every round, and the loop
 * measures two thirds of what the processor does: that figure is given too, since it is what a plain loop shows.
 */
import { compileAssembly } from '../scripts/build-kernels.ts';
import { bestTime } from './best-time.ts';

/** x, c and d in 15 registers; the sixteenth is the engine's. */
const PAIRS = 13;
/** What 12 pairs give with literals: one more no longer fits. */
const PAIRS_WITH_LITERALS = 12;
const ROUNDS = 1_000_000;
const BUDGET_MS = 300;
/** A multiplication and an addition in two lanes. */
const FLOP = 4;

export interface Peak {
  /** GFLOP/s. */
  readonly registers: number;
  readonly literals: number;
}

export async function loadPeak(): Promise<() => Peak> {
  const module = await compileAssembly(new Map([['peak.ts', source()]]), 'peak.ts');
  const memory = new WebAssembly.Memory({ initial: 1 });
  new Float64Array(memory.buffer).set([0.999999, 0.999999, 1e-9, 1e-9]);
  const { instance } = await WebAssembly.instantiate(module as BufferSource, { env: { memory } });
  const { registers, literals } = instance.exports as Record<string, (rounds: number) => number>;
  const rate = (loop: (rounds: number) => number, pairs: number) =>
    (ROUNDS * pairs * FLOP) / (bestTime(() => loop(ROUNDS), BUDGET_MS) * 1e6);
  return () => ({ registers: rate(registers!, PAIRS), literals: rate(literals!, PAIRS_WITH_LITERALS) });
}

function source(): string {
  return [
    loop('registers', PAIRS, 'v128.load(0)', 'v128.load(16)'),
    loop('literals', PAIRS_WITH_LITERALS, 'f64x2.splat(0.999999)', 'f64x2.splat(1e-9)'),
  ].join('\n');
}

function loop(name: string, pairs: number, c: string, d: string): string {
  const names = Array.from({ length: pairs }, (_, i) => `x${i}`);
  return `export function ${name}(rounds: i32): f64 {
    const c = ${c};
    const d = ${d};
    ${names.map((x, i) => `let ${x} = f64x2.splat(${i + 1});`).join('\n')}
    for (let i = 0; i < rounds; i++) {
      ${names.map((x) => `${x} = f64x2.add(f64x2.mul(${x}, c), d);`).join('\n')}
    }
    return f64x2.extract_lane(${names.reduce((sum, x) => `f64x2.add(${sum}, ${x})`)}, 0);
  }`;
}
