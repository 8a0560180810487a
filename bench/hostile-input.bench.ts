/**
 * How long the worst of what strangers may hand in takes: formulas, links and pasted tables that nobody meant to be
 * read.
 */
import { createRandom } from '../src/core/math/random.ts';
import { columnsOf } from '../src/description/csv/columns.ts';
import { givenData, taskOf } from '../src/description/csv/given-data.ts';
import { MOST_CHARACTERS, readTable } from '../src/description/csv/read-table.ts';
import { loadFormulaParser } from '../src/description/formula/parse-formula.ts';
import { deflated } from '../src/description/link/deflate.ts';
import { encodeLink, type LinkSurroundings, parseLink } from '../src/description/link/link.ts';
import { presets } from '../src/description/presets/presets.ts';
import { catalogue } from '../src/description/registries.ts';
import { validateWith } from '../src/description/validate.ts';
import { randomFormulas } from '../tests/support/random-formulas.ts';
import type { Benchmark, Report } from './report.ts';

const FORMULAS = 25_000;
const LINKS = 5_000;
/** The first readings pay for the compiler, which a page pays once. */
const WARM_UP = 200;

const around: LinkSurroundings = {
  catalogue,
  presets,
  loadFile: () => Promise.reject(new Error('no file is needed here')),
};

/** Formulas built to take long: as long and as deep as is allowed, or far beyond. */
const slowFormulas: Readonly<Record<string, string>> = {
  'parentheses beyond what is allowed': '('.repeat(1_000_000),
  'the deepest parentheses': `${'('.repeat(40)}x${')'.repeat(40)}`,
  'a million letters': 'x'.repeat(1_000_000),
  'the longest chain of signs': `${'-'.repeat(199)}x`,
  'the longest chain of powers': `${'2^'.repeat(99)}x`,
  'the longest sum': Array.from({ length: 100 }, () => 'x').join('+'),
  'four hundred wrong characters': '$'.repeat(400),
};

class Slowest {
  #worst = 0;
  #what = '';
  #sum = 0;
  #count = 0;

  add(milliseconds: number, what: string): void {
    this.#sum += milliseconds;
    this.#count++;
    if (milliseconds <= this.#worst) return;
    this.#worst = milliseconds;
    this.#what = what;
  }

  report(report: Report, name: string): void {
    const what = this.#what.length > 40 ? `${this.#what.slice(0, 40)}…` : this.#what;
    const mean = ((1000 * this.#sum) / this.#count).toPrecision(2);
    const note = `of ${this.#count}; mean ${mean} µs; ${JSON.stringify(what)}`;
    report({ name, value: this.#worst, unit: 'ms', target: '< 100', note });
  }
}

async function timeFormulas(report: Report): Promise<void> {
  const parse = await loadFormulaParser();
  const time = (text: string): number => {
    const began = performance.now();
    parse(text);
    return performance.now() - began;
  };
  for (let i = 0, warm = randomFormulas(9); i < WARM_UP; i++) time(warm.right());
  const random = new Slowest();
  const formulas = randomFormulas(1);
  for (const kind of ['right', 'mutated', 'jumbled', 'noise'] as const) {
    for (let i = 0; i < FORMULAS; i++) {
      const text = formulas[kind]();
      random.add(time(text), text);
    }
  }
  random.report(report, 'slowest of random formulas');
  const hostile = new Slowest();
  for (const [what, text] of Object.entries(slowFormulas)) hostile.add(time(text), what);
  hostile.report(report, 'slowest of hostile formulas');
}

async function timeLinks(report: Report): Promise<void> {
  const time = async (link: string): Promise<number> => {
    const began = performance.now();
    await parseLink(link, around);
    return performance.now() - began;
  };
  const described = validateWith(catalogue, { problem: { model: { kind: 'formula' } } });
  if (!described.ok) throw new Error(described.messages[0]?.text);
  const right = [
    await encodeLink(described.description, around),
    'v=1&p=eight-cycles&learningRate=0.2&model.widths=4,4',
  ].map((link) => link ?? '');
  const random = createRandom(1);
  const below = (n: number): number => Math.floor(random.uniform() * n);
  for (let i = 0; i < WARM_UP; i++) await time(right[i % 2]!);
  const mutated = new Slowest();
  for (let i = 0; i < LINKS; i++) {
    const link = right[i % 2]!;
    const at = below(link.length + 1);
    const text = link.slice(0, at) + String.fromCharCode(32 + below(95)) + link.slice(at + below(4));
    mutated.add(await time(text), text);
  }
  mutated.report(report, 'slowest of mutated links');
  const bomb = await deflated('x'.repeat(50e6));
  const deep = await deflated('['.repeat(60_000));
  const wide = await deflated(`{${Array.from({ length: 5000 }, (_, i) => `"k${i}":0`).join()}}`);
  const hostile = new Slowest();
  for (const [what, link] of Object.entries({
    'a text that inflates to 50 MB': `v=1&d=${bomb}`,
    'sixty thousand brackets': `v=1&d=${deep}`,
    'five thousand unknown names': `v=1&d=${wide}`,
    'a megabyte of ampersands': '&'.repeat(1_000_000),
    'eighty thousand parts': 'a=1&'.repeat(20_000),
    'a megabyte of escapes': '%41'.repeat(300_000),
  })) {
    hostile.add(await time(link), what);
  }
  hostile.report(report, 'slowest of hostile links');
}

function timeTables(report: Report): void {
  const time = (text: string): number => {
    const began = performance.now();
    const read = readTable(text);
    if (read.ok) {
      const columns = columnsOf(read.table);
      givenData(columns, columns.roles, taskOf(columns, columns.roles));
    }
    return performance.now() - began;
  };
  for (let i = 0; i < WARM_UP; i++) time('a,b\n1,2\n"3",x\n');
  const hostile = new Slowest();
  for (const [what, text] of Object.entries({
    'the largest table': '0.123456789,0.987654321\n'.repeat(20_000),
    'a million separators': ','.repeat(MOST_CHARACTERS),
    'a million empty lines': '\n'.repeat(MOST_CHARACTERS),
    'a million quotes': '"'.repeat(MOST_CHARACTERS),
    'quotes that never end': '"x\n'.repeat(MOST_CHARACTERS / 3),
    'beyond the largest': 'x'.repeat(10 * MOST_CHARACTERS),
  })) {
    hostile.add(time(text), what);
  }
  hostile.report(report, 'slowest of hostile tables');
}

export default (async (report) => {
  await timeFormulas(report);
  await timeLinks(report);
  timeTables(report);
}) satisfies Benchmark;
