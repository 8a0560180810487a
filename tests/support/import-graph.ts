/** Every import under a folder, read from the syntax tree: static, dynamic, re-exported and type imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

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

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

export function importGraph(root: string, folder: string): SourceModule[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => sourceModule(path, readFileSync(join(root, path), 'utf8')));
}

export function sourceModule(path: string, source: string): SourceModule {
  const { program, errors } = parseSync(path, source, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);

  const imports = new Set<string>();
  const packages = new Set<string>();
  const workers = new Set<string>();
  const resolve = (specifier: string) => posix.join(posix.dirname(path), specifier.replace(/[?#].*$/, ''));
  for (const node of nodesOf(program)) {
    const specifier = specifierOf(node);
    if (specifier?.startsWith('.')) imports.add(resolve(specifier));
    else if (specifier !== undefined) packages.add(specifier);
    const script = workerScriptOf(node);
    if (script !== undefined) workers.add(resolve(script));
  }
  const typesOnly = (program.body as unknown as SyntaxNode[]).every(isErased);
  return { path, imports: [...imports], packages: [...packages], workers: [...workers], typesOnly };
}

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as SyntaxNode;
    for (const part of Object.values(value)) yield* nodesOf(part);
  }
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function specifierOf(node: SyntaxNode): string | undefined {
  return IMPORTING.has(node.type) ? literalOf(node.source) : undefined;
}

/** `new Worker(new URL('…', import.meta.url))` */
function workerScriptOf(node: SyntaxNode): string | undefined {
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'Worker') return undefined;
  const [address] = node.arguments as SyntaxNode[];
  if (address?.type !== 'NewExpression' || nameOf(address.callee) !== 'URL') return undefined;
  return literalOf((address.arguments as SyntaxNode[])[0]);
}

function isErased(statement: SyntaxNode): boolean {
  if (statement.type === 'TSInterfaceDeclaration' || statement.type === 'TSTypeAliasDeclaration') return true;
  if (statement.type === 'ImportDeclaration') return statement.importKind === 'type';
  return /^Export(Named|All)Declaration$/.test(statement.type) && statement.exportKind === 'type';
}

function literalOf(node: unknown): string | undefined {
  const value = (node as { value?: unknown } | null | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}

function nameOf(node: unknown): unknown {
  return (node as { name?: unknown } | null | undefined)?.name;
}
