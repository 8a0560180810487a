/** Imports go one way, as the README's order of layers says. The made-up offenders show that each rule can fail. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importGraph, sourceModule } from '../support/import-graph.ts';
import { brokenRules } from '../support/import-rules.ts';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

test('the modules under src keep the order of layers', () => {
  const modules = importGraph(PROJECT, 'src');
  expect(modules.length).toBeGreaterThan(0);
  expect(brokenRules(modules)).toEqual([]);
});

describe('a made-up offender is named', () => {
  const offenders: [string, Record<string, string>, string][] = [
    [
      'a lower layer that imports a higher one',
      { 'src/store/a.ts': "import { p } from '../panels/p.ts';" },
      'src/store/a.ts imports src/panels/p.ts: src/store may not import src/panels',
    ],
    [
      'an export that looks at the page',
      { 'src/export/a.ts': "import { p } from '../panels/p.ts';" },
      'src/export/a.ts imports src/panels/p.ts: src/export may not import src/panels',
    ],
    [
      'a type import against the order',
      { 'src/core/math/a.ts': "import type { P } from '../autodiff/p.ts';" },
      'src/core/math/a.ts imports src/core/autodiff/p.ts: src/core/math may not import src/core/autodiff',
    ],
    [
      'a type import within an expression',
      { 'src/core/math/a.ts': "export type A = import('../autodiff/p.ts').P;" },
      'src/core/math/a.ts imports src/core/autodiff/p.ts: src/core/math may not import src/core/autodiff',
    ],
    [
      'a dynamic import against the order',
      { 'src/description/a.ts': "export const p = () => import('../app/p.tsx');" },
      'src/description/a.ts imports src/app/p.tsx: src/description may not import src/app',
    ],
    [
      'a re-export against the order',
      { 'src/worker/a.ts': "export * from '../store/p.ts';" },
      'src/worker/a.ts imports src/store/p.ts: src/worker may not import src/store',
    ],
    [
      'core that imports from outside',
      { 'src/core/simulation/a.ts': "import { d } from '../../description/d.ts';" },
      'src/core/simulation/a.ts imports src/description/d.ts: core imports nothing from outside core',
    ],
    [
      'core that imports a package',
      { 'src/core/math/a.ts': "import { create } from 'mathjs';" },
      'src/core/math/a.ts imports mathjs: core imports no package',
    ],
    [
      'the bottom that imports',
      { 'src/core/field.ts': "import { a } from './math/a.ts';" },
      'src/core/field.ts imports src/core/math/a.ts: src/core/field.ts may not import src/core/math',
    ],
    [
      'drawing in the worker',
      { 'src/worker/a.ts': "import { scaleLog } from 'd3-scale';" },
      "src/worker/a.ts imports d3-scale: only the page's layers import packages of the interface",
    ],
    [
      'kernels in the page',
      { 'src/store/a.ts': "import { k } from '../kernels/k.ts';" },
      'src/store/a.ts imports src/kernels/k.ts: src/store may not import src/kernels',
    ],
    [
      'the command line on the worker',
      { 'src/cli/a.ts': "import { w } from '../worker/w.ts';" },
      'src/cli/a.ts imports src/worker/w.ts: src/cli may not import src/worker',
    ],
    [
      'values in the protocol',
      { 'src/worker/protocol.ts': 'export type A = 1; export const CREDITS = 2;' },
      'src/worker/protocol.ts holds more than types',
    ],
    [
      'a cycle of files',
      {
        'src/store/a.ts': "import { b } from './b.ts';",
        'src/store/b.ts': "import type { C } from './c.ts';",
        'src/store/c.ts': "import { a } from './a.ts';",
      },
      'cycle of imports: src/store/a.ts → src/store/b.ts → src/store/c.ts → src/store/a.ts',
    ],
    [
      'neighbours that import each other',
      {
        'src/panels/a.ts': "import { b } from '../controls/b.ts';",
        'src/controls/c.ts': "import { d } from '../panels/d.ts';",
      },
      'layers import each other: src/panels → src/controls → src/panels',
    ],
    [
      'a page that imports the script of its worker',
      {
        'src/worker/page.ts':
          "import { x } from './x.worker.ts'; new Worker(new URL('./x.worker.ts', import.meta.url));",
      },
      "src/worker/page.ts starts src/worker/x.worker.ts as a worker and imports it: the page's end may not import the worker's",
    ],
    [
      'a worker that imports the page that starts it',
      {
        'src/worker/page.ts': "new Worker(new URL('./x.worker.ts', import.meta.url));",
        'src/worker/x.worker.ts': "import { page } from './page.ts';",
      },
      "src/worker/x.worker.ts imports src/worker/page.ts, which starts it: the worker's end may not import the page's",
    ],
    ['a file outside every layer', { 'src/helpers.ts': '' }, 'src/helpers.ts belongs to no layer'],
  ];

  test.each(offenders)('%s', (_title, files, broken) => {
    const modules = Object.entries(files).map(([path, source]) => sourceModule(path, source));
    expect(brokenRules(modules)).toContain(broken);
  });
});

test('the right order breaks no rule', () => {
  const files = {
    'src/core/field.ts': 'export const a = 1;',
    'src/core/optimizers/a.ts': "import { a } from '../field.ts'; import type { P } from '../problems/p.ts';",
    'src/core/problems/p.ts': "import { exp } from '../math/exp.ts';",
    'src/core/math/exp.ts': '',
    'src/worker/protocol.ts':
      "import type { F } from '../core/field.ts'; export type A = F; export interface B {}",
    'src/worker/page.ts':
      "import { d } from './protocol.ts'; new Worker(new URL('./x.worker.ts', import.meta.url));",
    'src/worker/x.worker.ts': "import { k } from '../kernels/k.ts'; import type { A } from './protocol.ts';",
    'src/kernels/k.ts': "import type { A } from '../core/autodiff/a.ts';",
    'src/core/autodiff/a.ts': '',
    'src/cli/run.ts': "import { readFile } from 'node:fs/promises'; import { k } from '../kernels/k.ts';",
    'src/app/main.tsx': "import 'react'; import './main.css'; import { page } from '../worker/page.ts';",
  };
  expect(brokenRules(Object.entries(files).map(([path, source]) => sourceModule(path, source)))).toEqual([]);
});
