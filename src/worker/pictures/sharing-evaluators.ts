import type { Evaluator } from '../../core/autodiff/evaluator.ts';
import type { Problem } from '../../core/problems/problem.ts';

/** The same problem, whose evaluators of an order are one and the same: pictures are made one after another. */
export function sharingEvaluators(problem: Problem): Problem {
  const made = new Map<string, Evaluator>();
  return {
    ...problem,
    evaluator(order = 2, forwardOrder) {
      const key = `${order} ${forwardOrder}`;
      const evaluator = made.get(key) ?? problem.evaluator(order, forwardOrder);
      made.set(key, evaluator);
      return evaluator;
    },
  };
}
