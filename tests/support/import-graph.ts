/** Every import under a folder, read from the syntax tree: static, dynamic, re-exported and type imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { nameOf, nodesOf, type SyntaxNode, statementsOf, textOf } from './syntax-tree.ts';

export interface SourceModule {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  /** Imported modules of the project, by path. */
  readonly imports: readonly string[];
  /** Imported packages, by the specifier. */
  readonly packages: readonly string[];
  /** Scripts that the module starts as a Worker. */
  readonly workers: readonly string[];
  /** True where nothing of the module is left once types are erased. */
  readonly typesOnly: boolean;
}

export function importGraph(root: string, folder: string): SourceModule[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => sourceModule(path, readFileSync(join(root, path), 'utf8')));
}

export function sourceModule(path: string, source: string): SourceModule {
  const statements = statementsOf(path, source);
  const imports = new Set<string>();
  const packages = new Set<string>();
  const workers = new Set<string>();
  const resolve = (specifier: string) => posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, ''));
  for (const node of nodesOf(statements)) {
    const specifier = specifierOf(node);
    if (specifier?.startsWith('.')) imports.add(resolve(specifier));
    else if (specifier !== undefined) packages.add(specifier);
    const script = workerScriptOf(node);
    if (script !== undefined) workers.add(resolve(script));
  }
  const typesOnly = statements.every(isErased);
  return { path, imports: [...imports], packages: [...packages], workers: [...workers], typesOnly };
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function specifierOf(node: SyntaxNode): string | undefined {
  return IMPORTING.has(node.type) ? textOf(node.source) : undefined;
}

/** `new Worker(new URL('…', import.meta.url))` */
function workerScriptOf(node: SyntaxNode): string | undefined {
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'Worker') return undefined;
  const [address] = node.arguments as SyntaxNode[];
  if (address?.type !== 'NewExpression' || nameOf(address.callee) !== 'URL') return undefined;
  return textOf((address.arguments as SyntaxNode[])[0]);
}

function isErased(statement: SyntaxNode): boolean {
  if (statement.type === 'TSInterfaceDeclaration' || statement.type === 'TSTypeAliasDeclaration') return true;
  if (statement.type === 'ImportDeclaration') return statement.importKind === 'type';
  if (!/^Export(Named|All)Declaration$/.test(statement.type)) return false;
  return statement.exportKind === 'type';
}
