/**
 * A parsed formula → the core's expression tree. Walks the parser's tree and the tokens of the text side by side: both
 * have the same order, so every node learns its place, and a node that does not answer to its token is refused. What is
 * not listed here does not exist: other node types, operators and functions cannot get through.
 */
import { powerFault } from '../../core/problems/formula/constant-value.ts';
import type { Expression, Operator } from '../../core/problems/formula/expression.ts';
import { type FormulaFault, faultAt } from '../../core/problems/formula/formula-fault.ts';
import type { Token } from '../../core/problems/formula/token.ts';
import type { ParsedNode } from './mathjs-parse.ts';

/** Thrown within this file's walk alone. */
class Refusal extends Error {
  readonly fault: FormulaFault;

  constructor(fault: FormulaFault) {
    super(fault.allowed);
    this.fault = fault;
  }
}

export function buildExpression(
  root: ParsedNode,
  tokens: readonly Token[],
): { readonly expression: Expression } | { readonly fault: FormulaFault } {
  const walk = new Walk(tokens);
  try {
    const expression = walk.expression(root);
    walk.end();
    return { expression };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}

class Walk {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  end(): void {
    const rest = this.#tokens[this.#next];
    if (rest !== undefined) refuse(rest, 'the end of the formula');
  }

  expression(node: ParsedNode): Expression {
    switch (node.type) {
      case 'ConstantNode': {
        const { value } = this.#take('number');
        return node.value === value ? { kind: 'number', value } : this.#refuse();
      }
      case 'SymbolNode':
        return this.#name(node);
      case 'ParenthesisNode': {
        this.#take('open');
        const inner = this.expression(only(node.content === undefined ? [] : [node.content]));
        this.#take('close');
        return inner;
      }
      case 'FunctionNode': {
        const { name } = this.#take('function');
        if ((node.fn as ParsedNode | undefined)?.name !== name) return this.#refuse();
        this.#take('open');
        const of = this.expression(only(node.args));
        this.#take('close');
        return { kind: 'function', name, of };
      }
      case 'OperatorNode':
        return node.args?.length === 1 ? this.#sign(node) : this.#binary(node);
      default:
        return this.#refuse();
    }
  }

  #name({ name }: ParsedNode): Expression {
    const token = this.#tokens[this.#next++];
    if (token === undefined || token.text !== name) return this.#refuse();
    if (token.kind === 'parameter') return { kind: 'parameter', name: token.text };
    return token.kind === 'constant' ? { kind: 'constant', name: token.name } : this.#refuse();
  }

  #sign(node: ParsedNode): Expression {
    const { text } = this.#operator(node);
    const of = this.expression(only(node.args));
    if (text === '+') return of;
    return text === '-' ? { kind: 'negative', of } : this.#refuse();
  }

  #binary(node: ParsedNode): Expression {
    const [first, second, ...more] = node.args ?? [];
    if (first === undefined || second === undefined || more.length > 0) return this.#refuse();
    const left = this.expression(first);
    const token = this.#operator(node);
    const right = this.expression(second);
    if (token.text !== '^') return { kind: 'binary', operator: token.text as Operator, left, right };
    const fault = powerFault(left, right);
    if (fault !== null) refuse(token, fault);
    return { kind: 'power', base: left, exponent: right };
  }

  /** The next token, which must be the operator that the parser saw there. */
  #operator(node: ParsedNode): Token {
    const token = this.#take('operator');
    return token.text === node.op
      ? token
      : refuse(token, 'the order of operations that is meant, in parentheses');
  }

  #take<K extends Token['kind']>(kind: K): Extract<Token, { kind: K }> {
    const token = this.#tokens[this.#next++];
    if (token?.kind !== kind) return this.#refuse();
    return token as Extract<Token, { kind: K }>;
  }

  #refuse(): never {
    const place = Math.min(this.#next, this.#tokens.length) - 1;
    return refuse(this.#tokens[Math.max(place, 0)], 'numbers, parameters, functions and operators');
  }
}

function refuse(token: Token | undefined, allowed: string): never {
  throw new Refusal(faultAt(token?.at ?? 0, token?.text ?? '', allowed));
}

function only(nodes: readonly ParsedNode[] | undefined): ParsedNode {
  const [node, ...more] = nodes ?? [];
  // A type of node that nothing answers to.
  return node === undefined || more.length > 0 ? { type: 'none' } : node;
}
