/** The presets in the order of a lecture, to go to one out of turn. */
import { useStore } from 'zustand';
import { usePage, useSession } from '../../controls/page-context.ts';
import { say } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { lecture } from './lecture.ts';
import type { Presentation } from './presentation.ts';

export function PresetList({ presentation }: { readonly presentation: Presentation }) {
  const { presets } = usePage();
  const listing = useStore(presentation.state, (state) => state.listing);
  const presetId = useSession((state) => state.presetId);
  if (!listing) return null;
  return (
    <nav className="present-list" aria-label={say('Presets in order')}>
      <ol>
        {lecture.map((id) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === presetId ? 'true' : undefined}
              onClick={() => {
                presentation.open(id);
                presentation.close();
              }}
            >
              {translated(presets[id]?.title ?? id)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
