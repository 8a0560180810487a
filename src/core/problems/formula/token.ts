/** The words of a formula, with their places in its text. */
import { type ConstantName, constants } from './constants.ts';
import { type FormulaFault, faultAt } from './formula-fault.ts';
import { type FunctionName, functions } from './functions.ts';
import { isParameterName } from './parameter-names.ts';

interface Place {
  /** Index of the first character, and the characters themselves. */
  readonly at: number;
  readonly text: string;
}

export type Token = Place &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'constant'; readonly name: ConstantName }
    | { readonly kind: 'parameter' }
    | { readonly kind: 'function'; readonly name: FunctionName }
    | { readonly kind: 'operator' }
    | { readonly kind: 'open' }
    | { readonly kind: 'close' }
  );

const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const OPERATORS = '+-*/^';

const NAMES_ALLOWED =
  'a parameter such as x, w12 or theta, pi, e or a function: ' +
  `${Object.keys(functions).join(', ')}; a product is written x*y`;
const CHARACTERS_ALLOWED = 'numbers with a decimal point, names, + − * / ^ ( )';
const NUMBERS_ALLOWED = 'a number below 1e308';

/** Words that are none are reported, and left out of the tokens. */
export function readTokens(text: string): {
  readonly tokens: readonly Token[];
  readonly faults: readonly FormulaFault[];
} {
  const tokens: Token[] = [];
  const faults: FormulaFault[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === ' ') {
      at++;
      continue;
    }
    const token = numberAt(text, at) ?? wordAt(text, at) ?? signAt(text, at);
    if ('allowed' in token) faults.push(token);
    else tokens.push(token);
    at += 'allowed' in token ? token.length : token.text.length;
  }
  return { tokens, faults };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function numberAt(text: string, at: number): Token | FormulaFault | null {
  const found = matchAt(NUMBER, text, at);
  if (found === null) return null;
  const value = Number(found);
  if (!Number.isFinite(value)) return faultAt(at, found, NUMBERS_ALLOWED);
  return { kind: 'number', at, text: found, value };
}

function wordAt(text: string, at: number): Token | FormulaFault | null {
  const found = matchAt(WORD, text, at);
  if (found === null) return null;
  // Own keys only: a formula that says `constructor` or `toString` means nothing here.
  if (Object.hasOwn(functions, found)) {
    return { kind: 'function', at, text: found, name: found as FunctionName };
  }
  if (Object.hasOwn(constants, found)) {
    return { kind: 'constant', at, text: found, name: found as ConstantName };
  }
  return isParameterName(found) ? { kind: 'parameter', at, text: found } : faultAt(at, found, NAMES_ALLOWED);
}

function signAt(text: string, at: number): Token | FormulaFault {
  // A whole code point: half of a surrogate pair is no character.
  const character = String.fromCodePoint(text.codePointAt(at)!);
  if (OPERATORS.includes(character)) return { kind: 'operator', at, text: character };
  if (character === '(') return { kind: 'open', at, text: character };
  if (character === ')') return { kind: 'close', at, text: character };
  return faultAt(at, character, CHARACTERS_ALLOWED);
}
