/** Formulas that nobody wrote: right ones grown from the grammar, and texts that were right before something befell them. */
import { createRandom } from '../../src/core/math/random.ts';

const PARAMETERS = ['x', 'y', 'w1', 'theta2', 'E'];
const FUNCTIONS = ['exp', 'log', 'sqrt', 'sin', 'cos', 'tan', 'tanh', 'cosh', 'abs'];
const NUMBERS = ['0', '1', '2', '.5', '1.25', '3e-2', '1e3', 'pi', 'e'];
const EXPONENTS = ['2', '3', '-1', '0.5', '(1/2)', '(-3/2)', '0', '2^2', '0.3'];

/** What is thrown in: signs, words of the parser's own language, and characters that only look familiar. */
const DEBRIS = [
  ...'+-*/^().,;:=!%\'"`[]{}<>?&|~@#$\\_ \t\n\0',
  ...['constructor', '__proto__', 'config(', 'import(', 'x^y', 'sin', '1e999', '0x', '..', '**', ':=', '->'],
  ...[
    '\u202e',
    '\u200b',
    '\u2212',
    '\u{1d465}',
    '\ud835',
    'х',
    '²',
    '\ufeff',
    ' to ',
    ' mod ',
    '((((',
    '))))',
  ],
];

export interface RandomFormulas {
  /** A formula of the grammar; its size is bounded, yet now and then above what is allowed. */
  right(): string;
  /** A right formula after a few accidents. */
  mutated(): string;
  /** Pieces in no order. */
  jumbled(): string;
  /** Characters in no order. */
  noise(): string;
}

export function randomFormulas(seed: number): RandomFormulas {
  const random = createRandom(seed);
  const below = (n: number): number => Math.floor(random.uniform() * n);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;

  function grown(depth: number): string {
    if (depth === 0 || below(6) === 0) return below(3) === 0 ? one(NUMBERS) : one(PARAMETERS);
    const inner = () => grown(depth - 1);
    switch (below(7)) {
      case 0:
        return `${one(FUNCTIONS)}(${inner()})`;
      case 1:
        return `(${inner()})`;
      case 2:
        return `-${inner()}`;
      case 3:
        return `${below(2) === 0 ? one(PARAMETERS) : `(${inner()})`}^${one(EXPONENTS)}`;
      default:
        return `${inner()}${one([' + ', ' - ', '*', '/', '+', '-'])}${inner()}`;
    }
  }

  function accident(text: string): string {
    const at = below(text.length + 1);
    switch (below(4)) {
      case 0:
        return text.slice(0, at) + one(DEBRIS) + text.slice(at);
      case 1:
        return text.slice(0, at) + text.slice(at + 1 + below(4));
      case 2:
        return text.slice(0, at) + text.slice(below(text.length + 1));
      default:
        return text.slice(0, at) + one(DEBRIS) + text.slice(at + 1);
    }
  }

  const right = () => grown(1 + below(5));
  return {
    right,
    mutated() {
      let text = right();
      for (let left = 1 + below(3); left > 0; left--) text = accident(text);
      return text;
    },
    jumbled() {
      const pieces = [...PARAMETERS, ...FUNCTIONS, ...NUMBERS, ...'+-*/^()', ...DEBRIS];
      return Array.from({ length: below(40) }, () => one(pieces)).join(below(2) === 0 ? '' : ' ');
    },
    noise: () =>
      Array.from({ length: below(60) }, () => String.fromCharCode(below(below(2) === 0 ? 128 : 65536))).join(
        '',
      ),
  };
}
