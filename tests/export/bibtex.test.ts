import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bibtex, papers, SOFTWARE } from '../../src/export/bibtex.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');

describe('what there is to cite', () => {
  it('is balanced BibTeX with the address of the page', () => {
    const text = bibtex('https://example.org/simulator/');
    expect(text).toContain('url = {https://example.org/simulator/}');
    expect(text.match(/^@\w+\{\w+,$/gm)).toHaveLength(4);
    expect(text.split('{').length).toBe(text.split('}').length);
    for (const id of ['2209.15594', '2103.00065', '2410.24206']) expect(text).toContain(`eprint = {${id}}`);
  });

  it.each([
    'http://127.0.0.1:4173/',
    'http://localhost/',
    'http://192.168.1.4/',
    'http://[::1]/',
    'file:///a/index.html',
  ])('leaves out %s, which nobody else can open', (address) => {
    expect(bibtex(address)).not.toContain(address);
    expect(bibtex(address)).not.toMatch(/url = .*(local|\[::1|127\.0|192\.168|file:)/);
  });

  it('is the same in CITATION.cff', () => {
    const citation = read('CITATION.cff');
    expect(citation).toContain(`title: ${SOFTWARE.title}`);
    expect(citation).toContain(`version: ${SOFTWARE.version}`);
    for (const { fields } of papers) {
      expect(citation).toContain(fields.url);
      expect(citation).toContain(fields.title!.slice(1, -1));
      for (const name of fields.author!.split(' and ')) {
        const [family, given] = name.split(', ');
        expect(citation).toMatch(
          new RegExp(`family-names: ${family}\\s+given-names: ${given!.replace('.', '\\.')}`),
        );
      }
    }
  });

  it('is of this version', () => {
    expect(JSON.parse(read('package.json')).version).toBe(SOFTWARE.version);
  });
});
