/** A typeset equation: MathML elements made from the tree that was typeset when the equation was written. */
import { createElement, Fragment, type ReactNode } from 'react';
import type { EquationId } from './equations.ts';
import typeset from './typeset.json';
import './equation.css';

/** Name, attributes, children. */
export type Node = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Child[]];
type Child = Node | string;

const trees = typeset as unknown as Readonly<
  Record<EquationId, { readonly plain: string; readonly tree: Node }>
>;

function rendered([tag, attributes, ...children]: Node): ReactNode {
  const { class: className, ...others } = attributes;
  const inner = children.map((child) => (typeof child === 'string' ? child : rendered(child)));
  return createElement(tag, className === undefined ? others : { ...others, className }, ...inner);
}

export function Equation({ id }: { readonly id: EquationId }) {
  const {
    plain,
    tree: [, , ...children],
  } = trees[id];
  return createElement(
    'math',
    { display: 'block', alttext: plain, className: 'equation' },
    ...children.map((child, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an equation have no other identity than their place.
      <Fragment key={place}>{typeof child === 'string' ? child : rendered(child)}</Fragment>
    )),
  );
}

/** Several in a row, as far as there is room for them side by side. */
export function Equations({ ids }: { readonly ids: readonly EquationId[] }) {
  return (
    <div className="equations">
      {ids.map((id) => (
        <Equation key={id} id={id} />
      ))}
    </div>
  );
}
