/**
 * The learning rate that a key on the slider leads to: the next one of two significant digits, or ten such steps
 * with Page Up and Page Down. Evenly spaced notches would not do: near 1.0 they are finer than two digits.
 */

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};

function neighbour(rate: number, direction: 1 | -1): number {
  const [mantissa = '1', exponent = '0'] = rate.toExponential(1).split('e');
  const digits = Math.round(Number(mantissa) * 10) + direction;
  // Below 1.0 come 0.99, 0.98 …, a tenth of the step above it.
  return digits < 10 ? Number(`9.9e${Number(exponent) - 1}`) : Number(`${digits / 10}e${exponent}`);
}

/** null for keys that do not move the slider. */
export function nextRate(
  key: string,
  rate: number,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  if (key === 'Home') return min;
  if (key === 'End') return max;
  const steps = Object.hasOwn(STEPS, key) ? (STEPS[key] ?? 0) : 0;
  if (steps === 0) return null;
  let next = rate;
  for (let i = 0; i < Math.abs(steps); i++) next = neighbour(next, steps > 0 ? 1 : -1);
  return Math.min(max, Math.max(min, next));
}
