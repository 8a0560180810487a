/** Four full-batch networks, from the nets people play with to the papers' CIFAR-10 net, on made-up numbers. */
import { type Graph, GraphBuilder } from '../src/core/autodiff/graph.ts';
import type { UnaryId } from '../src/core/autodiff/unaries/unaries.ts';
import { createRandom } from '../src/core/math/random.ts';

export interface Workload {
  readonly name: string;
  readonly samples: number;
  /** Input, hidden layers, output. */
  readonly widths: readonly number[];
}

export const workloads: readonly Workload[] = [
  { name: 'W1', samples: 20, widths: [1, 30, 20, 1] },
  { name: 'W2', samples: 256, widths: [2, 32, 32, 1] },
  { name: 'W3', samples: 1000, widths: [64, 64, 64, 10] },
  { name: 'W4', samples: 1000, widths: [3072, 200, 200, 10] },
];

export function describe({ name, samples, widths }: Workload): string {
  return `${name}, ${widths.join('-')} on ${samples} samples`;
}

/** Squared error of the network. */
export function graphOf({ samples, widths }: Workload, activation: UnaryId): Graph {
  const random = createRandom(1);
  const numbers = (count: number) => Float64Array.from({ length: count }, () => random.normal());
  const builder = new GraphBuilder();
  let hidden = builder.constant(samples, widths[0]!, numbers(samples * widths[0]!));
  widths.slice(1).forEach((width, layer) => {
    hidden = builder.linear(hidden, builder.parameter(width, hidden.columns));
    hidden = builder.addRow(hidden, builder.parameter(1, width));
    if (layer < widths.length - 2) hidden = builder.unary(activation, hidden);
  });
  const target = builder.constant(samples, hidden.columns, numbers(samples * hidden.columns));
  const residual = builder.subtract(hidden, target);
  return builder.build(builder.scale(builder.dot(residual, residual), 0.5 / samples));
}

/** Weights of variance 1/fan-in, biases 0. */
export function thetaOf({ widths }: Workload): Float64Array {
  const random = createRandom(2);
  return Float64Array.from(
    widths.slice(1).flatMap((width, layer) => {
      const fanIn = widths[layer]!;
      const weights = Array.from({ length: width * fanIn }, () => random.normal() / Math.sqrt(fanIn));
      return [...weights, ...new Array<number>(width).fill(0)];
    }),
  );
}

/** A direction of about unit length. */
export function directionOf(parameters: number): Float64Array {
  const random = createRandom(3);
  return Float64Array.from({ length: parameters }, () => random.normal() / Math.sqrt(parameters));
}
