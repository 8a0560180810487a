/**
 * The texts in a file of the page: what stands between tags, in attributes that are read out or shown, and in strings
 * that look like words. Each is told apart by whether it goes through say() or translated(). Places of templates are
 * written {}.
 */
import { nameOf, nodesOf, type SyntaxNode, statementsOf } from './syntax-tree.ts';

export interface PageText {
  readonly text: string;
  readonly line: number;
  readonly kind: 'between tags' | 'attribute' | 'string';
  /** An argument of say() or translated(), or within one. */
  readonly said: boolean;
}

/** Properties whose values the reader sees or hears. */
const SHOWN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'help',
  'subtitle',
  'empty',
  'summary',
]);

/** Two letters in a row: one letter alone is a symbol. */
const LETTERS = /\p{L}{2}/u;
/** Two words, the least that cannot be an identifier. */
const WORDS = /\p{L}{2,}[,;:.]? \p{L}{2,}/u;

export function textsIn(path: string, source: string): readonly PageText[] {
  const statements = statementsOf(path, source).filter(({ type }) => type !== 'ImportDeclaration');
  const found: PageText[] = [];
  const note = (node: SyntaxNode, text: string, kind: PageText['kind'], said: boolean): void => {
    found.push({ text, line: source.slice(0, node.start).split('\n').length, kind, said });
  };
  const visit = (value: unknown, said: boolean, shown: boolean): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, said, shown);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as SyntaxNode;
    if (/^TS(?!As|Satisfies|NonNull)/.test(node.type)) return;
    if (node.type === 'JSXAttribute' && attributeName(node) === 'className') return;
    if (node.type === 'JSXText' && LETTERS.test(textOf(node))) note(node, textOf(node), 'between tags', said);
    const string = stringOf(node);
    if (string !== undefined && shown && LETTERS.test(string)) note(node, string, 'attribute', said);
    else if (string !== undefined && (said || WORDS.test(string))) note(node, string, 'string', said);
    const speaks = node.type === 'CallExpression' && SPEAKERS.has(nameOf(node.callee) ?? '');
    for (const [key, part] of Object.entries(node)) {
      if (key === 'callee' || key === 'key' || key === 'property') continue;
      // What an attribute calls is not its text.
      const shownHere =
        node.type === 'JSXAttribute'
          ? SHOWN.has(attributeName(node))
          : shown && node.type !== 'CallExpression' && !node.type.endsWith('FunctionExpression');
      // What is compared is no text.
      if (node.type === 'BinaryExpression' && /^[!=]==/.test(String(node.operator))) continue;
      const asked = node.type === 'ConditionalExpression' && key === 'test';
      visit(part, said || (speaks && key === 'arguments'), shownHere && !asked);
    }
  };
  visit(statements, false, false);
  return found;
}

const SPEAKERS = new Set(['say', 'translated']);

function attributeName(node: SyntaxNode): string {
  const { name, namespace } = node.name as { name?: unknown; namespace?: unknown };
  return typeof name === 'string' ? name : String(namespace ?? '');
}

function textOf(node: SyntaxNode): string {
  return String(node.value).trim().replace(/\s+/g, ' ');
}

/** The text of a string literal or a template. */
function stringOf(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('{}');
}

/** Every string and template of a file, for what stands below the page. */
export function stringsIn(path: string, source: string): readonly string[] {
  const strings: string[] = [];
  for (const node of nodesOf(statementsOf(path, source))) {
    const string = stringOf(node);
    if (string !== undefined) strings.push(string);
  }
  return strings;
}
