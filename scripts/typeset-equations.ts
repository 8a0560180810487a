/**
 * Typesets the page's equations: LaTeX → MathML, kept as trees of elements in src/controls/equations/typeset.json.
 * `npm run typeset`. Of the typesetter's attributes only those stay that every browser knows and the page's policy allows.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import temml from 'temml';
import { type EquationSource, equations, macros } from '../src/controls/equations/equations.ts';

type Node = [tag: string, attributes: Record<string, string>, ...children: (Node | string)[]];

const FILE = new URL('../src/controls/equations/typeset.json', import.meta.url);

/** Styles are not allowed, and what they say here is the default; classes but our own belong to a style sheet we lack. */
const DROPPED = new Set(['style', 'display', 'xmlns']);
const OWN = /^q-[a-z]+$/;
const TAG = /<(\/?)([a-z]+)((?:\s[\w-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '');
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (DROPPED.has(name)) continue;
    const kept =
      name === 'class'
        ? value
            .split(' ')
            .filter((part) => OWN.test(part))
            .join(' ')
        : value;
    if (kept !== '' || name !== 'class') attributes[name] = unescaped(kept);
  }
  return attributes;
}

function treeOf(markup: string): Node {
  const root: Node = ['root', {}];
  const open: Node[] = [root];
  for (const [, closing, tag = '', attributes = '', empty, text] of markup.matchAll(TAG)) {
    if (text !== undefined) open.at(-1)?.push(unescaped(text));
    else if (closing === '/') open.pop();
    else {
      const node: Node = [tag, attributesOf(attributes)];
      open.at(-1)?.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  const [, , math] = root;
  if (typeof math !== 'object' || math[0] !== 'math') throw new Error(`No equation: ${markup}`);
  return math;
}

/** What typeset.json holds. */
export function typeset(): string {
  const trees = Object.entries<EquationSource>(equations).map(([id, { latex, plain }]) => {
    const options = { displayMode: true, trust: true, throwOnError: true, macros: { ...macros } };
    const markup: string = temml.renderToString(latex, options);
    return `  ${JSON.stringify(id)}: ${JSON.stringify({ plain, tree: treeOf(markup) })}`;
  });
  return `{\n${trees.join(',\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, typeset());
