/**
 * A loss that its user types: a formula in up to six parameters, e.g. (1 − x²y²)²/4. The text stays in the description;
 * the core is handed the tree that a parser made of it (see formula/expression.ts), since it has no parser of its own.
 * θ holds the parameters by letter and index (formula/parameter-names.ts), however the formula is written.
 */
import {
  formulaFaults,
  MOST_CHARACTERS,
  MOST_PARAMETERS,
  parameterNames,
} from '../formula/formula-faults.ts';
import { formulaNode } from '../formula/formula-graph.ts';
import { defineToy } from './model-spec.ts';

export const formula = defineToy({
  label: 'Own formula',
  help: `A loss that you type, in up to ${MOST_PARAMETERS} parameters.`,
  formula: 'L(x, y, …)',
  fields: {
    formula: {
      kind: 'text',
      label: 'Formula',
      help: 'A formula in x, y or other letters with + − * / ^ ( ) and functions such as exp, log, sqrt, sin, tanh.',
      default: '(1 - x^2*y^2)^2/4',
      maxLength: MOST_CHARACTERS,
      notation: 'formula',
    },
  },
  names: ({ formula: text }) => parameterNames(text),
  // Positive, for logarithms and roots; small and large by turns, since products are sharp where they are uneven.
  start: ({ formula: text }) =>
    parameterNames(text).map((_, i) => 0.25 * (1 + Math.floor(i / 2)) + (i % 2 === 1 ? 2.5 : 0)),
  fault({ formula: text }) {
    const [first] = formulaFaults(text);
    if (first === undefined) return null;
    return {
      field: 'formula',
      found: `${first.found} at character ${first.at + 1}`,
      allowed: first.allowed,
    };
  },
  build(builder, parameters, { formula: text }, expression) {
    if (expression === undefined) throw new TypeError('the formula was not parsed');
    const named = new Map(parameterNames(text).map((name, i) => [name, parameters[i]!]));
    const loss = formulaNode(builder, expression, named);
    // A parameter alone is no result of a primitive, and gradients arise only where primitives are.
    return parameters.includes(loss) ? builder.scale(loss, 1) : loss;
  },
});
