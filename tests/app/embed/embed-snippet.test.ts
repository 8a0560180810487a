/** The lines for another page hold an address that means what was chosen, and nothing gets out of its attribute. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultEmbedOptions, parseEmbed } from '../../../src/app/embed/embed-options.ts';
import { embedSnippet } from '../../../src/app/embed/embed-snippet.ts';

const address = 'https://example.org/simulator/';

function read(snippet: string): {
  readonly title: string;
  readonly source: URL;
  readonly attributes: string[];
} {
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const found = [...snippet.matchAll(/\s([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    plain(value!),
  ]);
  const { title = '', src = '' } = Object.fromEntries(found) as Record<string, string>;
  return { title, source: new URL(src), attributes: found.map(([name]) => name!) };
}

test('it is read back by a browser’s rules', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.subarray(['sharpness', 'loss', 'portrait']),
      fc.boolean(),
      fc.constantFrom('v=1&p=catapult', 'v=1&c=5f3a90c2&p=digits&learningRate=0.1'),
      (title, panels, sandboxed, hash) => {
        const options = { ...defaultEmbedOptions, panels, theme: 'dark' as const };
        const snippet = embedSnippet({ options, address, hash, width: 640, height: 400, sandboxed, title });
        const { title: heard, source, attributes } = read(snippet);
        expect(heard).toBe(title);
        expect(attributes).toEqual([
          'title',
          'src',
          'width',
          'height',
          'style',
          ...(sandboxed ? ['sandbox'] : []),
          'loading',
        ]);
        expect(source.hash).toBe(`#${hash}`);
        expect(source.href.startsWith(`${address}?embed=1`)).toBe(true);
        expect(parseEmbed(source.search, ['sharpness', 'loss', 'portrait'])).toEqual({ options, faults: [] });
        expect(snippet.match(/</g)).toHaveLength(2);
      },
    ),
  );
});
