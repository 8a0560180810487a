/**
 * Compiles a graph into a plan: lays all coefficients out in one arena and emits one straight-line program per order
 * and direction. Done once; running a plan allocates nothing.
 */
import type { Graph, GraphNode } from './graph.ts';
import type { Node } from './node.ts';
import { ABSENT, OPERATION, type Operation, STRIDE } from './instruction.ts';
import { BACKWARD_ORDERS, FORWARD_ORDERS, type Plan } from './plan.ts';
import type { Emitter } from './primitive.ts';

export interface CompileOptions {
  /** −1: value only; 0: gradient; 1: Hessian-vector products; 2: ∇³L(u,u). */
  readonly backwardOrder: -1 | 0 | 1 | 2;
  /** Highest coefficient of the loss itself, by default that of the backward pass (0 for a value only). */
  readonly forwardOrder?: 0 | 1 | 2 | 3;
}

export function compile(graph: Graph, options: CompileOptions): Plan {
  return new Compiler(graph, options).plan();
}

class Compiler {
  readonly #graph: Graph;
  readonly #backwardOrder: number;
  readonly #forwardOrder: number;
  readonly #degrees: number[] = [];
  readonly #values: number[][] = [];
  readonly #adjoints: number[][] = [];
  readonly #written = new Set<string>();
  /** Nodes that stand in place of their first input, by that input, and the other way round. */
  readonly #inPlaceOf = new Map<number, number>();
  readonly #standIns = new Map<number, number>();
  readonly #scratch = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #constants: { offset: number; values: Float64Array }[] = [];
  readonly #theta: number;
  readonly #direction: number;
  readonly #gradient: number[] = [];
  #length = 0;
  #program: number[] = [];

  constructor(graph: Graph, options: CompileOptions) {
    this.#graph = graph;
    this.#backwardOrder = options.backwardOrder;
    this.#forwardOrder = options.forwardOrder ?? Math.max(0, options.backwardOrder);
    this.#theta = this.#allocate(graph.parameters);
    this.#direction = this.#forwardOrder > 0 ? this.#allocate(graph.parameters) : ABSENT;
    for (let k = 0; k <= this.#backwardOrder; k++) this.#gradient.push(this.#allocate(graph.parameters));
    this.#findStandIns();
    for (const node of graph.nodes) {
      this.#degrees.push(this.#degreeOf(node));
      this.#values.push(this.#initialValues(node));
      this.#adjoints.push([ABSENT, ABSENT, ABSENT]);
    }
  }

  plan(): Plan {
    const programs: Int32Array[] = [];
    for (let k = 0; k < FORWARD_ORDERS; k++) programs.push(this.#forwardProgram(k));
    for (let k = 0; k < BACKWARD_ORDERS; k++) programs.push(this.#backwardProgram(k));
    const zero = this.#number(0);
    const loss = Array.from({ length: this.#forwardOrder + 1 }, (_, k) => {
      const offset = this.#value(this.#graph.loss.index, k);
      return offset === ABSENT ? zero : offset;
    });
    const outputs = Object.fromEntries(
      Object.entries(this.#graph.outputs).map(([name, node]) => [
        name,
        { offset: this.#value(node.index, 0), rows: node.rows, columns: node.columns },
      ]),
    );
    return {
      parameters: this.#graph.parameters,
      arenaLength: this.#length,
      constants: this.#constants,
      theta: this.#theta,
      direction: this.#direction,
      gradient: this.#gradient,
      loss,
      outputs,
      programs,
    };
  }

  /** A node may take its input's place where no other node, output or loss needs that input. */
  #findStandIns(): void {
    const { nodes, loss, outputs } = this.#graph;
    const uses = new Map<number, number>();
    const count = (index: number) => uses.set(index, (uses.get(index) ?? 0) + 1);
    for (const { origin } of nodes) if (origin.kind === 'primitive') origin.inputs.forEach(count);
    for (const { index } of [loss, ...Object.values(outputs)]) count(index);
    for (const { index, origin } of nodes) {
      if (origin.kind !== 'primitive' || origin.primitive.inPlace !== true) continue;
      const input = origin.inputs[0]!;
      if (uses.get(input) !== 1 || nodes[input]!.origin.kind !== 'primitive') continue;
      this.#inPlaceOf.set(index, input);
      this.#standIns.set(input, index);
    }
  }

  #forwardProgram(order: number): Int32Array {
    this.#program = [];
    if (order <= this.#forwardOrder) {
      for (const node of this.#graph.nodes) {
        if (node.origin.kind === 'primitive') node.origin.primitive.forward(order, this.#emitter(node));
      }
    }
    return Int32Array.from(this.#program);
  }

  #backwardProgram(order: number): Int32Array {
    this.#program = [];
    if (order <= this.#backwardOrder) {
      if (order === 0) this.#seedLoss();
      for (const node of [...this.#graph.nodes].reverse()) {
        if (node.origin.kind === 'primitive') node.origin.primitive.backward(order, this.#emitter(node));
      }
    }
    return Int32Array.from(this.#program);
  }

  /** dL/dL = 1, in order 0 only. */
  #seedLoss(): void {
    const loss = this.#graph.loss.index;
    this.#adjoints[loss]![0] = this.#number(1);
    this.#written.add(key(loss, 0));
  }

  #emitter(node: GraphNode): Emitter {
    if (node.origin.kind !== 'primitive') throw new TypeError('only primitives emit');
    const inputs = node.origin.inputs;
    const scratchKey = (name: string) => `${node.index}:${name}`;
    return {
      inputs: inputs.map((index) => this.#graph.nodes[index]!),
      output: node,
      forwardOrder: this.#forwardOrder,
      backwardOrder: this.#backwardOrder,
      value: (input, order) => this.#value(inputs[input]!, order),
      out: (order) => this.#value(node.index, order),
      adjoint: (order) =>
        this.#written.has(key(node.index, order)) ? this.#adjoints[node.index]![order]! : ABSENT,
      wantsAdjoint: (input) => this.#degrees[inputs[input]!]! > 0,
      contribute: (input, order) => this.#contribute(inputs[input]!, order),
      scratch: (name, length) => {
        const found = this.#scratch.get(scratchKey(name));
        if (found !== undefined) return found;
        const offset = this.#allocate(length);
        this.#scratch.set(scratchKey(name), offset);
        return offset;
      },
      has: (name) => this.#scratch.has(scratchKey(name)),
      number: (value) => this.#number(value),
      emit: (operation, ...operands) => this.#emit(operation, operands),
    };
  }

  #emit(operation: Operation, operands: readonly number[]): void {
    if (operands.length >= STRIDE) throw new RangeError(`${operation}: ${operands.length} operands`);
    this.#program.push(OPERATION[operation], ...operands);
    for (let i = operands.length + 1; i < STRIDE; i++) this.#program.push(0);
  }

  #contribute(index: number, order: number): { offset: number; accumulate: 0 | 1 } {
    const node = this.#graph.nodes[index]!;
    const first = !this.#written.has(key(index, order));
    this.#written.add(key(index, order));
    if (node.origin.kind === 'parameter') {
      return { offset: this.#gradient[order]! + node.origin.offset, accumulate: first ? 0 : 1 };
    }
    const adjoints = this.#adjoints[index]!;
    const standIn = this.#standIns.get(index);
    if (standIn !== undefined) adjoints[order] = this.#adjoints[standIn]![order]!;
    if (adjoints[order] === ABSENT) adjoints[order] = this.#allocate(node.rows * node.columns);
    return { offset: adjoints[order]!, accumulate: first ? 0 : 1 };
  }

  /** Offset of a coefficient, allocated on first use; ABSENT above the node's degree. */
  #value(index: number, order: number): number {
    if (order > Math.min(this.#degrees[index]!, this.#forwardOrder)) return ABSENT;
    const node = this.#graph.nodes[index]!;
    const values = this.#values[index]!;
    const place = this.#inPlaceOf.get(index);
    if (place !== undefined) {
      const shared = this.#value(place, order);
      if (shared !== ABSENT) return shared;
    }
    values[order] ??= this.#allocate(node.rows * node.columns);
    return values[order];
  }

  #degreeOf(node: GraphNode): number {
    const { origin } = node;
    if (origin.kind === 'constant') return 0;
    if (origin.kind === 'parameter') return 1;
    return origin.primitive.degree(origin.inputs.map((index) => this.#degrees[index]!));
  }

  #initialValues(node: GraphNode): number[] {
    const { origin } = node;
    if (origin.kind === 'parameter') {
      const values = [this.#theta + origin.offset];
      if (this.#direction !== ABSENT) values.push(this.#direction + origin.offset);
      return values;
    }
    if (origin.kind === 'constant') {
      const offset = this.#allocate(origin.values.length);
      this.#constants.push({ offset, values: origin.values });
      return [offset];
    }
    return [];
  }

  #number(value: number): number {
    const name = Object.is(value, -0) ? '-0' : String(value);
    const found = this.#numbers.get(name);
    if (found !== undefined) return found;
    const offset = this.#allocate(1);
    this.#constants.push({ offset, values: Float64Array.of(value) });
    this.#numbers.set(name, offset);
    return offset;
  }

  /** Every block begins at an even offset, so that two-lane loads are aligned. */
  #allocate(length: number): number {
    const offset = this.#length;
    this.#length += length + (length % 2);
    return offset;
  }
}

function key(index: Node['index'], order: number): string {
  return `${index}:${order}`;
}
