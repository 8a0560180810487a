/**
 * The digests of this version of the numerics. They may change only together with NUMERICS_VERSION: a link made before
 * would give other bits. The browser tests and the other executors are held to the same digests.
 */
import { describe, expect, it } from 'vitest';
import { NUMERICS_VERSION } from '../../src/description/description.ts';
import type { PresetId } from '../../src/description/presets/presets.ts';
import { descriptionOf, open } from '../support/presets.ts';
import { record } from '../support/record.ts';

const DIGESTS: readonly (readonly [PresetId, steps: number, digest: string])[] = [
  ['eight-cycles', 600, 'b0331ba2656ff975'],
  ['progressive-sharpening', 600, 'adca5268a2073f94'],
  ['four-stages', 600, '737903e58c8e7bf3'],
  ['three-tall-cycles', 600, 'c378deb4397efda9'],
  ['predictions-hold', 600, 'ad22e6e2034fb15c'],
  ['learning-rate-sweep', 600, '8611a9f92d34584b'],
  ['catapult', 60, '155ababf40d00ad7'],
  ['several-eigenvalues', 500, '9a8290c5e47a6abc'],
  ['minimalist', 600, 'ed4ebd32f307e67f'],
  ['relu', 600, 'fa6e9b0e774a9779'],
  ['deep-linear', 300, 'e11546f920605244'],
  ['two-moons', 600, '0b36870b48804899'],
  ['digits', 60, 'c5fc80a30a2e45df'],
];

describe(`numerics version ${NUMERICS_VERSION}`, () => {
  it('is the one that these digests belong to', () => {
    expect(NUMERICS_VERSION).toBe(1);
  });

  it.each(DIGESTS)('%s after %i steps', async (id, steps, digest) => {
    const simulation = await open({ ...(await descriptionOf(id)), references: [], steps });
    expect(record(simulation).digest).toBe(digest);
  });
});
