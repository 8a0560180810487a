/**
 * Names of parameters: one Latin letter or one Greek letter by its name, with up to two digits as an index: x, w12,
 * theta1. Anything longer is more likely a product whose sign was forgotten.
 */

/** The letters that look like no Latin one; pi is a number. */
export const GREEK = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
} as const;

const NAME = /^([A-Za-z]+)(\d{0,2})$/;

/** The letter and the index of a name, null where it is none. */
export function partsOfName(name: string): { readonly letter: string; readonly index: string } | null {
  const [, letter, index] = NAME.exec(name) ?? [];
  if (letter === undefined || index === undefined) return null;
  return letter.length === 1 || Object.hasOwn(GREEK, letter) ? { letter, index } : null;
}

export function isParameterName(name: string): boolean {
  return partsOfName(name) !== null;
}

/** By letter, then by index: w2 before w10. The order of θ does not hang on how the formula is written. */
export function inOrder(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort(compare);
}

function compare(a: string, b: string): number {
  const [left, right] = [partsOfName(a), partsOfName(b)];
  if (left === null || right === null || left.letter !== right.letter) return a < b ? -1 : 1;
  return Number(left.index) - Number(right.index) || left.index.length - right.index.length;
}
