/** Colours between tokens: runs go from pale (small η) to ink (large η). */
import type { Palette } from '../kit/palette.ts';

/** Share of the quantity's colour in the palest run: still 3 : 1 against the ground. */
const PALEST = 0.72;
/** Share of ink in the darkest. */
const DARKEST = 0.92;

type Rgb = readonly [number, number, number];

function rgbOf(hex: string): Rgb {
  const digits = hex.replace('#', '');
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** `share` of `b` in `a`; both as #rrggbb. */
export function mixed(a: string, b: string, share: number): string {
  const [from, to] = [rgbOf(a), rgbOf(b)];
  const parts = from.map((value, i) => Math.round(value + share * (to[i]! - value)));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** `place` from 0, the smallest η, to 1. */
export function shadeOf(palette: Palette, quantity: 'sharpness' | 'loss', place: number): string {
  const { bg, ink } = palette.colour;
  const pale = mixed(bg, palette.colour[quantity], PALEST);
  return mixed(pale, ink, place * DARKEST);
}
