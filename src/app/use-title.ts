/** The title of the document: the preset first, so that tabs can be told apart. */
import { useEffect } from 'react';
import { usePage, useSession } from '../controls/page-context.ts';
import { useChanged } from '../controls/preset-picker.tsx';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { PageId } from './route.ts';

const TITLES = { sweep: 'Sweep', lessons: 'Lessons', presets: 'Presets' } as const satisfies Partial<
  Record<PageId, string>
>;

export function useTitle(page: PageId): void {
  const { presets } = usePage();
  const presetId = useSession((state) => state.presetId);
  const changed = useChanged();
  const run = presetId === null ? say('A run from a link') : translated(presets[presetId]?.title ?? presetId);
  const own = changed ? say('{run} (changed)', { run }) : run;
  const title = `${page === 'simulator' ? own : say(TITLES[page])} · ${say('Edge of Stability Simulator')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
