/** A problem for every registered model, activation, loss and initialization: what the laws are tested on. */
import { defaultsOf, type Fields, type FieldValue } from '../../src/core/field.ts';
import { createRandom } from '../../src/core/math/random.ts';
import { activations } from '../../src/core/problems/activations.ts';
import { datasets } from '../../src/core/problems/data/datasets.ts';
import { initializations } from '../../src/core/problems/initializations/initializations.ts';
import { losses } from '../../src/core/problems/losses/losses.ts';
import { models } from '../../src/core/problems/models/models.ts';
import {
  buildProblem,
  type Choice,
  type Problem,
  type ProblemChoices,
} from '../../src/core/problems/problem.ts';
import { expressionOf, formulaProblem, ownFormulas, sharedFormulas } from './formulas.ts';

export interface NamedProblem {
  readonly name: string;
  readonly problem: Problem;
}

function choice(
  registry: Readonly<Record<string, { readonly fields: Fields }>>,
  kind: string,
  changes: Readonly<Record<string, FieldValue>> = {},
): Choice {
  return { kind, ...defaultsOf(registry[kind]!.fields), ...changes };
}

// An even number of points: with zero biases an input of 0 would stand on the kinks.
const regression = choice(datasets, 'chebyshev', { points: 8 });
const classes = choice(datasets, 'moons', { points: 10 });
const normal = choice(initializations, 'normal', { gain: 1.3, seed: 5 });

function networks(): [string, ProblemChoices][] {
  const found: [string, ProblemChoices][] = [];
  for (const activation of Object.keys(activations)) {
    const model = choice(models, 'mlp', { widths: [5, 3], activation });
    found.push([
      `mlp ${activation}, mse`,
      { model, data: regression, loss: choice(losses, 'mse'), initialization: normal },
    ]);
  }
  for (const loss of Object.keys(losses).filter((id) => id !== 'none')) {
    const model = choice(models, 'mlp', { widths: [4], activation: 'tanh', bias: false });
    const decayed = choice(losses, loss, { weightDecay: 0.1 });
    found.push([
      `mlp without biases, ${loss}, weight decay`,
      { model, data: classes, loss: decayed, initialization: normal },
    ]);
  }
  for (const initialization of Object.keys(initializations).filter((id) => id !== 'explicit')) {
    const model = choice(models, 'mlp', { widths: [3] });
    const choices = {
      model,
      data: classes,
      loss: choice(losses, 'logistic'),
      initialization: choice(initializations, initialization),
    };
    found.push([`mlp, ${initialization} start`, choices]);
  }
  const matrix = choice(datasets, 'matrix');
  const loss = choice(losses, 'mse');
  found.push([
    'deep linear',
    { model: choice(models, 'deep-linear'), data: regression, loss, initialization: normal },
  ]);
  found.push([
    'diagonal linear',
    {
      model: choice(models, 'diagonal-linear'),
      data: choice(datasets, 'sparse'),
      loss,
      initialization: normal,
    },
  ]);
  found.push([
    'matrix factorization',
    { model: choice(models, 'matrix-factorization'), data: matrix, loss, initialization: normal },
  ]);
  return found;
}

function toys(): [string, ProblemChoices][] {
  const data = choice(datasets, 'none');
  const loss = choice(losses, 'none');
  return Object.entries(models).flatMap(([id, spec]): [string, ProblemChoices][] => {
    if (spec.kind !== 'toy') return [];
    const model = choice(models, id);
    const initialization = choice(initializations, 'explicit', { values: spec.start(model as never) });
    return [[`toy ${id}`, { model, data, loss, initialization, ...parsed(model) }]];
  });
}

/** The tree of a formula, which the core does not parse itself. */
function parsed({ formula }: Choice): Pick<ProblemChoices, 'expression'> {
  return typeof formula === 'string' ? { expression: expressionOf(formula) } : {};
}

export function everyProblem(): readonly NamedProblem[] {
  const registered = [...networks(), ...toys()].map(([name, choices]) => {
    const problem = buildProblem(choices, []);
    if ('fault' in problem) throw new Error(`${name}: ${problem.fault}`);
    return { name, problem };
  });
  const formulas = [...sharedFormulas, ...ownFormulas].map((typed) => ({
    name: `formula ${typed.formula}`,
    problem: formulaProblem(typed),
  }));
  return [...registered, ...formulas];
}

/** A random direction of about unit length. */
export function direction(size: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: size }, () => random.normal() / Math.sqrt(size));
}
