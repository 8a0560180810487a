/** What the last key did, for a moment: a speed, a preset, what is not there. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Presentation } from './presentation.ts';

/** Time to read a few words, in ms. */
const READ = 2500;

export function SaidLine({ presentation }: { readonly presentation: Presentation }) {
  const said = useStore(presentation.state, (state) => state.said);
  const [read, setRead] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setRead(said.count), READ);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p className="present-said" role="status">
      {said.count > read && <span>{said.text}</span>}
    </p>
  );
}
