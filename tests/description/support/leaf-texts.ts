/** Each value of a description at its path, as text; long lists by their length and a hash of all their digits. */
import type { RunDescription } from '../../../src/description/description.ts';
import { fingerprint } from '../../../src/description/fingerprint.ts';
import { leavesOf } from '../../../src/description/leaves.ts';

const LONGEST = 60;

export function leafTexts(description: RunDescription): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...leavesOf(description)].map(([path, leaf]) => {
      const text = JSON.stringify(leaf);
      const short = text.length <= LONGEST ? text : `${text.length} characters, ${fingerprint(text)}`;
      return [path, short];
    }),
  );
}
