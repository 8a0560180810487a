/** The open panels of one column, above one another. Slots keep their size from the first frame of a run on. */
import { type ComponentProps, type ComponentType, memo, useEffect, useMemo, useRef } from 'react';
import { LatePart } from '../controls/late-part.tsx';
import { useSession, useView } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import type { Panel, PanelProps } from '../panels/panel.ts';
import { panels } from '../panels/panels.ts';
import type { Sights } from '../store/session-state.ts';
import type { SightKind } from '../worker/protocol.ts';
import { columnHeights } from './column-heights.ts';
import { useInTurn } from './use-in-turn.ts';
import type { Layout } from './use-layout.ts';
import { usePanelProps } from './use-panel-props.ts';
import { useSights } from './use-sights.ts';
import { useSize } from './use-size.ts';
import { useTurns } from './turns.ts';
import { useRoom } from './use-room.ts';

/** The step axis is no panel of its own choice: it belongs to the others. */
const AXIS: keyof typeof panels = 'strip';

/** Drawn again only when something of its own has changed: sights come several times a second, one at a time. */
const DrawnPanel = memo(function DrawnPanel({
  component: Component,
  ...props
}: PanelProps & { readonly component: ComponentType<PanelProps> }) {
  return <Component {...props} />;
});

/** What happens in the run reaches every panel, each in its turn. */
function PanelInTurn({
  run,
  events,
  ...props
}: ComponentProps<typeof DrawnPanel> & { readonly run: number }) {
  return <DrawnPanel {...props} events={useInTurn(events, run)} />;
}

/** Of all sights those that a panel shows, the same object as long as they are the same. */
function useOwnSights(sights: Sights): (panel: Panel) => Sights | undefined {
  const kept = useRef(new Map<SightKind, Sights>());
  return ({ sight }) => {
    if (sight === undefined) return undefined;
    const before = kept.current.get(sight);
    if (before !== undefined && before[sight] === sights[sight]) return before;
    const own = { [sight]: sights[sight] };
    kept.current.set(sight, own);
    return own;
  };
}

interface Props {
  readonly place: Panel['place'];
  readonly layout: Layout;
  /** Heights of the panels of a column of this width, where it is not the page's to stretch. */
  readonly heights?: (panels: readonly Panel[], width: number) => readonly number[];
  /** All panels have their place. */
  readonly onWhole?: () => void;
}

export function PanelColumn({ place, layout, heights: heightsAt, onWhole }: Props) {
  const shared = usePanelProps();
  const [column, size] = useSize<HTMLDivElement>();
  const open = useView((state) => state.open);
  const channels = useSession((state) => state.channels);
  const run = useSession((state) => state.run);
  const room = useRoom(layout);
  const shown = useMemo(
    () =>
      (Object.entries(panels) as [string, Panel][]).filter(
        ([id, panel]) =>
          panel.place === place && (id === AXIS || open.includes(id)) && panel.available(channels),
      ),
    [place, open, channels],
  );
  const listed = useMemo(() => shown.map(([, panel]) => panel), [shown]);
  const turns = useTurns(shown.length);
  const whole = size.width > 0 && turns >= shown.length;
  useEffect(() => {
    if (whole) onWhole?.();
  }, [whole, onWhole]);
  const { sights, initialPicture } = useSights(listed);
  const ownSights = useOwnSights(sights);
  const heights =
    heightsAt?.(listed, size.width) ?? columnHeights(listed, size.width, place === 'time' ? room : null);
  return (
    <div className={`panels ${place}`} ref={column}>
      {size.width > 0 &&
        shown.slice(0, turns).map(([id, panel], i) => {
          const height = heights[i] ?? panel.height;
          return (
            <section key={id} className="panel" data-panel={id} aria-label={say(panel.title)}>
              <LatePart instead={<div style={{ height }} />}>
                <PanelInTurn
                  {...shared}
                  run={run}
                  component={panel.component}
                  width={size.width}
                  height={height}
                  sights={ownSights(panel)}
                  initialPicture={panel.sight === 'picture' ? initialPicture : undefined}
                />
              </LatePart>
            </section>
          );
        })}
    </div>
  );
}
