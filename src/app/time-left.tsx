/** How long a run that one waits for still takes, at the pace of its last steps. */
import type { ReactNode } from 'react';
import { useSampled, useSession } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import { timeWords } from './time-words.ts';

/** Changes less often than the figures beside it: it is an estimate. */
const SAMPLED = 2000;
/** s; what is over sooner needs no word. */
const SHORT = 20;

export default function TimeLeft(): ReactNode {
  const left = useSampled(
    ({ description, step, stepsPerSecond }) => (description.steps - step) / stepsPerSecond,
    SAMPLED,
  );
  const speed = useSession((state) => state.speed);
  const atSpeed = useSession(({ description, step }) => (description.steps - step) / speed);
  // What the reader asked to see slowly is no matter of waiting.
  if (!(left > SHORT) || left < 1.25 * atSpeed || !Number.isFinite(left)) return null;
  return <span className="status-item">{say('about {time} left', { time: timeWords(left) })}</span>;
}
