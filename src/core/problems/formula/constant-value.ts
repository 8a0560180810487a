/** Numbers within formulas that stand where the graph must know them: exponents, and the bases of varying exponents. */
import { constants } from './constants.ts';
import type { Expression } from './expression.ts';

/** Greatest |c| of a constant exponent: beyond, values leave the range of doubles within a few steps. */
export const MOST_EXPONENT = 100;

/** The value of an expression of numbers, signs, + − × ÷ and whole powers; null for any other, or where it is not finite. */
export function constantValue(expression: Expression): number | null {
  const value = evaluated(expression);
  return Number.isFinite(value) ? value : null;
}

/** Why a power cannot be built, in words for what is allowed; null where it can. */
export function powerFault(base: Expression, exponent: Expression): string | null {
  const constant = constantValue(exponent);
  if (constant !== null) {
    const bounded = Math.abs(constant) <= MOST_EXPONENT;
    return bounded ? null : `a constant exponent from −${MOST_EXPONENT} to ${MOST_EXPONENT}`;
  }
  const root = constantValue(base);
  if (root === null) return 'a number as exponent or as base; other powers are written exp(y*log(x))';
  return root > 0 ? null : 'a positive base under an exponent that varies';
}

/** NaN where there is none. */
function evaluated(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'constant':
      return constants[expression.name];
    case 'negative':
      return -evaluated(expression.of);
    case 'binary': {
      const [left, right] = [evaluated(expression.left), evaluated(expression.right)];
      if (expression.operator === '+') return left + right;
      if (expression.operator === '-') return left - right;
      return expression.operator === '*' ? left * right : left / right;
    }
    case 'power':
      return wholePower(evaluated(expression.base), evaluated(expression.exponent));
    case 'parameter':
    case 'function':
      return Number.NaN;
  }
}

function wholePower(base: number, exponent: number): number {
  const size = Math.abs(exponent);
  if (!(size <= MOST_EXPONENT && Math.floor(size) === size)) return Number.NaN;
  let power = 1;
  for (let i = 0; i < size; i++) power *= base;
  return exponent < 0 ? 1 / power : power;
}
