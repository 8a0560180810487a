/** The panels of a step, over its real run: those of time above one another, the others beside them where there is room. */
import { type ComponentType, useCallback, useMemo } from 'react';
import { LatePart } from '../../controls/late-part.tsx';
import { useView } from '../../controls/page-context.ts';
import { say } from '../../language/say.ts';
import type { Guess } from '../../panels/kit/guess.ts';
import type { Panel, PanelProps } from '../../panels/panel.ts';
import { panels } from '../../panels/panels.ts';
import { columnHeights } from '../column-heights.ts';
import { usePanelProps } from '../use-panel-props.ts';
import { useSights } from '../use-sights.ts';
import { useSize } from '../use-size.ts';
import type { CurveQuestion, RunShown } from './lesson.ts';

const SIDE = 256;
const GAP = 32;
/** From here on there is room for two columns. */
const BESIDE = 780;

interface Props {
  /** False until the run has come to where it is looked at. */
  readonly arrived: boolean;
  readonly shows: RunShown;
  readonly question: CurveQuestion | undefined;
  readonly guess: Guess | undefined;
  /** Height that the panels may fill; null where the page scrolls anyway. */
  readonly room: number | null;
  /** The reader moves the line; without it the line stands. */
  readonly onLine: ((learningRate: number) => void) | undefined;
}

export function LessonPanels({ arrived, shows, question, guess, room, onLine }: Props) {
  const shared = usePanelProps();
  const [column, { width }] = useSize<HTMLDivElement>();
  const open = useView((state) => state.open);
  const moveLine = useCallback(
    (value: number, settled: boolean) => {
      if (settled) onLine?.(value);
    },
    [onLine],
  );
  const shown = useMemo(
    () => (Object.entries(panels) as [keyof typeof panels, Panel][]).filter(([id]) => open.includes(id)),
    [open],
  );
  const listed = useMemo(() => shown.map(([, panel]) => panel), [shown]);
  const { sights, initialPicture } = useSights(listed);
  const columns = (['time', 'side'] as const).map((place) =>
    shown.filter(([, panel]) => panel.place === place),
  );
  const beside = width >= BESIDE && columns[1]!.length > 0;
  const widths = beside ? [width - SIDE - GAP, SIDE] : [width, Math.min(width, 2 * SIDE)];
  return (
    <div className={beside ? 'lesson-panels beside' : 'lesson-panels'} ref={column}>
      {width > 0 &&
        columns.map((list, c) => {
          const heights = columnHeights(
            list.map(([, panel]) => panel),
            widths[c]!,
            c === 0 ? room : null,
          );
          return (
            <div
              key={c === 0 ? 'time' : 'side'}
              className={c === 0 ? 'panels' : 'panels side'}
              style={{ width: widths[c] }}
            >
              {list.map(([id, panel], i) => {
                const Component: ComponentType<PanelProps> = panel.component;
                const height = heights[i] ?? panel.height;
                return (
                  <section key={id} className="panel" data-panel={id} aria-label={say(panel.title)}>
                    {!arrived && <div style={{ height }} />}
                    {arrived && (
                      <LatePart instead={<div style={{ height }} />}>
                        <Component
                          {...shared}
                          width={widths[c]!}
                          height={height}
                          sights={sights}
                          initialPicture={initialPicture}
                          onLearningRate={onLine && moveLine}
                          onTrace={undefined}
                          guess={id === question?.panel ? guess : undefined}
                          room={id === question?.panel ? question.room : shows.rooms?.[id]}
                        />
                      </LatePart>
                    )}
                  </section>
                );
              })}
            </div>
          );
        })}
    </div>
  );
}
