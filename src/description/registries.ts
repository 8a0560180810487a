/** The catalogue of the real registries: what run descriptions choose from in the page, the worker and the tests. */
import { datasets } from '../core/problems/data/datasets.ts';
import type { DataFault, DataSpec } from '../core/problems/data/data-spec.ts';
import { initializations } from '../core/problems/initializations/initializations.ts';
import { losses } from '../core/problems/losses/losses.ts';
import type { LossSpec } from '../core/problems/losses/loss-spec.ts';
import type { ModelSpec, ToySpec } from '../core/problems/models/model-spec.ts';
import { models } from '../core/problems/models/models.ts';
import { optimizers } from '../core/optimizers/optimizers.ts';
import { references } from '../core/references/references.ts';
import type { Catalogue, DataShape } from './catalogue.ts';
import { chosenDefault } from './defaults.ts';
import type { Chosen, RunDescription } from './description.ts';

function modelOf(kind: string): ModelSpec {
  return models[kind as keyof typeof models];
}

function dataOf(kind: string): DataSpec {
  return datasets[kind as keyof typeof datasets] as DataSpec;
}

function dataShape(data: Chosen): DataShape | null {
  return dataOf(data.kind).shape(data as never);
}

/** Outputs of the network: one suffices for two classes that are told by sign. */
function outputWidth(shape: DataShape, { data, loss }: RunDescription['problem']): number {
  const { targets }: LossSpec = losses[loss.kind as keyof typeof losses];
  if (shape.task === 'regression' || shape.outputWidth !== 2) return shape.outputWidth;
  const signs = targets === 'signs' || (targets === 'data' && (data.encoding ?? 'signs') === 'signs');
  return signs ? 1 : 2;
}

function parameterCount(problem: RunDescription['problem']): number {
  const model = modelOf(problem.model.kind);
  if (model.kind === 'toy') return model.names(problem.model).length;
  const shape = dataShape(problem.data);
  if (shape === null) return 0;
  const sizes = {
    samples: shape.samples,
    inputWidth: shape.inputWidth,
    outputWidth: outputWidth(shape, problem),
  };
  return model.blocks(problem.model, sizes).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** Asks a toy; values that are missing or were not checked yet give way to the defaults. */
function ofToy<T>(
  chosen: Chosen,
  // biome-ignore lint/suspicious/noExplicitAny: the registry holds toys of different fields
  ask: (model: ToySpec<any>, values: Chosen) => readonly T[],
): readonly T[] {
  const model = modelOf(chosen.kind);
  if (model.kind !== 'toy') return [];
  const defaults = chosenDefault(catalogue.model, chosen.kind);
  try {
    return ask(model, { ...defaults, ...chosen });
  } catch {
    return ask(model, defaults);
  }
}

function modelFault(chosen: Chosen): DataFault | null {
  const model = modelOf(chosen.kind);
  return model.kind === 'toy' ? (model.fault?.(chosen) ?? null) : null;
}

export const catalogue: Catalogue = {
  model: models,
  data: datasets,
  loss: losses,
  initialization: initializations,
  optimizer: optimizers,
  references,
  isToy: (model) => modelOf(model).kind === 'toy',
  toyStart: (chosen) => ofToy(chosen, (model, values) => model.start(values)),
  toyNames: (chosen) => ofToy(chosen, (model, values) => model.names(values)),
  modelFault,
  needsClasses: (loss) => {
    const { acceptsRegression }: LossSpec = losses[loss as keyof typeof losses];
    return loss !== 'none' && !acceptsRegression;
  },
  dataShape,
  dataFault: (data) => dataOf(data.kind).fault?.(data as never) ?? null,
  parameterCount,
};
