/**
 * A graph of primitives: the one description of a loss that all its derivatives come from.
 *
 * Nodes are matrices (rows × columns, row-major). Parameters are consecutive slices of θ in the order in which they
 * are declared. The graph is only a record; compile.ts turns it into a plan.
 */
import type { Node } from './node.ts';
import type { Primitive } from './primitive.ts';
import { addRow } from './primitives/add-row.ts';
import { affineCombination } from './primitives/affine-combination.ts';
import { columnDifference } from './primitives/column-difference.ts';
import { dot } from './primitives/dot.ts';
import { linear } from './primitives/linear.ts';
import { multiply } from './primitives/multiply.ts';
import { rowMaximum } from './primitives/row-maximum.ts';
import { rowSums } from './primitives/row-sums.ts';
import { sum } from './primitives/sum.ts';
import { unary } from './primitives/unary.ts';
import type { UnaryId } from './unaries/unaries.ts';

export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** Number of parameters p. */
  readonly parameters: number;
  readonly loss: Node;
  readonly outputs: Readonly<Record<string, Node>>;
}

export interface GraphNode extends Node {
  readonly origin:
    | { readonly kind: 'parameter'; readonly offset: number }
    | { readonly kind: 'constant'; readonly values: Float64Array }
    | { readonly kind: 'primitive'; readonly primitive: Primitive; readonly inputs: readonly number[] };
}

export class GraphBuilder {
  readonly #nodes: GraphNode[] = [];
  #parameters = 0;

  /** The parameter matrices declared so far, in θ's order. */
  get parameters(): readonly Node[] {
    return this.#nodes.filter(({ origin }) => origin.kind === 'parameter');
  }

  /** The next rows·columns parameters, as a matrix. */
  parameter(rows: number, columns: number): Node {
    const offset = this.#parameters;
    this.#parameters += rows * columns;
    return this.#push(rows, columns, { kind: 'parameter', offset });
  }

  /** Fixed numbers, row-major. */
  constant(rows: number, columns: number, values: Float64Array): Node {
    if (values.length !== rows * columns)
      throw new RangeError(`constant: ${values.length} values for ${rows}×${columns}`);
    return this.#push(rows, columns, { kind: 'constant', values });
  }

  scalar(value: number): Node {
    return this.constant(1, 1, Float64Array.of(value));
  }

  /** a·bᵀ: (n×k)(m×k)ᵀ → n×m. */
  linear(a: Node, b: Node): Node {
    return this.#apply(linear, [a, b], a.rows, b.rows);
  }

  /** Adds the row b (1×m) to each row of a. */
  addRow(a: Node, b: Node): Node {
    return this.#apply(addRow, [a, b], a.rows, a.columns);
  }

  /** a + b, elementwise. */
  add(a: Node, b: Node): Node {
    return this.#apply(affineCombination(1, 1), [a, b], a.rows, a.columns);
  }

  /** a − b, elementwise. */
  subtract(a: Node, b: Node): Node {
    return this.#apply(affineCombination(1, -1), [a, b], a.rows, a.columns);
  }

  /** factor·a. */
  scale(a: Node, factor: number): Node {
    return this.#apply(affineCombination(factor), [a], a.rows, a.columns);
  }

  /** a∘b, elementwise. */
  multiply(a: Node, b: Node): Node {
    return this.#apply(multiply, [a, b], a.rows, a.columns);
  }

  /** φ(a), elementwise. */
  unary(id: UnaryId, a: Node): Node {
    return this.#apply(unary(id), [a], a.rows, a.columns);
  }

  /** Σ a∘b → 1×1. */
  dot(a: Node, b: Node): Node {
    return this.#apply(dot, [a, b], 1, 1);
  }

  /** Σ a → 1×1. */
  sum(a: Node): Node {
    return this.#apply(sum, [a], 1, 1);
  }

  /** Σ_j a_ij → n×1. */
  rowSums(a: Node): Node {
    return this.#apply(rowSums, [a], a.rows, 1);
  }

  /** max_j a_ij → n×1, held constant: no derivative flows through it. */
  rowMaximum(a: Node): Node {
    return this.#apply(rowMaximum, [a], a.rows, 1);
  }

  /** a_ij − b_i. */
  columnDifference(a: Node, b: Node): Node {
    return this.#apply(columnDifference, [a, b], a.rows, a.columns);
  }

  build(loss: Node, outputs: Readonly<Record<string, Node>> = {}): Graph {
    if (loss.rows !== 1 || loss.columns !== 1)
      throw new RangeError(`loss is ${loss.rows}×${loss.columns}, not a number`);
    return { nodes: this.#nodes, parameters: this.#parameters, loss, outputs };
  }

  #apply(primitive: Primitive, inputs: readonly Node[], rows: number, columns: number): Node {
    primitive.check(inputs);
    return this.#push(rows, columns, {
      kind: 'primitive',
      primitive,
      inputs: inputs.map((input) => input.index),
    });
  }

  #push(rows: number, columns: number, origin: GraphNode['origin']): Node {
    const node: GraphNode = { index: this.#nodes.length, rows, columns, origin };
    this.#nodes.push(node);
    return node;
  }
}
