/** A hundred thousand links that nobody made: none throws, and each is answered in words or by a run. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from '../../src/description/fingerprint.ts';
import { deflated } from '../../src/description/link/deflate.ts';
import { encodeLink, parseLink } from '../../src/description/link/link.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { descriptionOf, loadFile } from '../support/presets.ts';

const LINKS = 100_000;
const around = { catalogue, presets, loadFile };

function sealed(body: string): string {
  return `v=1&c=${fingerprint(body)}&${body}`;
}

it('random and mutated links are answered, whatever they are', async () => {
  const description = await descriptionOf('four-stages');
  const originals = await Promise.all([
    encodeLink(description, around, { presetId: 'relu', check: { step: 5, digest: 'ab12' } }),
    encodeLink({ ...description, learningRate: 0.3 }, around, { presetId: 'four-stages' }),
    encodeLink(description, around),
  ]);
  const words = [
    'v',
    'c',
    'n',
    'p',
    'd',
    'check',
    'model',
    'data.points',
    'learningRate',
    'start',
    '__proto__',
    'loss',
  ];
  const values = [
    '1',
    '-1',
    '1e999',
    'NaN',
    '',
    'relu',
    'digits',
    'constructor',
    '[]',
    '8,8',
    '1:2,3:4',
    '%00',
    '𝔭',
  ];
  const pairs = fc
    .array(
      fc.tuple(fc.constantFrom(...words), fc.oneof(fc.constantFrom(...values), fc.string({ maxLength: 9 }))),
      {
        maxLength: 7,
      },
    )
    .map((list) => list.map(([key, value]) => `${key}=${value}`).join('&'));
  const mutated = fc
    .tuple(
      fc.constantFrom(...originals.map((link) => link ?? '')),
      fc.nat(),
      fc.nat(30),
      fc.string({ maxLength: 8 }),
    )
    .map(([link, at, cut, insert]) => {
      const place = at % (link.length + 1);
      return link.slice(0, place) + insert + link.slice(place + cut);
    });
  const resealed = mutated.map((link) => sealed(link.slice('v=1&c=00000000&'.length)));
  const any = fc.oneof(
    pairs,
    pairs.map(sealed),
    mutated,
    resealed,
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const inside = fc.oneof(
    { weight: 1, arbitrary: fc.json() },
    {
      weight: 1,
      arbitrary: fc
        .object({ key: fc.constantFrom(...words, 'problem', 'steps', 'references') })
        .map((o) => JSON.stringify(o)),
    },
  );
  let answered = 0;
  const answer = async (link: string): Promise<void> => {
    const result = await parseLink(link, around);
    if (!result.ok) expect(result.messages.length).toBeGreaterThan(0);
    answered += 1;
  };
  await fc.assert(fc.asyncProperty(any, answer), { numRuns: 0.95 * LINKS });
  const compressed = fc.asyncProperty(inside, async (text) => answer(sealed(`d=${await deflated(text)}`)));
  await fc.assert(compressed, { numRuns: 0.05 * LINKS });
  expect(answered).toBe(LINKS);
}, 300_000);
