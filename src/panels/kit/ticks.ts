/** Tick values and their texts. D3 chooses linear ticks; logarithmic ones keep to a ladder so that they never crowd. */
import { ticks as linearValues, tickStep } from 'd3';
import { powerText, signed, stepText } from './number-text.ts';

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Axes shorter than this, or longer than the largest number, have no ticks: their steps are no numbers. */
const SHORTEST = 1e-300;

/** px between ticks, at least. */
const VALUE_SPACING = 60;
const STEP_SPACING = 84;
const LOG_SPACING = 28;
/** d3 finds two values in any interval when asked for so many. */
const MOST_TRIED = 5;
/** A logarithmic axis that ends below so many times its beginning holds too few rungs: it gets linear ticks. */
const NARROW = 3;

export function valueTicks(
  domain: readonly [number, number],
  length: number,
  scale: number,
): readonly Tick[] {
  const span = domain[1] - domain[0];
  if (!(span > SHORTEST && span < Infinity)) return [];
  let count = Math.max(2, Math.floor(length / (VALUE_SPACING * scale)));
  // Of one value alone, such as the 0 in the middle, no other can be read.
  while (linearValues(domain[0], domain[1], count).length < 2 && count < MOST_TRIED) count++;
  const step = tickStep(domain[0], domain[1], count);
  return linearValues(domain[0], domain[1], count).map((value) => ({ value, text: linearText(value, step) }));
}

export function stepTicks(domain: readonly [number, number], length: number, scale: number): readonly Tick[] {
  const count = Math.max(1, Math.floor(length / (STEP_SPACING * scale)));
  return linearValues(domain[0], domain[1], count)
    .filter(Number.isInteger)
    .map((value) => ({ value, text: value >= 1e7 ? powerText(value, 3) : stepText(value) }));
}

/** Factors within a decade, densest first, with the px that a tick then needs; then every second decade, … */
const ladders: readonly { readonly factors: readonly number[]; readonly spacing: number }[] = [
  { factors: [1, 2, 5], spacing: 46 },
  { factors: [1, 3], spacing: LOG_SPACING },
  { factors: [1], spacing: LOG_SPACING },
];
const decadeSteps = [1, 2, 3, 4, 6, 10, 20, 50, 100];

export function logTicks(domain: readonly [number, number], length: number, scale: number): readonly Tick[] {
  if (!(domain[0] > 0 && domain[1] > domain[0] && domain[1] < Infinity)) return [];
  if (domain[1] < NARROW * domain[0]) return valueTicks(domain, length, scale);
  const decades = Math.log10(domain[1] / domain[0]);
  const room = length / (LOG_SPACING * scale);
  const fits = ladders.find((l) => decades * l.factors.length * l.spacing * scale <= length);
  const factors = fits?.factors ?? [1];
  const every = decadeSteps.find((step) => decades / step <= room) ?? 100;
  const found: Tick[] = [];
  const first = Math.floor(Math.log10(domain[0]));
  const last = Math.ceil(Math.log10(domain[1]));
  for (let exponent = first; exponent <= last; exponent++) {
    if (exponent % every !== 0) continue;
    for (const factor of factors) {
      // Parsing keeps 0.3 apart from 3 · 0.1 = 0.30000000000000004.
      const value = Number(`${factor}e${exponent}`);
      if (value >= domain[0] && value <= domain[1]) found.push({ value, text: logText(value, exponent) });
    }
  }
  return found;
}

function linearText(value: number, step: number): string {
  const size = Math.abs(value);
  if (size < step / 2) return '0';
  if (size >= 1e5 || (size < 1e-3 && step < 1e-4)) return powerText(value, 3);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return signed(value.toFixed(decimals));
}

function logText(value: number, exponent: number): string {
  return exponent >= 4 || exponent < -3 ? powerText(value, 1) : String(value);
}
