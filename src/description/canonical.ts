/**
 * One text for one description: keys sorted, no spaces, every number in its shortest form that reads back to the same
 * bits (which is how JSON writes numbers; −0 was made 0 on the way in). Equal texts mean equal runs.
 */
import type { RunDescription } from './description.ts';
import { fingerprint } from './fingerprint.ts';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

export function canonicalText(description: RunDescription): string {
  return JSON.stringify(sorted(description));
}

/** 16 hex digits: two hashes of the text, the second of it reversed. */
export function digestOf(description: RunDescription): string {
  const text = canonicalText(description);
  return fingerprint(text) + fingerprint(`${text.length}${[...text].reverse().join('')}`);
}

export function equalDescriptions(a: RunDescription, b: RunDescription): boolean {
  return a === b || canonicalText(a) === canonicalText(b);
}
