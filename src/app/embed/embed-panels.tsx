/** The panels of an embedded frame, as large as the frame lets them be. */
import { useCallback, useMemo } from 'react';
import { useSession, useView } from '../../controls/page-context.ts';
import { say } from '../../language/say.ts';
import type { Panel } from '../../panels/panel.ts';
import { panels } from '../../panels/panels.ts';
import { PanelColumn } from '../panel-column.tsx';
import { useSize } from '../use-size.ts';
import { embedHeights, embedLayout } from './embed-layout.ts';

export function EmbedPanels() {
  const [area, { width, height }] = useSize<HTMLElement>();
  const open = useView((state) => state.open);
  const channels = useSession((state) => state.channels);
  const shown = useMemo(
    () =>
      (Object.entries(panels) as [string, Panel][])
        .filter(([id, panel]) => open.includes(id) && panel.available(channels))
        .map(([, panel]) => panel),
    [open, channels],
  );
  const layout = embedLayout(shown, width, height);
  const { timeWidth, sideWidth, timeRoom, sideRoom } = layout;
  const timeHeights = useCallback(
    (column: readonly Panel[], at: number) => embedHeights(column, at, timeRoom),
    [timeRoom],
  );
  const sideHeights = useCallback(
    (column: readonly Panel[], at: number) => embedHeights(column, at, sideRoom),
    [sideRoom],
  );
  return (
    // What does not fit is scrolled to, by keys as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reached by keys.
    <section className="embed-panels" ref={area} tabIndex={0} aria-label={say('Panels')}>
      {timeWidth > 0 && (
        <div style={{ width: timeWidth }}>
          <PanelColumn place="time" layout="narrow" heights={timeHeights} />
        </div>
      )}
      {sideWidth > 0 && (
        <div style={{ width: sideWidth }}>
          <PanelColumn place="side" layout="narrow" heights={sideHeights} />
        </div>
      )}
    </section>
  );
}
