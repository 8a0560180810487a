/** What a script of the built site loads, read from its syntax tree. */
import { posix } from 'node:path';
import { nameOf, nodesOf, type SyntaxNode, statementsOf, textOf } from './syntax-tree.ts';

export interface BuiltScript {
  /** Scripts imported statically, by path within the site. */
  readonly imports: readonly string[];
  /** Scripts started as workers, by path within the site. */
  readonly workers: readonly string[];
  /** Every address written out where a script loads something. */
  readonly loads: readonly string[];
}

const LOADING_CALLS = new Set(['fetch', 'importScripts']);
const LOADING_CLASSES = new Set(['Worker', 'SharedWorker', 'WebSocket', 'EventSource', 'FontFace']);

export function readScript(path: string, source: string): BuiltScript {
  const imports: string[] = [];
  const workers: string[] = [];
  const loads: string[] = [];
  const resolve = (address: string) => posix.join(posix.dirname(path), address);
  for (const node of nodesOf(statementsOf(path, source))) {
    if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) {
      const address = textOf(node.source);
      if (address === undefined) continue;
      loads.push(address);
      imports.push(resolve(address));
    } else if (node.type === 'ImportExpression') {
      loads.push(...textsUnder(node.source));
    } else if (loadsSomething(node)) {
      const addresses = textsUnder(node.arguments);
      loads.push(...addresses);
      if (nameOf(node.callee) === 'Worker')
        workers.push(...addresses.filter((text) => /\.js$/.test(text)).map(resolve));
    }
  }
  return { imports, workers, loads };
}

function loadsSomething(node: SyntaxNode): boolean {
  const callee = nameOf(node.callee) ?? '';
  return (
    (node.type === 'CallExpression' && LOADING_CALLS.has(callee)) ||
    (node.type === 'NewExpression' && LOADING_CLASSES.has(callee))
  );
}

function textsUnder(value: unknown): string[] {
  return [...nodesOf(value)].map(textOf).filter((text) => text !== undefined);
}
