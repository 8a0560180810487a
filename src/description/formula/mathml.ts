/**
 * A formula as presentation MathML, drawn from its tree: fractions as fractions, powers raised, roots under their sign,
 * products without a sign where none is needed. Parentheses stand where the tree needs them, so that a reader sees what
 * was understood. A plain tree of elements: whoever shows it makes no markup out of text.
 */
import type { Expression } from '../../core/problems/formula/expression.ts';
import { GREEK, partsOfName } from '../../core/problems/formula/parameter-names.ts';

export interface MathElement {
  readonly tag: 'mrow' | 'mfrac' | 'msup' | 'msub' | 'msqrt' | 'mi' | 'mn' | 'mo';
  readonly children: readonly (MathElement | string)[];
}

/** How tightly an expression holds together; it is put in parentheses where something tighter is wanted. */
const SUM = 1;
const PRODUCT = 2;
const POWER = 3;
const ATOM = 4;

const leaf = (tag: 'mi' | 'mn' | 'mo', text: string): MathElement => ({ tag, children: [text] });
const sign = (text: string): MathElement => leaf('mo', text);
const row = (...children: MathElement[]): MathElement => ({ tag: 'mrow', children });
const MINUS = '−';
const TIMES = '⋅';
const INVISIBLE_TIMES = '\u2062';
const FUNCTION_APPLICATION = '\u2061';

export function mathml(expression: Expression): MathElement {
  return typeset(expression, SUM);
}

function typeset(expression: Expression, tightness: number): MathElement {
  const [element, own] = plain(expression);
  return own < tightness ? row(sign('('), element, sign(')')) : element;
}

/** The expression without parentheses round it, and how tightly it holds together. */
function plain(expression: Expression): readonly [MathElement, number] {
  switch (expression.kind) {
    case 'number':
      return number(expression.value);
    case 'constant':
      return [leaf('mi', expression.name === 'pi' ? 'π' : expression.name), ATOM];
    case 'parameter':
      return [parameter(expression.name), ATOM];
    case 'negative':
      return [row(sign(MINUS), typeset(expression.of, PRODUCT)), SUM];
    case 'binary':
      return binary(expression);
    case 'power': {
      const { base, exponent } = expression;
      return [{ tag: 'msup', children: [typeset(base, ATOM), typeset(exponent, SUM)] }, POWER];
    }
    case 'function': {
      if (expression.name === 'sqrt')
        return [{ tag: 'msqrt', children: [typeset(expression.of, SUM)] }, ATOM];
      if (expression.name === 'abs') return [row(sign('|'), typeset(expression.of, SUM), sign('|')), ATOM];
      const argument = row(sign('('), typeset(expression.of, SUM), sign(')'));
      return [row(leaf('mi', expression.name), sign(FUNCTION_APPLICATION), argument), POWER];
    }
  }
}

function binary(expression: Extract<Expression, { kind: 'binary' }>): readonly [MathElement, number] {
  const { operator, left, right } = expression;
  if (operator === '/') return [{ tag: 'mfrac', children: [typeset(left, SUM), typeset(right, SUM)] }, POWER];
  if (operator === '*') {
    const times = startsWithDigit(right) ? TIMES : INVISIBLE_TIMES;
    // (−x)y is read as −xy, and is the same number.
    const tightness = left.kind === 'negative' ? SUM : PRODUCT;
    return [row(typeset(left, tightness), sign(times), typeset(right, PRODUCT)), tightness];
  }
  // a − (b − c) and a + (−b) keep their parentheses.
  const tightness = operator === '-' || right.kind === 'negative' ? PRODUCT : SUM;
  return [row(typeset(left, SUM), sign(operator === '-' ? MINUS : '+'), typeset(right, tightness)), SUM];
}

/** Two numbers side by side would read as one, and a number before a fraction as their sum. */
function startsWithDigit(expression: Expression): boolean {
  if (expression.kind === 'number') return true;
  if (expression.kind === 'power') return startsWithDigit(expression.base);
  if (expression.kind === 'binary' && expression.operator !== '+' && expression.operator !== '-') {
    return startsWithDigit(expression.left);
  }
  return false;
}

/** 1.5e-7 as 1.5 · 10⁻⁷. */
function number(value: number): readonly [MathElement, number] {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return [leaf('mn', mantissa), ATOM];
  const size = leaf('mn', exponent.replace(/^[+-]/, ''));
  const raised = exponent.startsWith('-') ? row(sign(MINUS), size) : size;
  const power: MathElement = { tag: 'msup', children: [leaf('mn', '10'), raised] };
  return [row(leaf('mn', mantissa), sign(TIMES), power), PRODUCT];
}

function parameter(name: string): MathElement {
  const { letter, index } = partsOfName(name) ?? { letter: name, index: '' };
  const symbol = leaf('mi', Object.hasOwn(GREEK, letter) ? GREEK[letter as keyof typeof GREEK] : letter);
  return index === '' ? symbol : { tag: 'msub', children: [symbol, leaf('mn', index)] };
}
