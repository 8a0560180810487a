/** The shortest time that a computation takes: what the machine does when nobody else has it. */

/** Below this a clock's resolution would show. */
const LEAST_ROUND_MS = 1;
const LEAST_ROUNDS = 3;

/** Milliseconds; goes on for `budget` milliseconds and at least three rounds. */
export function bestTime(compute: () => void, budget: number): number {
  let repeats = 1;
  compute();
  for (;;) {
    const time = timeOf(compute, repeats);
    if (time >= LEAST_ROUND_MS) break;
    repeats *= 2;
  }
  let best = Number.POSITIVE_INFINITY;
  const end = performance.now() + budget;
  for (let round = 0; round < LEAST_ROUNDS || performance.now() < end; round++) {
    best = Math.min(best, timeOf(compute, repeats) / repeats);
  }
  return best;
}

function timeOf(compute: () => void, repeats: number): number {
  const began = performance.now();
  for (let i = 0; i < repeats; i++) compute();
  return performance.now() - began;
}
