/** What a model is: a network that maps inputs to outputs, or a toy whose loss is a function of its parameters alone. */
import type { GraphBuilder } from '../../autodiff/graph.ts';
import type { Node } from '../../autodiff/node.ts';
import type { Field, FieldValues, Fields } from '../../field.ts';
import type { DataFault } from '../data/data-spec.ts';
import type { Expression } from '../formula/expression.ts';
import type { Described } from '../spec.ts';

/** One block of θ, in θ's order: what an initialization needs to know. */
export interface ParameterBlock {
  readonly name: string;
  readonly role: 'weight' | 'bias';
  readonly rows: number;
  readonly columns: number;
  /** Number of inputs that a unit of this block sums. */
  readonly fanIn: number;
}

/** Sizes that the data and the loss give to a network. */
export interface NetworkSizes {
  readonly samples: number;
  readonly inputWidth: number;
  readonly outputWidth: number;
}

export interface NetworkSpec<F extends Fields = Record<string, Field>> extends Described<F> {
  readonly kind: 'network';
  /** False where parameters belong to single samples, so that nothing is computed for other inputs. */
  readonly usesInputs: boolean;
  /** The parameters, in the order in which `build` declares them. */
  blocks(values: FieldValues<F>, sizes: NetworkSizes): readonly ParameterBlock[];
  /** Predictions (samples × outputWidth) from inputs (samples × inputWidth). */
  build(builder: GraphBuilder, inputs: Node, values: FieldValues<F>, sizes: NetworkSizes): Node;
}

export interface ToySpec<F extends Fields = Record<string, Field>> extends Described<F> {
  readonly kind: 'toy';
  /** The loss as people write it. */
  readonly formula: string;
  /** Names of the parameters, in θ's order. */
  names(values: FieldValues<F>): readonly string[];
  /** A starting point worth seeing. */
  start(values: FieldValues<F>): readonly number[];
  /** What is wrong with values that are each within their field; left out where nothing can be. */
  fault?(values: FieldValues<F>): DataFault | null;
  /** `expression` is the parsed text of a toy that is given as one. */
  build(
    builder: GraphBuilder,
    parameters: readonly Node[],
    values: FieldValues<F>,
    expression?: Expression,
  ): Node;
}

// Field values are tied to the fields within each file; the registry only needs them as a record.
// biome-ignore lint/suspicious/noExplicitAny: the registry holds specs of different fields
export type ModelSpec = NetworkSpec<any> | ToySpec<any>;

export function defineNetwork<F extends Fields>(spec: Omit<NetworkSpec<F>, 'kind'>): NetworkSpec<F> {
  return { kind: 'network', ...spec };
}

export function defineToy<F extends Fields>(spec: Omit<ToySpec<F>, 'kind'>): ToySpec<F> {
  return { kind: 'toy', ...spec };
}
