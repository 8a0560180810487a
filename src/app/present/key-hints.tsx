/** The keys most used, each a button as well. They show for a while after the pointer moved, and while one has the focus. */
import { useEffect, useState } from 'react';
import { Icon } from '../../controls/icon.tsx';
import { say, type Sentence } from '../../language/say.ts';
import { clicked } from '../../panels/kit/clicked.ts';
import type { Presentation } from './presentation.ts';
import { leavePresentation } from './presenting.ts';

/** Time to read them, in ms. */
const SHOWN = 4000;

function useRecentMove(): boolean {
  const [recent, setRecent] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setRecent(false), SHOWN);
    const move = (): void => {
      setRecent(true);
      clearTimeout(timer);
      timer = setTimeout(() => setRecent(false), SHOWN);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerdown', move);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', move);
      removeEventListener('pointerdown', move);
    };
  }, []);
  return recent;
}

interface Hint {
  readonly key: string;
  readonly text: Sentence;
  readonly act: () => void;
}

export function KeyHints({ presentation }: { readonly presentation: Presentation }) {
  const recent = useRecentMove();
  const hints: readonly Hint[] = [
    { key: '→', text: 'step', act: () => presentation.walk(1) },
    { key: 'V', text: 'panels', act: () => presentation.nextScene(1) },
    { key: 'Z', text: 'zoom', act: presentation.zoom },
    { key: 'H', text: 'predict', act: presentation.predict },
    { key: 'N', text: 'next', act: () => presentation.openNext(1) },
    { key: 'L', text: 'list', act: presentation.toggleList },
  ];
  return (
    <div className="key-hints" data-shown={recent}>
      {hints.map(({ key, text, act }) => (
        <button key={key} type="button" onClick={clicked(act)}>
          <kbd>{key}</kbd> {say(text)}
        </button>
      ))}
      <button type="button" aria-label={say('Keys')} onClick={clicked(() => presentation.help(true))}>
        <kbd>?</kbd>
      </button>
      <button type="button" aria-label={say('End the presentation')} onClick={leavePresentation}>
        <Icon name="close" />
      </button>
    </div>
  );
}
