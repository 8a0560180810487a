/**
 * Multilayer perceptron: h ← φ(hWᵀ + b) for each hidden layer, then a linear output layer. Parameters lie per layer as
 * W (out × in, row-major), then b.
 */
import type { GraphBuilder } from '../../autodiff/graph.ts';
import type { Node } from '../../autodiff/node.ts';
import type { UnaryId } from '../../autodiff/unaries/unaries.ts';
import type { ListField } from '../../field.ts';
import { activations, type ActivationId } from '../activations.ts';
import { defineNetwork, type NetworkSizes, type ParameterBlock } from './model-spec.ts';

export const widthsField: ListField = {
  kind: 'list',
  label: 'Widths',
  help: 'Neurons in each hidden layer, from the input on.',
  unit: 'neurons',
  default: [8, 8],
  min: 1,
  max: 512,
  maxLength: 12,
  integer: true,
};

export const mlp = defineNetwork({
  label: 'Network',
  usesInputs: true,
  help: 'Fully connected layers with one activation between them.',
  fields: {
    widths: widthsField,
    activation: {
      kind: 'choice',
      label: 'Activation',
      help: 'The function applied to every hidden neuron.',
      default: 'tanh',
      options: Object.entries(activations).map(([value, { label }]) => ({ value, label })),
    },
    bias: {
      kind: 'toggle',
      label: 'Biases',
      help: 'Whether each layer adds a trained offset.',
      default: true,
    },
  },
  blocks: ({ widths, bias }, sizes) => layerBlocks(widths, bias, sizes),
  build: (builder, inputs, { widths, activation, bias }, sizes) =>
    buildLayers(builder, inputs, widths, activation as ActivationId, bias, sizes),
});

/** The parameters of fully connected layers through the given hidden widths. */
export function layerBlocks(
  widths: readonly number[],
  bias: boolean,
  sizes: NetworkSizes,
): readonly ParameterBlock[] {
  const ends = [sizes.inputWidth, ...widths, sizes.outputWidth];
  return ends.slice(1).flatMap((out, layer): ParameterBlock[] => {
    const fanIn = ends[layer]!;
    const weight: ParameterBlock = {
      name: `W${layer + 1}`,
      role: 'weight',
      rows: out,
      columns: fanIn,
      fanIn,
    };
    const offset: ParameterBlock = { name: `b${layer + 1}`, role: 'bias', rows: 1, columns: out, fanIn };
    return bias ? [weight, offset] : [weight];
  });
}

export function buildLayers(
  builder: GraphBuilder,
  inputs: Node,
  widths: readonly number[],
  activation: ActivationId,
  bias: boolean,
  sizes: NetworkSizes,
): Node {
  const unary: UnaryId | null = activations[activation].unary;
  const outs = [...widths, sizes.outputWidth];
  let hidden = inputs;
  outs.forEach((out, layer) => {
    hidden = builder.linear(hidden, builder.parameter(out, hidden.columns));
    if (bias) hidden = builder.addRow(hidden, builder.parameter(1, out));
    if (layer < outs.length - 1 && unary !== null) hidden = builder.unary(unary, hidden);
  });
  return hidden;
}
