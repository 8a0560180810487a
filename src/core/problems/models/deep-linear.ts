/** Deep linear network: f(x) = W_L ⋯ W₁ x. Linear in x, not in its parameters: curvature comes from depth alone. */
import { buildLayers, layerBlocks, widthsField } from './mlp.ts';
import { defineNetwork } from './model-spec.ts';

export const deepLinear = defineNetwork({
  label: 'Deep linear network',
  usesInputs: true,
  help: 'Layers without activations or biases, so that all curvature comes from depth.',
  fields: { widths: widthsField },
  blocks: ({ widths }, sizes) => layerBlocks(widths, false, sizes),
  build: (builder, inputs, { widths }, sizes) => buildLayers(builder, inputs, widths, 'linear', false, sizes),
});
