/**
 * A formula as a tree of plain data: what a parser hands to the core. Parentheses are gone, since the tree says what
 * belongs together.
 */
import type { ConstantName } from './constants.ts';
import type { FunctionName } from './functions.ts';

export type Operator = '+' | '-' | '*' | '/';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'power'; readonly base: Expression; readonly exponent: Expression }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly of: Expression };
