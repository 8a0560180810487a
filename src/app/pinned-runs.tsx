/** The pinned runs, by the labels that stand on the charts. */
import { useStore } from 'zustand';
import { usePage } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import type { Pin } from '../store/pins.ts';

function Item({ pin }: { readonly pin: Pin }) {
  const { pins } = usePage();
  return (
    <li className="run-item" data-pin={pin.label}>
      <input
        className="run-name"
        type="text"
        aria-label={say('Label of {label}', { label: pin.label })}
        maxLength={24}
        defaultValue={pin.label}
        onBlur={(event) => pins.rename(pin.id, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <button type="button" className="secondary" onClick={() => pins.unpin(pin.id)}>
        {say('Unpin')}
      </button>
    </li>
  );
}

export function PinnedRuns() {
  const { pins } = usePage();
  const pinned = useStore(pins.state, (state) => state.pins);
  if (pinned.length === 0) return null;
  return (
    <section className="runs-section" aria-label={say('Pinned runs')}>
      <h3>{say('Pinned')}</h3>
      <ul className="run-list">
        {pinned.map((pin) => (
          <Item key={`${pin.id} ${pin.label}`} pin={pin} />
        ))}
      </ul>
    </section>
  );
}
