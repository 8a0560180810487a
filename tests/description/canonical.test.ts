import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, digestOf, equalDescriptions } from '../../src/description/canonical.ts';
import { changeWith } from '../../src/description/change.ts';
import { validateWith } from '../../src/description/validate.ts';
import { arbitraryDescription } from './support/arbitrary.ts';
import { fake } from './support/catalogue.ts';

/** The same tree with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('the canonical text', () => {
  it('reads back to the same bits, whatever the order of the keys', () => {
    fc.assert(
      fc.property(arbitraryDescription(fake), (description) => {
        const text = canonicalText(description);
        const again = validateWith(fake, reversed(JSON.parse(text)));
        if (!again.ok) throw new Error(again.messages[0]?.text);
        expect(again.description).toEqual(description);
        expect(canonicalText(again.description)).toBe(text);
        expect(digestOf(again.description)).toBe(digestOf(description));
        expect(equalDescriptions(again.description, description)).toBe(true);
      }),
    );
  });

  it('differs, and so does the digest, for any difference', () => {
    const before = validateWith(fake, {});
    if (!before.ok) throw new Error('refused');
    const digests = [digestOf(before.description)];
    const changes: [string, unknown][] = [
      ['learningRate', 0.15000000000000002],
      ['problem.model.widths', [8, 9]],
      ['problem.initialization.seed', 1],
      ['start', 'nudge'],
      ['references', ['flow']],
      ['learningRateEvents', [{ step: 3, learningRate: 0.1 }]],
    ];
    for (const [path, value] of changes) {
      const after = changeWith(fake, before.description, path, value);
      if (!after.ok) throw new Error(after.messages[0]?.text);
      expect(equalDescriptions(before.description, after.description)).toBe(false);
      digests.push(digestOf(after.description));
    }
    expect(new Set(digests).size).toBe(changes.length + 1);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });
});
