/** In place of the sentence while a prediction is asked for: the question, three sketches to choose from, the reveal. */
import { useStore } from 'zustand';
import { formatCount } from '../../controls/format-number.ts';
import { RichText } from '../../controls/rich-text.tsx';
import { say, type Sentence } from '../../language/say.ts';
import { clicked } from '../../panels/kit/clicked.ts';
import type { Presentation } from './presentation.ts';

const choices: readonly (readonly [key: string, text: Sentence])[] = [
  ['A', 'It climbs on.'],
  ['B', 'It settles on 2/_η_.'],
  ['C', 'It falls below 2/_η_, then climbs again.'],
];

export function Question({ presentation }: { readonly presentation: Presentation }) {
  const { prediction } = presentation;
  const from = useStore(prediction.state, (state) => state.asked?.from ?? 0);
  return (
    <div className="question sentence">
      <div role="status">
        <h2 className="sentence-main">
          <RichText>{say('What will [sharpness|sharpness] do next?')}</RichText>
        </h2>
        <p className="sentence-detail">
          {say('The run waits at step {step}. Draw on the hatched part, or choose.', {
            step: formatCount(from),
          })}
        </p>
      </div>
      <div className="question-choices">
        {choices.map(([key, text], i) => (
          <button key={key} type="button" onClick={clicked(() => prediction.choose(i))}>
            <kbd>{key}</kbd> <RichText>{say(text)}</RichText>
          </button>
        ))}
        <button type="button" className="question-reveal" onClick={clicked(presentation.reveal)}>
          <kbd>Enter</kbd> {say('Reveal')}
        </button>
      </div>
    </div>
  );
}
