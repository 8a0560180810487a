/** The learning rates that the slider spans: two decades that most runs live in, more where a run needs it. */

const USUAL: readonly [number, number] = [0.01, 2];
/** Room right of the value or mark that lies furthest right, so that there is something to hatch. */
const ROOM = 1.5;
const STEPS = [1, 2, 5];

/** The next 1, 2 or 5 times a power of ten, up or down. */
function niceAbove(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return STEPS.map((step) => step * decade).find((nice) => nice >= value) ?? 10 * decade;
}

function decadeBelow(value: number): number {
  return 10 ** Math.floor(Math.log10(value));
}

/** `marks`: other learning rates to be shown, such as 2/S at step 0; what is not finite is left out. */
export function rateDomain(
  learningRate: number,
  marks: readonly number[],
  allowed: { readonly min: number; readonly max: number },
): readonly [number, number] {
  const shown = [learningRate, ...marks].filter((rate) => Number.isFinite(rate) && rate > 0);
  const least = Math.min(...shown);
  const greatest = Math.max(...shown);
  const low = least < USUAL[0] * ROOM ? decadeBelow(least / ROOM) : USUAL[0];
  const high = greatest * ROOM > USUAL[1] ? niceAbove(greatest * ROOM) : USUAL[1];
  return [Math.max(allowed.min, low), Math.min(allowed.max, high)];
}

/** The powers of ten in a domain, both ends included. */
export function decadesIn([low, high]: readonly [number, number]): readonly number[] {
  const from = Math.ceil(Math.log10(low) - 1e-9);
  const to = Math.floor(Math.log10(high) + 1e-9);
  return Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
}
