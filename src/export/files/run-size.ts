/** How large an imported run may be: known before anything is allocated for it. */
import { type Message, messageOf } from '../../description/message.ts';
import { DETAIL_BYTES } from '../../store/traces.ts';

/** What a page keeps of a run in single values. */
const MOST_VALUES = DETAIL_BYTES / Float64Array.BYTES_PER_ELEMENT;
/** As text a number takes some twenty characters. */
export const MOST_BYTES = 20 * MOST_VALUES;

export function sizeFault(steps: number, channels: number): Message | null {
  if (steps * channels <= MOST_VALUES) return null;
  return messageOf('the file', `${steps} steps of ${channels} channels`, `at most ${MOST_VALUES} values`);
}
