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
  ['eight-cycles', 600, '081a8ccaa6a1bd1d'],
  ['progressive-sharpening', 600, '0fa1ccd62b197e58'],
  ['four-stages', 600, '737903e58c8e7bf3'],
  ['three-tall-cycles', 600, 'aff44804be4ef67d'],
  ['predictions-hold', 600, 'cc132bb93de56725'],
  ['learning-rate-sweep', 600, 'e57d205056354942'],
  ['catapult', 60, '155ababf40d00ad7'],
  ['several-eigenvalues', 500, '4cd5ef57de4ddab6'],
  ['minimalist', 600, 'ed4ebd32f307e67f'],
  ['relu', 600, 'd667d0f4c08a7c1e'],
  ['deep-linear', 300, '13a18c19ca7e2189'],
  ['two-moons', 600, 'c0ed71f5c09de579'],
  ['digits', 60, 'ac80e9bb9d18ea90'],
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
