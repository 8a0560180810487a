/**
 * The shortest processor time that a computation takes. Waiting for a processor that others use does not count, and the
 * shortest of several rounds is the one that others disturbed least.
 */

/** Below this a clock's resolution would show. */
const LEAST_ROUND_MS = 2;
const LEAST_ROUNDS = 5;

/** Milliseconds of one thread; goes on for `budget` milliseconds and at least five rounds. */
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
  const began = process.cpuUsage();
  for (let i = 0; i < repeats; i++) compute();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}
