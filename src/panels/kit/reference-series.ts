/** The references that are drawn in a panel: those that the view shows and that the run computes. */
import type { Traces } from '../../store/traces.ts';
import { referenceName, shortReferenceName } from '../words.ts';
import { referenceStyle } from './line-style.ts';
import type { Series } from './series.ts';

interface ReferenceOptions {
  readonly without?: readonly string[];
  /** The channel that readings are compared with; null for none. */
  readonly comparedWith?: string | null;
  /** Whether lines fade where their prediction parts from the run. */
  readonly parting?: boolean;
}

/** Solid first, so that dashes lie on top. */
export function referenceSeries(
  traces: Traces,
  shown: readonly string[],
  quantity: string,
  { without = [], comparedWith = `gd.${quantity}`, parting = true }: ReferenceOptions = {},
): readonly Series[] {
  const ids = shown.filter((id) => !without.includes(id) && traces.has(`${id}.${quantity}`));
  const solidFirst = ids.toSorted((a, b) => dashes(a) - dashes(b));
  return solidFirst.map((id): Series => {
    const solid = dashes(id) === 0;
    return {
      kind: 'reference',
      channel: `${id}.${quantity}`,
      style: referenceStyle(id),
      key: referenceName(id),
      short: shortReferenceName(id),
      ...(solid || !parting ? {} : { id }),
      ...(solid || comparedWith === null ? {} : { comparedWith }),
    };
  });
}

function dashes(id: string): number {
  return Math.min(1, referenceStyle(id).dash.length);
}
