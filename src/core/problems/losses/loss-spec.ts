/** What a loss is: a number from predictions and targets, both samples × outputs. */
import type { GraphBuilder } from '../../autodiff/graph.ts';
import type { Node } from '../../autodiff/node.ts';
import type { Field, FieldValues, Fields, NumberField } from '../../field.ts';
import type { Described } from '../spec.ts';

export interface LossSpec<F extends Fields = Record<string, Field>> extends Described<F> {
  /**
   * How class labels become targets: as the data set says (`data`), +1 and −1 (`signs`), or 1 and 0 (`one-hot`).
   * Regression targets are used as they are, where the loss accepts them.
   */
  readonly targets: 'data' | 'signs' | 'one-hot';
  readonly acceptsRegression: boolean;
  build(builder: GraphBuilder, predictions: Node, targets: Node, values: FieldValues<F>): Node;
}

/** Shared by all losses on data: (λ/2)‖θ‖² is added to the loss. */
export const weightDecayField: NumberField = {
  kind: 'number',
  label: 'Weight decay',
  help: 'The factor λ of the penalty λ‖θ‖²/2 on all parameters.',
  unit: null,
  default: 0,
  min: 0,
  max: 1,
  scale: 'linear',
};
