/** Below the run: what computes it, where its claims come from, and the way to have it in the simulator. */
import { Fragment, type ReactNode } from 'react';
import { joinClauses, joinPhrases, joinSentences } from '../../language/join.ts';
import { type Sentence, say } from '../../language/say.ts';
import type { Source } from './sources.ts';

interface Props {
  readonly sources: readonly Source[];
  /** What is said of the run; empty before there is one. */
  readonly about: string;
  /** Takes the run to the simulator, where it can be taken. */
  readonly onTake: (() => void) | undefined;
}

/** Where an element goes among the words. */
const HOLE = '\0';

export function LessonSources({ sources, about, onTake }: Props): ReactNode {
  const words = joinSentences(
    about,
    say('Source: {sources}.', { sources: HOLE }),
    onTake === undefined ? '' : HOLE,
  );
  const [lead, between, end] = words.split(HOLE);
  return (
    <p className="lesson-sources">
      {lead}
      {sources.map((source, i) => (
        <Fragment key={source.name + source.place}>
          {i > 0 && joinClauses(['', ''])}
          <Cited source={source} />
        </Fragment>
      ))}
      {between}
      {onTake !== undefined && (
        <button type="button" className="link" onClick={onTake}>
          {say('Take this run to the simulator')}
        </button>
      )}
      {end}
    </p>
  );
}

function Cited({ source: { name, url, place } }: { readonly source: Source }): ReactNode {
  const cited = place.startsWith('§') ? `${name}, ${place}` : joinPhrases([name, say(place as Sentence)]);
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {cited}
    </a>
  );
}
