/** Texts from below the page have a Chinese form: what is registered, what is told in sentences, and what is refused. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Field, Fields } from '../../src/core/field.ts';
import { STAGES } from '../../src/core/simulation/stages.ts';
import { changeWith } from '../../src/description/change.ts';
import { SLOTS } from '../../src/description/catalogue.ts';
import { columnsOf } from '../../src/description/csv/columns.ts';
import { givenData } from '../../src/description/csv/given-data.ts';
import { readTable } from '../../src/description/csv/read-table.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { fieldAt } from '../../src/description/field-at.ts';
import { loadFormulaParser } from '../../src/description/formula/parse-formula.ts';
import { leavesOf, withValueAt } from '../../src/description/leaves.ts';
import { parseLink } from '../../src/description/link/link.ts';
import type { Message } from '../../src/description/message.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';
import { readFile } from '../../src/export/files/read-file.ts';
import { setLanguage } from '../../src/language/language.ts';
import { translated } from '../../src/language/translated.ts';
import { axes } from '../../src/sweep/axes.ts';
import { parseRates } from '../../src/sweep/learning-rates.ts';
import { outcomes } from '../../src/sweep/outcome.ts';
import { planSweep } from '../../src/sweep/plan.ts';
import type { Sweep } from '../../src/sweep/sweep.ts';
import { arbitraryDescription } from '../description/support/arbitrary.ts';
import { leftoverEnglish } from '../support/leftover-english.ts';
import { stringsIn } from '../support/page-texts.ts';
import { descriptionOf, loadFile } from '../support/presets.ts';
import { randomFormulas } from '../support/random-formulas.ts';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

beforeAll(() => setLanguage('zh-Hans'));
afterAll(() => setLanguage('en'));

/** What stands alike in both languages: people, formats, and the terms that Chinese papers write so. */
const ALIKE = (
  'tanh ReLU ELU GELU SiLU softplus sigmoid exp log sqrt sin cos tan cosh sinh relu abs theta pi ' +
  'Damian Nichani Lee Fashion-MNIST JSON CSV WebAssembly TypeScript SIMD Python null true false name such gd loss ' +
  'mse none one-hot step all NaN xy yf Hu Su lr unknown nonsense theta32 w12 CIFAR-10'
).split(' ');

/** Ids and names of the description, which links and files hold. */
function namesOfDescriptions(): string[] {
  const registries = [...SLOTS, 'optimizer', 'references'] as const;
  const things = registries.flatMap((slot) => Object.entries(catalogue[slot]));
  const fields = things.flatMap(([, { fields = {} }]) => Object.entries(fields as Fields));
  const options = fields.flatMap(([, field]) => (field.kind === 'choice' ? field.options : []));
  return [
    ...things.map(([id]) => id),
    ...fields.map(([name]) => name),
    ...options.map(({ value }) => value),
    ...Object.keys(presets),
    ...Object.keys(axes),
    ...paths.flatMap((path) => path.split(/[.[\]]/)),
  ];
}

/** Names in links and files that are no values of a description. */
const FILES = (
  'description kind natural nudge kick lanczos power play check format version channels id quantity events first digest ' +
  'columns hit anchor warning lost diverged finished learning-rate'
).split(' ');

const flagship = await descriptionOf('eight-cycles');
const paths = [...leavesOf(flagship).keys()];
const names = new Set([...ALIKE, ...namesOfDescriptions(), ...FILES]);

/** null where a text has a whole Chinese form, or needs none. */
function faultOf(text: string): string | null {
  const words = translated(text);
  const left = leftoverEnglish(words, names);
  return left.length === 0 ? null : `${text} → ${words}`;
}

const faultsOf = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].flatMap((text) => faultOf(text) ?? []);

function textsOf(field: Field): string[] {
  const options = field.kind === 'choice' ? field.options.map(({ label }) => label) : [];
  const unit = 'unit' in field && field.unit !== null && field.unit !== undefined ? [field.unit] : [];
  return [field.label, field.help, ...unit, ...options];
}

test('everything that is registered', async () => {
  const registries = [...SLOTS, 'optimizer', 'references'] as const;
  const things = registries.flatMap((slot) => Object.values(catalogue[slot]));
  const runFields = Object.values(await import('../../src/description/run-fields.ts')).flatMap((value) =>
    typeof value !== 'object' ? [] : 'label' in value ? [value as Field] : Object.values(value as Fields),
  );
  const slots = paths.map((path) => fieldAt(catalogue, flagship, path)).filter((field) => field !== null);
  const texts = [
    ...things.flatMap(({ label, help, fields = {} }) => [
      label,
      help,
      ...Object.values(fields as Fields).flatMap(textsOf),
    ]),
    ...[...runFields, ...slots].flatMap(textsOf),
    ...Object.values(presets).flatMap(({ title, sentence }) => [title, sentence]),
    ...Object.values(outcomes).flatMap(({ label, means }) => [label, means]),
    ...Object.values(axes).map(({ label }) => label),
    ...STAGES.map(({ label }) => label),
  ];
  expect(texts.length).toBeGreaterThan(250);
  expect(faultsOf(texts)).toEqual([]);
});

/** Sentences are found where they are written: a capital or a symbol at the beginning, a full stop at the end. */
const SENTENCE = /^[\p{Lu}Α-ω{].*[\p{Ll}\d})] .*\.$/u;

/** What the page never shows: the command line's words and those of files for other programs. */
const ELSEWHERE =
  /^src\/(export\/(python|bibtex|figure)|sweep\/(merge|results-text|shard))|\/data\/cifar|core\/(autodiff|math)/;

test('every sentence that is written below the page', () => {
  const folders = ['core', 'description', 'worker', 'store', 'export', 'sweep', 'kernels'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(PROJECT, 'src', folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts') && !ELSEWHERE.test(file)),
  );
  const sentences = files
    .flatMap((file) => stringsIn(file, readFileSync(join(PROJECT, file), 'utf8')))
    .filter((text) => SENTENCE.test(text));
  expect(sentences.length).toBeGreaterThan(150);
  expect(faultsOf(sentences.map((text) => text.replaceAll('{}', '1')))).toEqual([]);
});

const STRANGE: readonly unknown[] = [
  undefined,
  null,
  true,
  'abc',
  '',
  'x'.repeat(60),
  -1,
  0.5,
  1e99,
  Number.NaN,
  [],
  [-1, 2],
  ['a'],
  {},
  { kind: 'x' },
  () => 1,
  new Date(0),
];

function messagesOf(input: unknown): readonly Message[] {
  const validated = validateWith(catalogue, input);
  return validated.ok ? [] : validated.messages;
}

const said = ({ found, allowed, text }: Message): string[] => [found, allowed, text];

test('what is wrong with a description', () => {
  const found = new Set<string>();
  const collect = (messages: readonly Message[]): void => {
    for (const message of messages) for (const text of said(message)) found.add(text);
  };
  const spoiled = (description: RunDescription): void => {
    for (const path of [
      '',
      'problem',
      'problem.model',
      'start',
      'theory',
      'measurement',
      ...leavesOf(description).keys(),
    ]) {
      for (const value of STRANGE) {
        collect(messagesOf(path === '' ? value : withValueAt(description, path, value)));
        // No field gives the one, and an empty list is told as an empty field.
        if (path === '' || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
        const changed = changeWith(catalogue, description, path, value);
        if (changed.ok) for (const note of changed.notes) found.add(note);
        else collect(changed.messages);
      }
      collect(messagesOf(withValueAt(description, `${path}${path === '' ? '' : '.'}unknown`, 1)));
    }
  };
  fc.assert(
    fc.property(arbitraryDescription(catalogue), (description) => spoiled(description)),
    {
      numRuns: 25,
      seed: 8,
    },
  );
  collect(messagesOf({ ...flagship, references: ['constrained', 'constrained'] }));
  collect(
    messagesOf({
      ...flagship,
      learningRateEvents: [
        { step: 9, learningRate: 1 },
        { step: 3, learningRate: 1 },
      ],
    }),
  );
  collect(messagesOf(withValueAt(flagship, 'problem.model.widths', Array(9).fill(512))));
  for (const model of Object.keys(catalogue.model))
    for (const data of Object.keys(catalogue.data))
      for (const loss of Object.keys(catalogue.loss))
        collect(
          messagesOf({ problem: { model: { kind: model }, data: { kind: data }, loss: { kind: loss } } }),
        );
  for (const kind of Object.keys(catalogue.model)) {
    const changed = changeWith(catalogue, flagship, 'problem.model.kind', kind);
    if (changed.ok) for (const note of changed.notes) found.add(note);
  }
  expect(found.size).toBeGreaterThan(500);
  expect(faultsOf(found)).toEqual([]);
});

test('what is wrong with a link', async () => {
  const around = { catalogue, presets, loadFile };
  const links = [
    '',
    'p',
    'v=2',
    'v=1&v=1',
    'v=1&p=none',
    'v=1&p=eight-cycles&lr=abc',
    'v=1&p=eight-cycles&nonsense=1',
    'v=1&d=xyz',
    'v=1&c=1&d=xyz',
    'v=1&d=xyz&p=a',
    'v=1&p=eight-cycles&check=7',
    'v=1&p=eight-cycles&play=3',
    '%',
    'a&'.repeat(400),
    'v=1&p=eight-cycles&c=0',
    'x'.repeat(3e6),
  ];
  const found: string[] = [];
  for (const link of links) {
    const parsed = await parseLink(link, around);
    if (parsed.ok) found.push(...parsed.notes);
    else found.push(...parsed.messages.flatMap(said));
  }
  expect(found.length).toBeGreaterThan(40);
  expect(faultsOf(found)).toEqual([]);
});

/** A fault repeats pieces of the formula, which stay as they are. */
function withoutFormula(text: string): string {
  return text
    .replace(/U\+[\dA-F]+/, 'U+1')
    .replace(/product is written .+$/, 'product is written x*y')
    .replace(/^\S+\(…\)/, 'sin(…)');
}

test('what is wrong with a formula', async () => {
  const parse = await loadFormulaParser();
  const random = randomFormulas(3);
  const texts = [
    '',
    'x^y',
    '(-2)^x',
    'x^101',
    '3 + pi',
    'a+b+c+d+f+g+h',
    'x'.repeat(500),
    '1+'.repeat(150),
    `${'('.repeat(60)}x`,
  ];
  for (let i = 0; i < 3000; i++) texts.push(random.mutated(), random.jumbled(), random.noise());
  const found = texts.flatMap((text) => {
    const parsed = parse(text);
    return parsed.ok
      ? []
      : parsed.faults.flatMap((fault) => [fault.found, fault.allowed].map(withoutFormula));
  });
  expect(found.length).toBeGreaterThan(3000);
  expect(faultsOf(found)).toEqual([]);
});

test('what is wrong with a table', () => {
  const texts = [
    '',
    '1,2\n3',
    '"a',
    'a,b\n1,',
    'x,y\n1,a\n2,b',
    '1;2\n2;3\n1e999;4',
    'x,y\n1,0.5\n2,0.5',
    'x,y\n1,\n2,1',
    Array.from({ length: 200 }, (_, i) => `${i},c${i}`).join('\n'),
    '1,a\n2,a',
    '1\n2',
    '1,2\n'.repeat(30_000),
    `${'1,'.repeat(13_000)}1`,
  ];
  const found = new Set<string>();
  for (const text of texts) {
    const read = readTable(text);
    if (!read.ok) {
      for (const message of read.messages) found.add(message.text);
      continue;
    }
    const columns = columnsOf(read.table);
    for (const name of columns.hasHeader ? [] : columns.names) found.add(name);
    for (const roles of [
      columns.roles,
      columns.roles.map(() => 'input' as const),
      columns.roles.map(() => 'target' as const),
    ])
      for (const task of ['regression', 'classes'] as const) {
        const given = givenData(columns, roles, task);
        if (!given.ok) for (const message of given.messages) found.add(message.text);
      }
  }
  expect(found.size).toBeGreaterThan(15);
  expect(faultsOf(found)).toEqual([]);
});

test('what is wrong with a file', async () => {
  const good = {
    format: 'edge-of-stability run',
    version: 1,
    channels: [{ id: 'gd.loss', label: 'loss', quantity: 'loss', source: 'gd' }],
    events: [],
    first: 0,
    columns: { 'gd.loss': [1, 2] },
  };
  const texts = [
    '',
    '{',
    '{}',
    'a,b',
    'step,gd.loss',
    'step,gd.loss\n1,2\n1,2',
    'step,gd.loss\n1,2\n3,2\n2,2',
    'step,gd.loss\n0,x',
    'step,gd.loss\n0,1,2',
    'step,loss\n0,1',
    '# {x\nstep,gd.loss\n0,1',
    'step,gd.loss\n-1,1',
    'step,gd.loss\n5,1\n9,1\n2,1',
    ...Object.entries(good).flatMap(([key, value]) =>
      [
        null,
        1,
        'x',
        [],
        {},
        [null],
        [{ id: 1 }],
        { 'gd.loss': 3 },
        { 'gd.loss': ['a'] },
        { 'gd.loss': [] },
        [{ kind: 'x' }],
      ]
        .filter((wrong) => wrong !== value)
        .map((wrong) => JSON.stringify({ ...good, [key]: wrong })),
    ),
    JSON.stringify({ ...good, digest: 3 }),
    JSON.stringify({ ...good, description: { steps: -1 } }),
  ];
  const found: string[] = [];
  for (const text of texts) {
    const content = await readFile(
      { name: 'a', size: text.length, text: async () => text } as never,
      catalogue,
    );
    if (content.kind === 'faults') found.push(...content.messages.map(({ text }) => text));
    else found.push(...content.notes);
  }
  const large = await readFile({ name: 'a', size: 1e12, text: async () => '' } as never, catalogue);
  if (large.kind === 'faults') found.push(...large.messages.map(({ text }) => text));
  expect(found.length).toBeGreaterThan(40);
  // The parser of JSON speaks English whatever the language; it is quoted.
  expect(faultsOf(found.map((text) => text.replace(/\(.*\)(?=, allowed)/, '(…)')))).toEqual([]);
});

test('what is wrong with a sweep', () => {
  const base: Sweep = {
    base: flagship,
    learningRates: [0.1],
    second: null,
    length: { kind: 'steps', steps: 10 },
    stop: { kind: 'none' },
  };
  const sweeps: readonly Partial<Sweep>[] = [
    { learningRates: [] },
    { learningRates: [-1] },
    { length: { kind: 'steps', steps: 0.5 } },
    { length: { kind: 'time', time: -1 } },
    { stop: { kind: 'loss', below: -1 } },
    { stop: { kind: 'edge', steps: -1 } },
    { second: { axis: 'width', values: [] } },
    { second: { axis: 'width', values: [8, 8] } },
    { second: { axis: 'width', values: ['x'] } },
    { second: { axis: 'nonsense', values: [1] } },
    { second: { axis: 'samples', values: [1] } },
    { second: { axis: 'activation', values: ['cube'] } },
    { second: { axis: 'seed', values: [0.5] } },
  ];
  const found = sweeps.flatMap((change) => {
    const planned = planSweep({ ...base, ...change }, catalogue);
    return planned.ok ? planned.notes : planned.messages.map(({ text }) => text);
  });
  for (const text of ['', 'a', '1..0', '0.1..1:0', '0.1..1:900', '1e9'])
    for (const rates of [parseRates(text)])
      if (!rates.ok) found.push(...rates.messages.map(({ text }) => text));
  expect(found.length).toBeGreaterThan(15);
  expect(faultsOf(found)).toEqual([]);
});
