/**
 * A problem: model × data × loss × initialization, ready to be differentiated.
 *
 * Everything that a simulation, a picture or a test asks of a loss comes from here, and each of its derivatives from
 * one compiled graph. Evaluators are independent of each other: a simulation takes one for each point that it follows.
 */
import { compile, type CompileOptions } from '../autodiff/compile.ts';
import { Evaluator } from '../autodiff/evaluator.ts';
import type { ExecutorFactory } from '../autodiff/executor.ts';
import { type Graph, GraphBuilder } from '../autodiff/graph.ts';
import type { Node } from '../autodiff/node.ts';
import { forwardProgram, type Plan } from '../autodiff/plan.ts';
import { createTypescriptExecutor } from '../autodiff/typescript-executor.ts';
import type { FieldValue } from '../field.ts';
import type { Dataset, SampleSet } from './data/data-spec.ts';
import { datasets } from './data/datasets.ts';
import type { Expression } from './formula/expression.ts';
import { initializations } from './initializations/initializations.ts';
import { losses } from './losses/losses.ts';
import type { LossSpec } from './losses/loss-spec.ts';
import type { ModelSpec, NetworkSizes, NetworkSpec, ParameterBlock } from './models/model-spec.ts';
import { models } from './models/models.ts';
import { encodeTargets, outputWidthOf } from './targets.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** A registered thing by id, with the values of its fields. */
export interface Choice extends Values {
  readonly kind: string;
}

export interface ProblemChoices {
  readonly model: Choice;
  readonly data: Choice;
  readonly loss: Choice;
  readonly initialization: Choice;
  /** The parsed text of a model that is given as a formula. */
  readonly expression?: Expression;
}

export interface Problem {
  /** Number of parameters p. */
  readonly parameters: number;
  /** Number of training samples n, 0 for toys. */
  readonly samples: number;
  readonly blocks: readonly ParameterBlock[];
  readonly theta0: Float64Array;
  /** False where a primitive has a kink or a jump in its first three derivatives. */
  readonly smooth: boolean;
  /** What runs the last evaluator that was made (`TypeScript`, `WebAssembly`), for users to see; empty before the first. */
  readonly executor: string;
  readonly task: Dataset['task'] | { readonly kind: 'toy'; readonly names: readonly string[] };
  readonly dataset: Dataset;
  /** Whether `predict` says anything: not for toys, nor for models without inputs. */
  readonly predicts: boolean;
  /** The training loss as a graph of primitives, which its derivatives and its translations come from. */
  readonly graph: Graph;
  /** An evaluator of the training loss with derivatives up to the given order. */
  evaluator(
    order?: CompileOptions['backwardOrder'],
    forwardOrder?: CompileOptions['forwardOrder'],
  ): Evaluator;
  /** The network's outputs (samples × outputs, row-major) for inputs (samples × inputWidth) at θ. Networks only. */
  predict(theta: Float64Array, inputs: Float64Array, samples: number): Float64Array;
}

/** Builds a problem, or says in words why the choices do not fit together. */
export function buildProblem(
  choices: ProblemChoices,
  files: readonly Uint8Array[],
  createExecutor: ExecutorFactory = createTypescriptExecutor,
): Problem | { readonly fault: string } {
  const model: ModelSpec = lookUp(models, choices.model.kind);
  const loss: LossSpec = lookUp(losses, choices.loss.kind);
  // biome-ignore lint/suspicious/noExplicitAny: the registry holds data sets of different fields
  const dataset: Dataset = (lookUp(datasets, choices.data.kind) as any).build(choices.data, files);
  if (model.kind === 'network' && dataset.train.samples === 0)
    return { fault: 'a network needs data to train on' };
  if (dataset.task.kind === 'regression' && !loss.acceptsRegression) {
    return {
      fault: `the ${loss.label.toLowerCase()} loss needs classes, and these data have numbers as targets`,
    };
  }
  const sizes: NetworkSizes = {
    samples: dataset.train.samples,
    inputWidth: dataset.inputWidth,
    outputWidth: outputWidthOf(dataset, loss.targets),
  };
  const blocks =
    model.kind === 'network' ? model.blocks(choices.model, sizes) : toyBlocks(model.names(choices.model));
  const initialization = lookUp(initializations, choices.initialization.kind);
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const theta0 = initialization.build(choices.initialization as any, blocks);
  if (!(theta0 instanceof Float64Array)) return theta0;

  const decay = typeof choices.loss.weightDecay === 'number' ? choices.loss.weightDecay : 0;
  const graph =
    model.kind === 'network'
      ? networkGraph(
          model,
          loss,
          choices,
          sizes,
          dataset.train,
          encodeTargets(dataset, dataset.train, loss.targets),
          decay,
        )
      : toyGraph(model, choices.model, choices.expression);
  let executorName = '';
  const plans = new Map<string, Plan>();
  const predictors = new Map<number, ReturnType<typeof predictor>>();
  return {
    parameters: theta0.length,
    samples: sizes.samples,
    blocks,
    theta0,
    smooth: graph.nodes.every(({ origin }) => origin.kind !== 'primitive' || origin.primitive.smooth),
    get executor() {
      return executorName;
    },
    task: model.kind === 'toy' ? { kind: 'toy', names: model.names(choices.model) } : dataset.task,
    dataset,
    predicts: model.kind === 'network' && model.usesInputs,
    graph,
    evaluator(order = 2, forwardOrder) {
      const key = `${order} ${forwardOrder}`;
      const plan =
        plans.get(key) ??
        compile(
          graph,
          forwardOrder === undefined ? { backwardOrder: order } : { backwardOrder: order, forwardOrder },
        );
      plans.set(key, plan);
      const executor = createExecutor(plan);
      executorName = executor.name;
      return new Evaluator(plan, executor);
    },
    predict(theta, inputs, samples) {
      if (model.kind !== 'network') throw new TypeError('a toy predicts nothing');
      const run =
        predictors.get(samples) ?? predictor(model, choices.model, { ...sizes, samples }, createExecutor);
      predictors.set(samples, run);
      return run(theta, inputs);
    },
  };
}

function lookUp<T>(registry: Readonly<Record<string, T>>, kind: string): T {
  if (!Object.hasOwn(registry, kind)) throw new RangeError(`nothing is registered as ${kind}`);
  return registry[kind]!;
}

function toyBlocks(names: readonly string[]): readonly ParameterBlock[] {
  return names.map((name) => ({ name, role: 'weight', rows: 1, columns: 1, fanIn: 1 }));
}

function networkGraph(
  // biome-ignore lint/suspicious/noExplicitAny: as in the registry
  model: NetworkSpec<any>,
  loss: LossSpec,
  choices: ProblemChoices,
  sizes: NetworkSizes,
  train: SampleSet,
  targets: Float64Array,
  weightDecay: number,
): Graph {
  const builder = new GraphBuilder();
  const inputs = builder.constant(sizes.samples, sizes.inputWidth, train.inputs);
  const predictions = model.build(builder, inputs, choices.model, sizes);
  const target = builder.constant(sizes.samples, sizes.outputWidth, targets);
  const data = loss.build(builder, predictions, target, choices.loss as never);
  return builder.build(weightDecay > 0 ? builder.add(data, penalty(builder, weightDecay)) : data, {
    predictions,
  });
}

/** (λ/2)‖θ‖² over all parameters declared so far. */
function penalty(builder: GraphBuilder, weightDecay: number): Node {
  const squares = builder.parameters.map((block) => builder.dot(block, block));
  return builder.scale(
    squares.reduce((total, square) => builder.add(total, square)),
    0.5 * weightDecay,
  );
}

function toyGraph(
  model: Exclude<ModelSpec, NetworkSpec>,
  values: Choice,
  expression: Expression | undefined,
): Graph {
  const builder = new GraphBuilder();
  const parameters = model.names(values).map(() => builder.parameter(1, 1));
  return builder.build(model.build(builder, parameters, values, expression));
}

/** The network alone, for a number of samples, without derivatives. */
function predictor(
  // biome-ignore lint/suspicious/noExplicitAny: as in the registry
  model: NetworkSpec<any>,
  values: Choice,
  sizes: NetworkSizes,
  createExecutor: ExecutorFactory,
): (theta: Float64Array, inputs: Float64Array) => Float64Array {
  const builder = new GraphBuilder();
  const inputs = builder.constant(
    sizes.samples,
    sizes.inputWidth,
    new Float64Array(sizes.samples * sizes.inputWidth),
  );
  const predictions = model.build(builder, inputs, values, sizes);
  const plan = compile(builder.build(builder.sum(predictions), { inputs, predictions }), {
    backwardOrder: -1,
  });
  const executor = createExecutor(plan);
  const at = plan.outputs;
  return (theta, batch) => {
    executor.arena.set(theta, plan.theta);
    executor.arena.set(batch, at.inputs!.offset);
    executor.run(forwardProgram(0));
    const { offset, rows, columns } = at.predictions!;
    return executor.arena.slice(offset, offset + rows * columns);
  };
}
