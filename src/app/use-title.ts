/** The title of the document: the preset first, so that tabs can be told apart. */
import { useEffect } from 'react';
import { usePage, useSession } from '../controls/page-context.ts';
import { useChanged } from '../controls/preset-picker.tsx';
import type { PageId } from './route.ts';

const NAME = 'Edge of Stability Simulator';

const TITLES = { sweep: 'Sweep', presets: 'Presets' } as const satisfies Partial<Record<PageId, string>>;

export function useTitle(page: PageId): void {
  const { presets } = usePage();
  const presetId = useSession((state) => state.presetId);
  const changed = useChanged();
  const run = presetId === null ? 'A run from a link' : (presets[presetId]?.title ?? presetId);
  const own = `${run}${changed ? ' (changed)' : ''}`;
  const title = `${page === 'simulator' ? own : TITLES[page]} · ${NAME}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
