/**
 * The registry of functions that formulas may use, each of one argument and made of registered unary functions, so that
 * its derivatives are exact to the third order. A new one is one line here.
 */
import type { GraphBuilder } from '../../autodiff/graph.ts';
import type { Node } from '../../autodiff/node.ts';
import type { UnaryId } from '../../autodiff/unaries/unaries.ts';

type FormulaFunction = (builder: GraphBuilder, argument: Node) => Node;

function unary(id: UnaryId): FormulaFunction {
  return (builder, argument) => builder.unary(id, argument);
}

/** eᶻ and e⁻ᶻ. */
function exponentials(builder: GraphBuilder, argument: Node): readonly [Node, Node] {
  return [builder.unary('exponential', argument), builder.unary('exponential', builder.scale(argument, -1))];
}

/** max(z, 0) + 0·z: the unary function alone makes 0 of NaN, and hides that z has no value. */
function relu(builder: GraphBuilder, argument: Node): Node {
  return builder.add(builder.unary('relu', argument), builder.scale(argument, 0));
}

export const functions = {
  exp: unary('exponential'),
  log: unary('logarithm'),
  sqrt: unary('squareRoot'),
  sin: unary('sine'),
  cos: unary('cosine'),
  tan: (builder, argument) =>
    builder.multiply(
      builder.unary('sine', argument),
      builder.unary('reciprocal', builder.unary('cosine', argument)),
    ),
  tanh: unary('tanh'),
  cosh: (builder, argument) => builder.scale(builder.add(...exponentials(builder, argument)), 0.5),
  // relu(z) + relu(−z): a kink at 0, where the slope is taken as 0.
  abs: (builder, argument) =>
    builder.add(relu(builder, argument), relu(builder, builder.scale(argument, -1))),
  sigmoid: unary('sigmoid'),
  softplus: unary('softplus'),
  relu,
  elu: unary('elu'),
  gelu: unary('gelu'),
  silu: unary('silu'),
} as const satisfies Record<string, FormulaFunction>;

export type FunctionName = keyof typeof functions;
