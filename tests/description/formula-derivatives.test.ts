/** Value, gradient, Hu and ∇³L(u,u) of typed formulas against mathjs's symbolic derivatives. */
import { all, create, type MathNode } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { parameterNames } from '../../src/core/problems/formula/formula-faults.ts';
import { expressionOf, formulaProblem, linearFormulas, sharedFormulas } from '../support/formulas.ts';

const math = create(all ?? {});

/** Rounding of two different orders of operations, relative to the largest term; the formulas cancel mildly. */
const ROUNDING = 1e-11;

function value(node: MathNode, names: readonly string[], point: readonly number[]): number {
  return node.evaluate(Object.fromEntries(names.map((name, i) => [name, point[i]])));
}

function derivatives(node: MathNode, names: readonly string[]): MathNode[] {
  return names.map((name) => math.derivative(node, name, { simplify: false }));
}

function close(found: ArrayLike<number>, exact: readonly number[]): void {
  const tolerance = ROUNDING * (1 + Math.hypot(...exact));
  exact.forEach((entry, i) => {
    expect(Math.abs(found[i]! - entry)).toBeLessThanOrEqual(tolerance);
  });
}

describe.each([...linearFormulas, ...sharedFormulas].map((typed) => [typed.formula, typed] as const))(
  '%s',
  (_, typed) => {
    const { formula, point } = typed;
    const names = parameterNames(formula);
    const node = math.parse(formula);
    const gradient = derivatives(node, names);
    const evaluator = formulaProblem(typed).evaluator(2);
    evaluator.setPoint(Float64Array.from(point));
    const u = Float64Array.from(names, (__, i) => [0.6, -0.8, 0.3, 0.5, -0.2, 0.4][i]!);
    const at = (inner: MathNode) => value(inner, names, point);

    it('has the value and the gradient', () => {
      close([evaluator.loss()], [at(node)]);
      close(evaluator.gradient(), gradient.map(at));
    });

    it('has the product of Hessian and vector', () => {
      const exact = gradient.map((entry) =>
        derivatives(entry, names).reduce((sum, second, j) => sum + at(second) * u[j]!, 0),
      );
      close(evaluator.hessianProduct(u), exact);
    });

    it('has the third derivative', () => {
      const third = new Float64Array(names.length);
      evaluator.thirdInto(u, third);
      const exact = gradient.map((entry) =>
        derivatives(entry, names)
          .flatMap((second, j) => derivatives(second, names).map((node3, k) => at(node3) * u[j]! * u[k]!))
          .reduce((sum, term) => sum + term, 0),
      );
      close(third, exact);
    });
  },
);

describe('parameters', () => {
  it('come by letter and index, however the formula is written', () => {
    expect(parameterNames('y*x + w10 - w2*e^a + pi + sin(w) + x')).toEqual(['a', 'w', 'w2', 'w10', 'x', 'y']);
  });

  it('are found in formulas that are not finished', () => {
    expect(parameterNames('(1 - x*y')).toEqual(['x', 'y']);
    expect(parameterNames('1e5x + $ + constructor')).toEqual(['x']);
  });
});

describe('an evaluation', () => {
  const evaluatorAt = (formula: string, x: number) => {
    const evaluator = formulaProblem({ formula, point: [x] }).evaluator(2);
    evaluator.setPoint(Float64Array.of(x));
    return evaluator;
  };

  it.each([
    ['log(x)', -1],
    ['sqrt(x)', -1],
    ['1/x', 0],
    ['x/x', 0],
    ['x^0.3', -2],
    ['exp(exp(x))', 9],
    ['abs(sqrt(x))', -1],
    ['relu(log(x))^2', -1],
    ['elu(sqrt(x)) + 1', -1],
  ])('of %s at %f is not finite, and no exception', (formula, x) => {
    expect(Number.isFinite(evaluatorAt(formula, x).loss())).toBe(false);
  });

  it('of whole powers is right for negative numbers, and at zero', () => {
    const evaluator = evaluatorAt('x^3 + x^2', -2);
    expect([evaluator.loss(), ...evaluator.gradient()]).toEqual([-4, 8]);
    evaluator.setPoint(Float64Array.of(0));
    expect([evaluator.loss(), ...evaluator.gradient()]).toEqual([0, 0]);
  });

  it('of log(cosh(x)) does not overflow', () => {
    expect(evaluatorAt('log(cosh(x))', 1000).loss()).toBeCloseTo(1000 - Math.LN2, 9);
  });
});

it('a tree is plain data', () => {
  const expression = expressionOf('(1 - x^2)/2');
  expect(JSON.parse(JSON.stringify(expression))).toEqual(expression);
});
