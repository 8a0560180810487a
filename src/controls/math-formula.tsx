/** A typeset formula: MathML elements from a plain tree, so that no text ever becomes markup. */
import { createElement, type ReactNode } from 'react';
import type { Expression } from '../core/problems/formula/expression.ts';
import { type MathElement, mathml } from '../description/formula/mathml.ts';

function rendered({ tag, children }: MathElement): ReactNode {
  const inner = children.map((child) => (typeof child === 'string' ? child : rendered(child)));
  return createElement(tag, null, ...inner);
}

interface Props {
  readonly expression: Expression;
  /** What screen readers say: the formula as it was typed. */
  readonly label: string;
}

export function MathFormula({ expression, label }: Props) {
  return createElement(
    'math',
    // A long formula scrolls, which the keyboard must be able to do as well.
    { display: 'block', 'aria-label': label, className: 'formula-math', tabIndex: 0 },
    rendered(mathml(expression)),
  );
}
