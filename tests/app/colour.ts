/**
 * Colour science for the palette's tests: relative luminance and contrast (WCAG 2.2), the CIEDE2000 difference
 * (Sharma, Wu, Dalal 2005), and dichromatic vision (Machado, Oliveira, Fernandes 2009, severity 1; for tritanopia
 * Brettel, Viénot, Mollon 1997, since Machado's model was fitted to red-green deficiencies).
 */
import { rgb } from 'd3';

type Triple = readonly [number, number, number];

function linearOf(hex: string): Triple {
  const { r, g, b } = rgb(hex);
  const decode = (byte: number): number => {
    const s = byte / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  };
  return [decode(r), decode(g), decode(b)];
}

function hexOf(linear: Triple): string {
  const encode = (value: number): number => {
    const s = Math.min(1, Math.max(0, value));
    return 255 * (s <= 0.0031308 ? 12.92 * s : 1.055 * s ** (1 / 2.4) - 0.055);
  };
  return rgb(encode(linear[0]), encode(linear[1]), encode(linear[2])).formatHex();
}

export function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, bl] = linearOf(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const la = luminance(a);
  const lb = luminance(b);
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}

export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** CIELAB under the white of sRGB, D65 (d3's own `lab` adapts to D50). */
function labOf(hex: string): Lab {
  const [r, g, b] = linearOf(hex);
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

const degrees = 180 / Math.PI;

export function difference(hex1: string, hex2: string): number {
  return labDifference(labOf(hex1), labOf(hex2));
}

export function labDifference(p: Lab, q: Lab): number {
  const meanChroma = (Math.hypot(p.a, p.b) + Math.hypot(q.a, q.b)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const a1 = p.a * (1 + g);
  const a2 = q.a * (1 + g);
  const c1 = Math.hypot(a1, p.b);
  const c2 = Math.hypot(a2, q.b);
  const hueOf = (a: number, b: number): number => (Math.atan2(b, a) * degrees + 360) % 360;
  const h1 = c1 === 0 ? 0 : hueOf(a1, p.b);
  const h2 = c2 === 0 ? 0 : hueOf(a2, q.b);
  let turn = c1 * c2 === 0 ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const dl = q.l - p.l;
  const dc = c2 - c1;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 / degrees);
  const l = (p.l + q.l) / 2;
  const c = (c1 + c2) / 2;
  let h = h1 + h2;
  if (c1 * c2 !== 0) {
    h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
  }
  const cos = (angle: number): number => Math.cos(angle / degrees);
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rt =
    -2 *
    Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) *
    Math.sin((60 * Math.exp(-(((h - 275) / 25) ** 2))) / degrees);
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

type Matrix = readonly [Triple, Triple, Triple];

function times(matrix: Matrix, v: Triple): Triple {
  const row = (r: Triple): number => r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

const protanopia: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];

const deuteranopia: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];

/** Brettel's two half-planes and the normal of the plane that separates them, in linear sRGB. */
const tritanopia = {
  normal: [0.03901, -0.02788, -0.01113],
  above: [
    [1.01277, 0.13548, -0.14826],
    [-0.01243, 0.86812, 0.14431],
    [0.07589, 0.805, 0.11911],
  ],
  below: [
    [0.93678, 0.18979, -0.12657],
    [0.06154, 0.81526, 0.1232],
    [-0.37562, 1.12767, 0.24796],
  ],
} as const satisfies { normal: Triple; above: Matrix; below: Matrix };

export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';

/** The colour as it looks to somebody with that vision. */
export function seen(hex: string, vision: Vision): string {
  if (vision === 'normal') return hex;
  const linear = linearOf(hex);
  if (vision === 'protanopia') return hexOf(times(protanopia, linear));
  if (vision === 'deuteranopia') return hexOf(times(deuteranopia, linear));
  const [x, y, z] = tritanopia.normal;
  const above = x * linear[0] + y * linear[1] + z * linear[2] >= 0;
  return hexOf(times(above ? tritanopia.above : tritanopia.below, linear));
}
