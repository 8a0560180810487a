/** The answers to choose from, as radio buttons with sketches; afterwards, which of them came true. */
import { type ReactNode, useId } from 'react';
import { Icon } from '../../controls/icon.tsx';
import { RichText } from '../../controls/rich-text.tsx';
import { type Sentence, say } from '../../language/say.ts';

interface Props {
  readonly answers: readonly { readonly text: Sentence }[];
  readonly sketches: readonly ReactNode[];
  readonly chosen: number | null;
  /** The place of what came true, once that is known. */
  readonly right: number | null;
  /** The run goes on: it is too late for another guess. */
  readonly locked: boolean;
  readonly onChoose: (place: number) => void;
}

/** Answers are known by letters. */
export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

export function QuestionCards({ answers, sketches, chosen, right, locked, onChoose }: Props): ReactNode {
  const name = useId();
  return (
    <fieldset className="answers">
      <legend>{say('Predict before you look')}</legend>
      {answers.map(({ text }, place) => (
        <label key={text} className={`answer${right === place ? ' right' : ''}`}>
          <input
            type="radio"
            name={name}
            checked={chosen === place}
            disabled={locked}
            onChange={() => onChoose(place)}
          />
          {sketches[place]}
          <span>
            <b>{letterOf(place)}</b> <RichText>{say(text)}</RichText>
            {right === place && (
              <span className="answer-right">
                <Icon name="check" /> {say('This is what happened.')}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
