/**
 * A formula as part of a graph: every operation becomes primitives and registered unary functions, so that gradient,
 * Hu and ∇³L(u,u) are exact.
 *
 * Powers xᶜ with constant c: whole exponents by repeated squaring, defined for every x (negative ones for x ≠ 0); half
 * of a whole number by one square root more, for x > 0; others as exp(c·log x), for x > 0. Powers aˣ with constant
 * a > 0 as exp(x·log a). Outside of these domains the value is NaN or infinite, which ends a run.
 * Cost: one node of one number for each node of the tree, about 2·log₂|c| for a whole power.
 */
import type { GraphBuilder } from '../../autodiff/graph.ts';
import type { Node } from '../../autodiff/node.ts';
import { constantValue } from './constant-value.ts';
import { constants } from './constants.ts';
import type { Expression } from './expression.ts';
import { functions } from './functions.ts';

/** The node that has the formula's value; every parameter of the formula must be given. */
export function formulaNode(
  builder: GraphBuilder,
  expression: Expression,
  parameters: ReadonlyMap<string, Node>,
): Node {
  const nodeOf = (inner: Expression): Node => formulaNode(builder, inner, parameters);
  switch (expression.kind) {
    case 'number':
      return builder.scalar(expression.value);
    case 'constant':
      return builder.scalar(constants[expression.name]);
    case 'parameter': {
      const parameter = parameters.get(expression.name);
      if (parameter === undefined) throw new RangeError(`no parameter called ${expression.name}`);
      return parameter;
    }
    case 'negative':
      return builder.scale(nodeOf(expression.of), -1);
    case 'binary': {
      const [left, right] = [nodeOf(expression.left), nodeOf(expression.right)];
      if (expression.operator === '+') return builder.add(left, right);
      if (expression.operator === '-') return builder.subtract(left, right);
      return builder.multiply(left, expression.operator === '*' ? right : builder.unary('reciprocal', right));
    }
    case 'power':
      return powerNode(builder, expression.base, expression.exponent, nodeOf);
    case 'function':
      // Read together, the two cannot overflow.
      if (expression.name === 'log' && expression.of.kind === 'function' && expression.of.name === 'cosh') {
        return builder.unary('logCosh', nodeOf(expression.of.of));
      }
      return functions[expression.name](builder, nodeOf(expression.of));
  }
}

function powerNode(
  builder: GraphBuilder,
  base: Expression,
  exponent: Expression,
  nodeOf: (expression: Expression) => Node,
): Node {
  const constant = constantValue(exponent);
  if (constant !== null) return constantPower(builder, nodeOf(base), constant);
  const logarithm = builder.unary('logarithm', nodeOf(base));
  return builder.unary('exponential', builder.multiply(nodeOf(exponent), logarithm));
}

function constantPower(builder: GraphBuilder, base: Node, exponent: number): Node {
  const size = Math.abs(exponent);
  const whole = Math.floor(size);
  if (size !== whole && size !== whole + 0.5) {
    return builder.unary('exponential', builder.scale(builder.unary('logarithm', base), exponent));
  }
  let power = wholePower(builder, base, whole);
  if (size !== whole) {
    const root = builder.unary('squareRoot', base);
    power = power === null ? root : builder.multiply(power, root);
  }
  if (power === null) return builder.scalar(1);
  return exponent < 0 ? builder.unary('reciprocal', power) : power;
}

/** baseⁿ by repeated squaring; null for n = 0. */
function wholePower(builder: GraphBuilder, base: Node, n: number): Node | null {
  let square = base;
  let power: Node | null = null;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = power === null ? square : builder.multiply(power, square);
    if (rest > 1) square = builder.multiply(square, square);
  }
  return power;
}
