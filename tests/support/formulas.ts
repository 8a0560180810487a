/** Formulas with a point at which all that they are made of is smooth: what derivatives and laws are tested on. */
import { type Choice, buildProblem, type Problem } from '../../src/core/problems/problem.ts';
import { loadFormulaParser } from '../../src/description/formula/parse-formula.ts';

export interface FormulaAtPoint {
  readonly formula: string;
  /** Values of the parameters, by letter and index. */
  readonly point: readonly number[];
}

/** Functions that mathjs can differentiate as well. */
export const sharedFormulas: readonly FormulaAtPoint[] = [
  { formula: '(1 - x^2*y^2)^2/4', point: [0.3, 4.2] },
  { formula: '(1 - x*y)^2/2', point: [0.2, 4] },
  { formula: '(1 + y)*(x - 0.05*y)^2/2 + 0.005*(y - 4)^2/2', point: [0.3, 1] },
  { formula: 'log(cosh(x*y))', point: [0.5, 1.5] },
  { formula: '(1 - x)^2 + 100*(y - x^2)^2', point: [-1.2, 1] },
  { formula: 'exp(-x^2/2)*cos(3*y) + x*y^3', point: [0.4, 0.9] },
  { formula: '-x^2 + -y*-x - (-y)^3', point: [0.4, -0.9] },
  { formula: 'x^-2 + y^(-1) + z^0 + (x*y)^7', point: [0.8, 1.3, 2] },
  { formula: 'x^0.5 + y^(3/2) + (x + y)^-2.5 + x^(1/3) + y^-pi', point: [0.8, 1.3] },
  { formula: '2^x + e^(x*y) + (1/3)^y', point: [0.6, -0.4] },
  { formula: 'x^2^3/1e3 + 2^3^x/1e2', point: [1.1] },
  { formula: 'sqrt(1 + x^2) + log(1 + y^2)/(2 + sin(x))', point: [0.5, -1.5] },
  { formula: 'tanh(a*tanh(b*x)) + tan(c)', point: [0.5, 1.5, 0.3, -0.8] },
  { formula: '(a1*tanh(a2*tanh(a10*0.5)) - 1)^2', point: [0.9, 1.2, 1.7] },
  { formula: 'sin(alpha)*cos(beta2)*theta12 - .5e-1*E^2', point: [0.3, 0.2, 1.1, 2] },
  { formula: '1/(x - y)/z/(1 + x/y)', point: [0.4, 1.9, 0.7] },
  { formula: 'a*b*c*d*f*g - (a + b + c + d + f + g)^2', point: [1, 2, 0.5, -1, 0.3, 1.7] },
];

/** Their Hessian is zero: a sharpness relative to it does not exist. */
export const linearFormulas: readonly FormulaAtPoint[] = [
  { formula: 'x', point: [0.7] },
  { formula: '3 - x + 2*(y)', point: [0.7, -1] },
];

/** Functions that it cannot. */
export const ownFormulas: readonly FormulaAtPoint[] = [
  { formula: 'sigmoid(x*y) + softplus(x - y)^2', point: [0.8, -0.6] },
  { formula: 'silu(a*x) + gelu(b*x) + elu(x - 2)*elu(a)', point: [0.5, 1.5, 0.3] },
  { formula: '(abs(x) - y)^2 + relu(x*y)^2 + relu(-x)', point: [0.8, 0.6] },
];

const parse = await loadFormulaParser();

/** The tree of a formula; throws where it is refused. */
export function expressionOf(formula: string) {
  const parsed = parse(formula);
  if (parsed.ok) return parsed.expression;
  throw new Error(parsed.faults.map(({ found, allowed }) => `${formula}: ${found}, ${allowed}`).join());
}

export function formulaProblem({ formula, point }: FormulaAtPoint): Problem {
  const none: Choice = { kind: 'none' };
  const problem = buildProblem(
    {
      model: { kind: 'formula', formula },
      data: none,
      loss: none,
      initialization: { kind: 'explicit', values: point },
      expression: expressionOf(formula),
    },
    [],
  );
  if ('fault' in problem) throw new Error(`${formula}: ${problem.fault}`);
  return problem;
}
