/** The address of a frame: what is written is read back, what cannot be read is told and left out, and nothing throws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultEmbedOptions,
  EMBED_CONTROLS,
  type EmbedOptions,
  embedSearch,
  parseEmbed,
  SENTENCE,
} from '../../../src/app/embed/embed-options.ts';
import { isEmbed } from '../../../src/app/embed/is-embed.ts';

const PANELS = ['sharpness', 'loss', 'swing', 'portrait', 'network', 'balance'];

const options: fc.Arbitrary<EmbedOptions> = fc.record({
  panels: fc.uniqueArray(fc.constantFrom(SENTENCE, ...PANELS)),
  controls: fc.uniqueArray(fc.constantFrom(...EMBED_CONTROLS)),
  origin: fc.option(
    fc
      .tuple(fc.constantFrom('http', 'https'), fc.domain(), fc.option(fc.integer({ min: 1024, max: 65535 })))
      .map(([scheme, host, port]) => `${scheme}://${host.toLowerCase()}${port === null ? '' : `:${port}`}`)
      .filter((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
  ),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  language: fc.constantFrom(null, 'en', 'zh-Hans'),
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(options, (wanted) => {
      const search = embedSearch(wanted);
      expect(isEmbed(search)).toBe(true);
      expect(parseEmbed(search, PANELS)).toEqual({ options: wanted, faults: [] });
    }),
  );
});

test('an address that says nothing more gives the defaults', () => {
  expect(embedSearch(defaultEmbedOptions)).toBe('?embed=1');
  expect(parseEmbed('?embed=1', PANELS).options).toEqual(defaultEmbedOptions);
});

test('whatever the address holds, there are options, and what was left out is told', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' })), { maxLength: 30 }),
      (pairs) => {
        const search = new URLSearchParams(pairs).toString();
        const { options: found, faults } = parseEmbed(search, PANELS);
        expect(faults.length).toBeLessThanOrEqual(8);
        for (const fault of faults) expect(fault.text).toContain(fault.allowed);
        expect(parseEmbed(embedSearch(found), PANELS)).toEqual({ options: found, faults: [] });
      },
    ),
  );
});

test.each([
  ['panels=sharpnes,loss', 'panels', '“sharpnes”', { panels: ['loss'] }],
  ['panels=__proto__', 'panels', '“__proto__”', {}],
  ['controls=play,fly', 'controls', '“fly”', { controls: ['play'] }],
  ['origin=example.org', 'origin', '“example.org”', {}],
  ['origin=https://example.org/page', 'origin', '“https://example.org/page”', {}],
  ['origin=*', 'origin', '“*”', {}],
  ['origin=null', 'origin', '“null”', {}],
  ['origin=javascript:alert(1)', 'origin', '“javascript:alert(1)”', {}],
  ['theme=red', 'theme', '“red”', {}],
  ['lang=fr', 'lang', '“fr”', {}],
  ['panel=loss', 'panel', '“loss”', {}],
])('%s is told and left out', (search, path, found, rest) => {
  const parsed = parseEmbed(`?embed=1&${search}`, PANELS);
  expect(parsed.faults).toMatchObject([{ path, found }]);
  expect(parsed.options).toEqual({ ...defaultEmbedOptions, ...rest });
});
