/** The syntax tree of a script or TypeScript module, as a flat walk. */
import { parseSync } from 'vite';

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Top-level statements. The path's ending chooses the language. */
export function statementsOf(path: string, source: string): readonly SyntaxNode[] {
  const lang = /\.(tsx|ts|js)$/.exec(path)?.[1] as 'tsx' | 'ts' | 'js' | undefined;
  if (lang === undefined) throw new Error(`${path} is no script.`);
  const { program, errors } = parseSync(path, source, { lang });
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  return program.body as unknown as SyntaxNode[];
}

/** Every node at or under a value, parents first. */
export function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as SyntaxNode;
    for (const part of Object.values(value)) yield* nodesOf(part);
  }
}

/** The text of a string literal, or of a template without expressions. */
export function textOf(node: unknown): string | undefined {
  const { value, quasis } = (node ?? {}) as { value?: unknown; quasis?: { value: { cooked: string } }[] };
  if (typeof value === 'string') return value;
  return quasis?.length === 1 ? quasis[0]!.value.cooked : undefined;
}

/** The name of an identifier. */
export function nameOf(node: unknown): string | undefined {
  const { name } = (node ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : undefined;
}
