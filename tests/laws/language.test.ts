/**
 * The page speaks two languages: no text goes past the table, every row of the table is used and whole, and nothing of
 * a run depends on the language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/description/registries.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { canonicalText } from '../../src/description/canonical.ts';
import { encodeLink } from '../../src/description/link/link.ts';
import { fileName } from '../../src/export/file-name.ts';
import { titleInFiles } from '../../src/app/run-words.ts';
import type { RecordedRun } from '../../src/store/recorded-run.ts';
import { record } from '../support/record.ts';
import { runCsv } from '../../src/export/files/run-csv.ts';
import { runJson } from '../../src/export/files/run-json.ts';
import { chinese, readyMade } from '../../src/language/chinese/chinese.ts';
import { setLanguage } from '../../src/language/language.ts';
import { translated } from '../../src/language/translated.ts';
import { type PageText, stringsIn, textsIn } from '../support/page-texts.ts';
import { descriptionOf, loadFile, open } from '../support/presets.ts';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PAGE = ['src/panels', 'src/controls', 'src/app'];

afterEach(() => setLanguage('en'));

function filesUnder(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
/** What these say goes to the page around, whose language is its own. */
const FOR_PROGRAMS = /\/embed\/(command|embedder)\.ts$/;
const pageFiles = PAGE.flatMap(filesUnder).filter((file) => !FOR_PROGRAMS.test(file));
/** Names that the programs of the page call among themselves. */
const IDS = new Set([
  'kept run',
  'taken up',
  'old files',
  'new version',
  'part missing',
  'loaded anew instead of',
]);
const rows: Readonly<Record<string, string>> = chinese;

/** Names that stand alike in both languages. */
const NAMES = new Set(['CSV', 'JSON', 'Enter']);

/** Strings of two words that are no texts: media queries, fonts, papers, and what is thrown at programmers. */
const NO_TEXTS =
  /^\(prefers-|^\S*\d+px |^(italic )?\d+ \d+px |^no page around|^no font |^STIX Two Text$|^<image |^<span lang=|^https:\/\/example|^allow-scripts |^button, select|^\p{Lu}\S+( et al\.|, .*) \d{4}$|^system-ui/u;

function faultOf({ text, kind, said }: PageText): string | null {
  if (said || NAMES.has(text) || IDS.has(text) || NO_TEXTS.test(text)) return null;
  if (kind !== 'string') return `${kind}: “${text}” does not go through say()`;
  // Constants hold sentences until they are rendered; whatever has a row is one.
  return Object.hasOwn(rows, text) || hasReadyMade(text) ? null : `“${text}” has no row`;
}

function hasReadyMade(text: string): boolean {
  return ['1', '1 or 2']
    .map((piece) => text.replaceAll('{}', piece))
    .some((filled) => translated(filled) !== filled);
}

function faultsIn(file: string, source: string): string[] {
  return textsIn(file, source).flatMap((text) => {
    const fault = faultOf(text);
    return fault === null ? [] : [`${file}:${text.line} ${fault}`];
  });
}

describe('no text goes past the table', () => {
  test('in the page', async () => {
    await setLanguage('zh-Hans');
    expect(pageFiles.length).toBeGreaterThan(100);
    expect(pageFiles.flatMap((file) => faultsIn(file, read(file)))).toEqual([]);
  });

  test.each([
    ['between tags', 'const A = () => <p>Some words</p>;'],
    ['in an attribute', 'const A = () => <p title="Words" />;'],
    ['in a template', 'const A = () => <p aria-label={`Step`} />;'],
    ['in a choice', "const A = (a: boolean) => <p title={a ? say('Loss') : 'Words'} />;"],
    ['on a canvas', "surface.fillText('two words', 0, 0);"],
  ])('%s it is found', async (_, source) => {
    await setLanguage('zh-Hans');
    expect(faultsIn('src/app/made-up.tsx', source)).toHaveLength(1);
  });
});

/** What must be alike in both languages. */
function marksOf(text: string): string {
  const places = [...text.matchAll(/\{\w+\}/g)].map(([place]) => place);
  const quantities = [...text.matchAll(/\[[a-z]+\|/g)].map(([quantity]) => quantity);
  const signs = [...text.matchAll(/\*+|_/g)].map(([sign]) => sign);
  // A language may name a quantity twice where the other says "it".
  const kinds = [...new Set([...quantities, ...signs])];
  const open = signs.filter((sign) => sign === '_').length % 2;
  return [...new Set(places), ...kinds, open].toSorted().join(' ');
}

/** Rows that need no Chinese: they hold symbols, names or nothing but places. */
const ALIKE = new Set(['JSON', 'JSON or CSV', 'TypeScript ({reason})', 'CIFAR-10']);
const needsNoChinese = (key: string): boolean =>
  ALIKE.has(key) || !/\p{L}{2}/u.test(key.replace(/\{\w+\}/g, ''));

describe('the table', () => {
  test('has whole rows', () => {
    const both = [...Object.entries(rows), ...Object.entries(readyMade)];
    expect(both.filter(([key, words]) => marksOf(words) !== marksOf(key))).toEqual([]);
    expect(both.filter(([key, words]) => !needsNoChinese(key) && !/\p{Script=Han}/u.test(words))).toEqual([]);
  });

  test('says nothing twice', async () => {
    const parts = filesUnder('src/language/chinese').filter((file) => !file.endsWith('/chinese.ts'));
    const keys: string[] = [];
    for (const part of parts) {
      const [table] = Object.values((await import(join(PROJECT, part))) as Record<string, object>);
      keys.push(...Object.keys(table ?? {}));
    }
    const places = (key: string): number =>
      Number(Object.hasOwn(rows, key)) + Number(Object.hasOwn(readyMade, key));
    expect(keys.filter((key) => keys.filter((other) => other === key).length > places(key))).toEqual([]);
    // Below the page a word may mean another thing; rows with places are looked for in the one table or the other.
    const alike = Object.keys(readyMade).filter((key) => rows[key] === readyMade[key] && !key.includes('{'));
    expect(alike).toEqual([]);
  });

  test('has no row that is not used', () => {
    const used = new Set(pageFiles.flatMap((file) => stringsIn(file, read(file))));
    expect(Object.keys(rows).filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('a run is the same in both languages', () => {
  async function everything(): Promise<string[]> {
    const description = { ...(await descriptionOf('eight-cycles')), steps: 30, learningRate: 0.16 };
    const around = { catalogue, presets, loadFile };
    const simulation = await open(description);
    const { column, events } = record(simulation);
    const run: RecordedRun = {
      description,
      presetId: 'eight-cycles',
      channels: simulation.channels,
      first: 0,
      columns: simulation.channels.map(({ id }) => column(id)),
      events,
      digest: { step: 30, digest: simulation.digest() },
    };
    const state = { description, presetId: 'eight-cycles' };
    const title = titleInFiles({ presets, standard: () => description } as never, state);
    return [
      String(await encodeLink(description, around, { presetId: 'eight-cycles' })),
      String(await encodeLink(description, around)),
      canonicalText(description),
      fileName(state, 'csv'),
      [...runCsv(run, title)].join(''),
      [...runJson(run, title)].join(''),
    ];
  }

  test('link, digest and files', async () => {
    const english = await everything();
    await setLanguage('zh-Hans');
    expect(await everything()).toEqual(english);
  });
});
