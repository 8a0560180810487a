/** mathjs's parser and nothing else of it. Imported when a formula is to be read, so that it lies in a script of its own. */
import { create, parseDependencies } from 'mathjs/number';

const { parse } = create(parseDependencies, {});

/** What is read of a node. Nothing of it is ever evaluated. */
export interface ParsedNode {
  readonly type: string;
  /** Of a number. */
  readonly value?: unknown;
  /** Of a symbol. */
  readonly name?: string;
  /** What a function is called by. */
  readonly fn?: unknown;
  /** Of an operator. */
  readonly op?: string;
  readonly args?: readonly ParsedNode[];
  /** Of a parenthesis. */
  readonly content?: ParsedNode;
}

/** Throws a SyntaxError, or a RangeError where the text is nested too deeply. */
export function mathjsParse(text: string): ParsedNode {
  return parse(text) as unknown as ParsedNode;
}
