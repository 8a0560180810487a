/** What differs between two descriptions, leaf by leaf, for summaries such as "learning rate 0.2 (was 0.15)". */
import type { Catalogue } from './catalogue.ts';
import type { RunDescription } from './description.ts';
import { fieldAt } from './field-at.ts';
import { equalLeaves, type Leaf, leavesOf } from './leaves.ts';

export interface Difference {
  readonly path: string;
  /** undefined where the description has no such value. */
  readonly from: Leaf | undefined;
  readonly to: Leaf | undefined;
  /** e.g. `Learning rate: 0.2 (was 0.15)`. */
  readonly text: string;
}

/** Lists longer than this are told by their length. */
const LONGEST_LIST = 8;

function valueWords(value: Leaf | undefined): string {
  if (value === undefined) return 'absent';
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return 'none';
  if (value.length > LONGEST_LIST) return `${value.length} values`;
  return value.map((entry) => (typeof entry === 'object' ? JSON.stringify(entry) : String(entry))).join(', ');
}

/** e.g. `0.3 from step 539`. */
function changesWords(changes: RunDescription['learningRateEvents']): string {
  if (changes.length > LONGEST_LIST) return `${changes.length} values`;
  return changes.map(({ step, learningRate }) => `${learningRate} from step ${step}`).join(', ') || 'none';
}

export function differences(
  from: RunDescription,
  to: RunDescription,
  catalogue: Catalogue,
): readonly Difference[] {
  const before = leavesOf(from);
  const after = leavesOf(to);
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  return paths
    .filter((path) => !equalLeaves(before.get(path), after.get(path)))
    .map((path) => {
      const [old, now] = [before.get(path), after.get(path)];
      if (path === 'learningRateEvents') {
        const [was, is] = [from, to].map(({ learningRateEvents }) => changesWords(learningRateEvents));
        return { path, from: old, to: now, text: `Changes of η: ${is} (was ${was})` };
      }
      const label = fieldAt(catalogue, now === undefined ? from : to, path)?.label ?? path;
      const was = old === undefined ? '' : ` (was ${valueWords(old)})`;
      return { path, from: old, to: now, text: `${label}: ${valueWords(now)}${was}` };
    });
}
