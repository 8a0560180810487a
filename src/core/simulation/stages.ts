/**
 * The four stages of self-stabilization (arXiv 2209.15594, §4.1), named from the measured displacement: y = 0 and
 * |x| = δ cut the (x, y) plane into quarters.
 *
 *            |x| < δ                    |x| ≥ δ
 *   y > 0    2 blow-up                  3 self-stabilization
 *   y ≤ 0    1 progressive sharpening   4 return to stability
 *
 * Where |x| has stayed within 25 % of δ for BALANCE_STEPS steps, as after a kick, the run is in balance (5) instead of
 * flickering between quarters.
 */

export const STAGES = [
  { number: 1, label: 'progressive sharpening' },
  { number: 2, label: 'blow-up' },
  { number: 3, label: 'self-stabilization' },
  { number: 4, label: 'return to stability' },
  { number: 5, label: 'in balance' },
] as const;

const BALANCE_SHARE = 0.25;
/** Longer than |x| takes to cross the band in a cycle of the presets, shorter than a kicked run stays in it. */
const BALANCE_STEPS = 30;

export class StageTracker {
  #balanced = 0;

  /** Stage 1 to 5; NaN where δ is not defined (α ≤ 0). */
  next(x: number, y: number, delta: number): number {
    const swing = Math.abs(x);
    this.#balanced = Math.abs(swing - delta) <= BALANCE_SHARE * delta ? this.#balanced + 1 : 0;
    if (Number.isNaN(delta)) return Number.NaN;
    if (this.#balanced >= BALANCE_STEPS) return 5;
    if (y > 0) return swing < delta ? 2 : 3;
    return swing < delta ? 1 : 4;
  }
}
