/**
 * src/core computes with operations whose bits are the same in every engine. Math.exp and its like, `**` and
 * Math.random are not among them, nor is anything that reads a clock or depends on a locale.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nameOf, nodesOf, type SyntaxNode, statementsOf } from '../support/syntax-tree.ts';

const CORE = posix.join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'src', 'core');

/** Exact, or rounded correctly as IEEE 754 asks. */
const EXACT = new Set([
  'sqrt',
  'abs',
  'min',
  'max',
  'floor',
  'ceil',
  'trunc',
  'sign',
  'imul',
  'clz32',
  'fround',
]);
/** Constants are the nearest doubles by definition. */
const CONSTANTS = new Set(['PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT2', 'SQRT1_2']);
const BANNED_GLOBALS = new Set([
  'Date',
  'Intl',
  'performance',
  'crypto',
  'globalThis',
  'WebAssembly',
  'SharedArrayBuffer',
]);
const BANNED_METHODS = new Set(['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase']);

function inexact(path: string, source: string): string[] {
  return [...nodesOf(statementsOf(path, source))].flatMap((node) => {
    const what = complaint(node);
    return what === undefined ? [] : [`${path}:${source.slice(0, node.start).split('\n').length} ${what}`];
  });
}

function complaint(node: SyntaxNode): string | undefined {
  if (node.operator === '**' || node.operator === '**=') return node.operator;
  if (node.type === 'MemberExpression') {
    const property = node.computed === true ? undefined : nameOf(node.property);
    if (property !== undefined && BANNED_METHODS.has(property)) return property;
    if (nameOf(node.object) !== 'Math') return undefined;
    if (property === undefined) return 'Math[…]';
    return EXACT.has(property) || CONSTANTS.has(property) ? undefined : `Math.${property}`;
  }
  // Destructured or passed on, Math would escape the check above.
  if (node.type === 'VariableDeclarator' && nameOf(node.init) === 'Math') return 'Math as a value';
  if (node.type === 'Identifier' && BANNED_GLOBALS.has(nameOf(node)!)) return nameOf(node);
  return undefined;
}

test('src/core computes with exact operations alone', () => {
  const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(0);
  const found = files.flatMap((name) => inexact(name, readFileSync(join(CORE, name), 'utf8')));
  expect(found).toEqual([]);
});

test.each([
  ['export const a = Math.exp(1);', 'Math.exp'],
  ['export const a = Math.random();', 'Math.random'],
  ['export const a = Math["tanh"](1);', 'Math[…]'],
  ['const { log } = Math; export const a = log(2);', 'Math as a value'],
  ['export const a = 2 ** 3;', '**'],
  ['let a = 2; a **= 3; export { a };', '**='],
  ['export const a = Date.now();', 'Date'],
  ['export const a = ["b"].sort((x, y) => x.localeCompare(y));', 'localeCompare'],
])('%s is found', (source, what) => {
  expect(inexact('a.ts', source)).toEqual([`a.ts:1 ${what}`]);
});

test('exact operations pass', () => {
  const source =
    'export const a = (x: number) => Math.floor(Math.sqrt(x)) * Math.LN2 - Math.imul(3, 4) / x; // 2 ** x';
  expect(inexact('a.ts', source)).toEqual([]);
});
