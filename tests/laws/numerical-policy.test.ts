/**
 * The numerical core gives the same bits everywhere: only operations that IEEE 754 and the language define exactly, and
 * nothing from outside (clock, environment, language settings). Read from the syntax tree of every file under src/core.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nameOf, nodesOf, type SyntaxNode, statementsOf, textOf } from '../support/syntax-tree.ts';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Exact, or rounded once as IEEE 754 says. Not fround, which the core has no use for; not round, which breaks ties upwards. */
const EXACT_FUNCTIONS = ['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'sign', 'sqrt', 'trunc'];
const CONSTANTS = ['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'];
const ALLOWED_OF_MATH = new Set([...EXACT_FUNCTIONS, ...CONSTANTS]);

/** Globals through which a run would depend on something other than its description. */
const BANNED_GLOBALS = new Set([
  'Atomics',
  'Date',
  'Function',
  'Intl',
  'SharedArrayBuffer',
  'Temporal',
  'WebAssembly',
  'crypto',
  'eval',
  'global',
  'globalThis',
  'navigator',
  'performance',
  'process',
  'require',
  'self',
  'window',
]);

function brokenRules(path: string, source: string): string[] {
  const faults: string[] = [];
  const names = new Set<unknown>();
  const allowedMath = new Set<unknown>();
  const report = (node: SyntaxNode, rule: string): void => {
    faults.push(`${path}:${source.slice(0, node.start).split('\n').length}: ${rule}`);
  };
  for (const node of nodesOf(statementsOf(path, source))) {
    // Parents come first: what a parent marks as a mere name is no use of a global.
    if (node.computed === false) names.add(node.property ?? node.key);
    if (node.operator === '**' || node.operator === '**=') {
      report(node, `${node.operator} is not the same in every engine; multiply`);
    }
    if (node.type === 'MemberExpression') {
      const member = node.computed === true ? textOf(node.property) : nameOf(node.property);
      if (nameOf(node.object) === 'Math') {
        allowedMath.add(node.object);
        if (node.computed === true) report(node, 'Math[…] hides which function is meant');
        else if (!ALLOWED_OF_MATH.has(member ?? '')) {
          report(node, `Math.${member} is not the same in every engine; see src/core/math`);
        }
      }
      if (member !== undefined && /^toLocale|^localeCompare$/.test(member)) {
        report(node, `${member} depends on the language of the machine`);
      }
    }
    if (node.type === 'Identifier' && !names.has(node)) {
      const name = nameOf(node)!;
      if (name === 'Math' && !allowedMath.has(node)) report(node, 'Math may only be used as Math.name');
      if (BANNED_GLOBALS.has(name)) report(node, `${name} is not for the numerical core`);
    }
  }
  return faults;
}

test('every file under src/core keeps the numerical policy', () => {
  const core = join(PROJECT, 'src/core');
  const paths = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  expect(paths.length).toBeGreaterThan(0);
  const faults = paths
    .sort()
    .flatMap((path) => brokenRules(`src/core/${path}`, readFileSync(join(core, path), 'utf8')));
  expect(faults).toEqual([]);
});

describe('a made-up offender is named', () => {
  const offenders: [string, string][] = [
    [
      'const a = 1;\nconst b = Math.exp(a);',
      'a.ts:2: Math.exp is not the same in every engine; see src/core/math',
    ],
    ['Math.fround(1);', 'a.ts:1: Math.fround is not the same in every engine; see src/core/math'],
    ['Math?.tanh(1);', 'a.ts:1: Math.tanh is not the same in every engine; see src/core/math'],
    ['const r = Math.random();', 'a.ts:1: Math.random is not the same in every engine; see src/core/math'],
    ['const e = Math["exp"];', 'a.ts:1: Math[…] hides which function is meant'],
    ['const f = (n: string) => Math[n as "exp"](1);', 'a.ts:1: Math[…] hides which function is meant'],
    ['const { exp } = Math;', 'a.ts:1: Math may only be used as Math.name'],
    ['const M = Math;', 'a.ts:1: Math may only be used as Math.name'],
    ['const all = { Math };', 'a.ts:1: Math may only be used as Math.name'],
    ['const f = (m = Math) => m.exp(1);', 'a.ts:1: Math may only be used as Math.name'],
    ['const p = 2 ** 3;', 'a.ts:1: ** is not the same in every engine; multiply'],
    ['let p = 2;\n\np **= 3;', 'a.ts:3: **= is not the same in every engine; multiply'],
    ['const t = Date.now();', 'a.ts:1: Date is not for the numerical core'],
    ['const t = new Date();', 'a.ts:1: Date is not for the numerical core'],
    ['const t = performance.now();', 'a.ts:1: performance is not for the numerical core'],
    ['const e = globalThis.Math.exp(1);', 'a.ts:1: globalThis is not for the numerical core'],
    ['const f = new Intl.NumberFormat();', 'a.ts:1: Intl is not for the numerical core'],
    ['const f = eval("1");', 'a.ts:1: eval is not for the numerical core'],
    ['const s = (1).toLocaleString();', 'a.ts:1: toLocaleString depends on the language of the machine'],
    ['const s = "a"["localeCompare"]("b");', 'a.ts:1: localeCompare depends on the language of the machine'],
  ];
  test.each(offenders)('%s', (source, fault) => {
    expect(brokenRules('a.ts', source)).toEqual([fault]);
  });

  test('what is allowed passes', () => {
    const source = `
      const root = Math.sqrt(Math.PI) + Math.max(1, 2);
      const spec = { Math: 1, Date: 2, performance: 3 };
      const other = spec.Math + spec.performance;
      class Clock { readonly Date = 1; exp(): number { return this.Date; } }
      interface Timed { performance: number }
    `;
    expect(brokenRules('a.ts', source)).toEqual([]);
  });
});
