/**
 * Weights of a small network, layer by layer, and what its hidden units and outputs are on some of the training
 * samples: h ← φ(hWᵀ + b). Cost: one pass over those samples.
 */
import { unaries } from '../../core/autodiff/unaries/unaries.ts';
import { activations, type ActivationId } from '../../core/problems/activations.ts';
import type { Choice, Problem } from '../../core/problems/problem.ts';
import type { Layer, Layers } from '../protocol.ts';

/** Wider layers, or more parameters, have no room for a square each. */
const WIDEST = 32;
const MOST_PARAMETERS = 1200;
/** Samples that can be chosen from, spread over the data. */
const MOST_SAMPLES = 64;

export function layersOf(problem: Problem, model: Choice, theta: Float64Array): Layers {
  if (model.kind !== 'mlp' && model.kind !== 'deep-linear') return { kind: 'none', reason: 'no layers' };
  const weights = problem.blocks.filter(({ role }) => role === 'weight');
  const widest = weights.reduce((most, { rows, columns }) => Math.max(most, rows, columns), 0);
  if (widest > WIDEST || problem.parameters > MOST_PARAMETERS) return { kind: 'none', reason: 'too large' };
  const { train, inputWidth } = problem.dataset;
  const chosen = spread(train.samples, MOST_SAMPLES);
  const inputs = new Float64Array(chosen.length * inputWidth);
  chosen.forEach((sample, i) => {
    inputs.set(train.inputs.subarray(sample * inputWidth, (sample + 1) * inputWidth), i * inputWidth);
  });
  const activate = activationOf(model);
  const layers: Layer[] = [];
  let units: Float64Array = inputs;
  let at = 0;
  for (const [i, { rows, columns }] of weights.entries()) {
    const own = theta.slice(at, at + rows * columns);
    at += own.length;
    const biased = problem.blocks[problem.blocks.indexOf(weights[i]!) + 1]?.role === 'bias';
    const bias = biased ? theta.slice(at, at + rows) : new Float64Array(0);
    at += bias.length;
    units = through(units, own, bias, rows, columns);
    if (i < weights.length - 1) activate(units);
    layers.push({ rows, columns, weights: own, bias, units: Float64Array.from(units) });
  }
  return { kind: 'layers', samples: Float64Array.from(chosen), inputWidth, inputs, layers };
}

/** At most `most` of the numbers 0 … count − 1, evenly spread. */
function spread(count: number, most: number): readonly number[] {
  const chosen = Math.min(count, most);
  return Array.from({ length: chosen }, (_, i) =>
    chosen === count ? i : Math.round((i * (count - 1)) / (chosen - 1)),
  );
}

function activationOf({ kind, activation }: Choice): (values: Float64Array) => void {
  const unary = kind === 'deep-linear' ? null : activations[activation as ActivationId].unary;
  if (unary === null) return () => {};
  return (values) => unaries[unary].fill(values, values.length, 0, 0, -1, -1, -1);
}

function through(
  inputs: Float64Array,
  weights: Float64Array,
  bias: Float64Array,
  rows: number,
  columns: number,
): Float64Array {
  const samples = inputs.length / columns;
  const out = new Float64Array(samples * rows);
  for (let s = 0; s < samples; s++) {
    for (let j = 0; j < rows; j++) {
      let sum = bias[j] ?? 0;
      for (let k = 0; k < columns; k++) sum += weights[j * columns + k]! * inputs[s * columns + k]!;
      out[s * rows + j] = sum;
    }
  }
  return out;
}
