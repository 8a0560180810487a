/**
 * A graph of primitives as lines of Python that compute the same loss with PyTorch: each primitive has one expression,
 * so that every model, loss and formula that is built from them can be written. What is used once stands where it is
 * used; the rest gets a name.
 */
import type { Graph, GraphNode } from '../../core/autodiff/graph.ts';
import type { Primitive } from '../../core/autodiff/primitive.ts';
import type { UnaryId } from '../../core/autodiff/unaries/unaries.ts';
import { pythonNumber } from './literals.ts';

export interface PythonLoss {
  /** Arrays that the lines refer to, by name. */
  readonly constants: readonly PythonConstant[];
  /** The body of loss(theta), without indent; the last line returns it. */
  readonly lines: readonly string[];
}

export interface PythonConstant {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Names of θ's blocks, in order, e.g. W1 and b1. */
export type BlockNames = readonly { readonly name: string }[];

/** Expressions no longer than this stand within another. */
const LONGEST_INLINE = 48;

type Expression = (inputs: readonly string[], primitive: Primitive) => string;

const functionsOf: Readonly<Record<UnaryId, (z: string) => string>> = {
  tanh: (z) => `torch.tanh(${z})`,
  relu: (z) => `torch.relu(${z})`,
  elu: (z) => `functional.elu(${z})`,
  gelu: (z) => `functional.gelu(${z})`,
  silu: (z) => `functional.silu(${z})`,
  // PyTorch's own softplus turns into the identity from 20 on, which costs nine digits.
  softplus: (z) => `softplus(${z})`,
  sigmoid: (z) => `torch.sigmoid(${z})`,
  sine: (z) => `torch.sin(${z})`,
  exponential: (z) => `torch.exp(${z})`,
  logarithm: (z) => `torch.log(${z})`,
  cosine: (z) => `torch.cos(${z})`,
  squareRoot: (z) => `torch.sqrt(${z})`,
  reciprocal: (z) => `torch.reciprocal(${z})`,
  logCosh: (z) => `log_cosh(${z})`,
};

const expressions: Readonly<Record<string, Expression>> = {
  linear: ([a, b]) => `${within(a)} @ ${within(b)}.T`,
  addRow: ([a, b]) => `${a} + ${b}`,
  affineCombination: (inputs, { factors = [] }) => combined(inputs, factors),
  multiply: ([a, b]) => `${within(a)} * ${within(b)}`,
  dot: ([a, b]) => `torch.sum(${within(a)} * ${within(b)})`,
  sum: ([a]) => `torch.sum(${a})`,
  rowSums: ([a]) => `torch.sum(${a}, dim=1, keepdim=True)`,
  rowMaximum: ([a]) => `torch.amax(${a}, dim=1, keepdim=True).detach()`,
  columnDifference: ([a, b]) => `${a} - ${within(b)}`,
  ...Object.fromEntries(
    Object.entries(functionsOf).map(([id, call]): [string, Expression] => [id, ([z = '']) => call(z)]),
  ),
};

/** These are written with the signs of arithmetic and take plain numbers as well. */
const OPERATORS = new Set(['affineCombination', 'multiply']);

/** Whether every primitive of a graph has an expression. */
export function namelessPrimitives(graph: Graph): readonly string[] {
  const names = graph.nodes.flatMap(({ origin }) =>
    origin.kind === 'primitive' ? [origin.primitive.name] : [],
  );
  return [...new Set(names)].filter((name) => !Object.hasOwn(expressions, name));
}

export function pythonLoss(graph: Graph, blocks: BlockNames): PythonLoss {
  const used = usesOf(graph);
  const texts = new Map<number, string>();
  /** Nodes that are plain numbers in Python, which its functions do not take. */
  const plain = new Set<number>();
  const constants: PythonConstant[] = [];
  const lines: string[] = [];
  const names = new Set<string>();
  const scalars = graph.nodes.every(({ rows, columns }) => rows * columns === 1);
  let parameters = 0;
  const unique = (stem: string): string => {
    let name = stem;
    for (let k = 2; names.has(name); k++) name = `${stem}_${k}`;
    names.add(name);
    return name;
  };
  for (const node of graph.nodes) {
    const count = used.get(node.index) ?? 0;
    const { origin, rows, columns } = node;
    if (origin.kind === 'parameter') {
      const name = unique(blocks[parameters++]?.name ?? 'block');
      texts.set(node.index, name);
      lines.push(`${name} = ${scalars ? `theta[${origin.offset}]` : sliced(origin.offset, rows, columns)}`);
    } else if (count === 0 && node.index !== graph.loss.index) {
      // Inputs that a model does not look at, for one.
    } else if (origin.kind === 'constant') {
      if (rows * columns === 1) {
        texts.set(node.index, pythonNumber(origin.values[0]!));
        plain.add(node.index);
      } else {
        const name = unique(node.index === 0 ? 'INPUTS' : 'TARGETS');
        constants.push({ name, rows, columns, values: origin.values });
        texts.set(node.index, name);
      }
    } else {
      const operator = OPERATORS.has(origin.primitive.name);
      const inputs = origin.inputs.map((index) => {
        const text = texts.get(index) ?? '0.0';
        return plain.has(index) && !operator ? `torch.tensor(${text})` : text;
      });
      if (operator && origin.inputs.every((index) => plain.has(index))) plain.add(node.index);
      const text = expressions[origin.primitive.name]!(inputs, origin.primitive);
      if (node.index === graph.loss.index) lines.push(`return ${text}`);
      else if (standsAlone(graph, node, count, text)) {
        const name = unique(nameOf(graph, node));
        lines.push(`${name} = ${text}`);
        texts.set(node.index, name);
      } else texts.set(node.index, text);
    }
  }
  return { constants, lines };
}

function usesOf({ nodes }: Graph): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const { origin } of nodes) {
    if (origin.kind !== 'primitive') continue;
    for (const input of origin.inputs) uses.set(input, (uses.get(input) ?? 0) + 1);
  }
  return uses;
}

function isUnary({ origin }: GraphNode): boolean {
  return origin.kind === 'primitive' && Object.hasOwn(functionsOf, origin.primitive.name);
}

function standsAlone({ outputs }: Graph, node: GraphNode, uses: number, text: string): boolean {
  const named = Object.values(outputs).some(({ index }) => index === node.index);
  return uses > 1 || named || (isUnary(node) && node.rows * node.columns > 1) || text.length > LONGEST_INLINE;
}

function nameOf({ outputs }: Graph, node: GraphNode): string {
  const output = Object.entries(outputs).find(([, { index }]) => index === node.index)?.[0];
  return output ?? (isUnary(node) ? 'h' : 'v');
}

function sliced(offset: number, rows: number, columns: number): string {
  return `theta[${offset}:${offset + rows * columns}].view(${rows}, ${columns})`;
}

function combined(inputs: readonly string[], factors: readonly number[]): string {
  return inputs
    .map((input, i) => {
      const factor = factors[i] ?? 1;
      const size = Math.abs(factor);
      const term = size === 1 ? within(input) : `${pythonNumber(size)} * ${within(input)}`;
      if (i === 0) return factor < 0 ? `-${term}` : term;
      return factor < 0 ? ` - ${term}` : ` + ${term}`;
    })
    .join('');
}

/** Parentheses around anything that is more than a name, a number or a call. */
function within(text = ''): string {
  if (/^[\w.]+$/.test(text) || isOneCall(text)) return text;
  return `(${text})`;
}

function isOneCall(text: string): boolean {
  const open = /^[\w.]+\(/.exec(text);
  if (open === null) return false;
  let depth = 0;
  for (let i = open[0].length - 1; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    if (depth === 0) return i === text.length - 1;
  }
  return false;
}
