/** The panels of a scene: those over steps above one another with their axis, one of the others beside or below them. */
import { type ComponentType, useMemo } from 'react';
import { useStore } from 'zustand';
import { LatePart } from '../../controls/late-part.tsx';
import { useSession } from '../../controls/page-context.ts';
import { guessDrawing } from '../../panels/kit/guess-layer.tsx';
import { usePalette } from '../../panels/kit/palette.ts';
import type { PanelProps } from '../../panels/panel.ts';
import { say } from '../../language/say.ts';
import { usePanelProps } from '../use-panel-props.ts';
import { useSights } from '../use-sights.ts';
import { useSize } from '../use-size.ts';
import type { Asked } from './prediction.ts';
import type { Presentation } from './presentation.ts';
import { type PanelId, panelOf } from './scenes.ts';

const AXIS: PanelId = 'strip';
/** A panel beside the others takes at most this share of the width, and is as wide as high. */
const BESIDE = 0.4;
/** px, at a root font of 16 px: narrower than this, it stands below, and so far apart they stand. */
const NARROW = 700;
const GAP = 24;
/** The other panel over steps is this much lower than the first. */
const SECOND = 0.62;

interface Place {
  readonly id: PanelId;
  readonly width: number;
  readonly height: number;
}

interface Places {
  readonly time: readonly Place[];
  readonly side: readonly Place[];
  readonly below: boolean;
}

/** Exported for its tests. */
export function placesOf(
  ids: readonly PanelId[],
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
): Places {
  const over = ids.filter((id) => panelOf(id).place === 'time');
  const beside = ids.filter((id) => panelOf(id).place === 'side');
  const below = width < NARROW * scale;
  const gap = GAP * scale;
  const sideWidth = below ? width : Math.min(BESIDE * width, height);
  const sideHeight = below ? Math.min(width, height / 2) : Math.min(height, 1.2 * sideWidth);
  const room = below && beside.length > 0 ? height - sideHeight - gap : height;
  const axis = panelOf(AXIS).height * scale;
  const shares = over.map((_, i) => (i === 0 ? 1 : SECOND));
  const sum = shares.reduce((total, share) => total + share, 0);
  const wide = beside.length === 0 || below ? width : width - sideWidth - gap;
  return {
    time:
      over.length === 0
        ? []
        : [
            ...over.map((id, i) => ({
              id,
              width: Math.floor(wide),
              height: Math.max(1, Math.floor(((room - axis) * shares[i]!) / sum)),
            })),
            { id: AXIS, width: Math.floor(wide), height: axis },
          ],
    side: beside.map((id) => ({ id, width: Math.floor(sideWidth), height: Math.floor(sideHeight) })),
    below,
  };
}

/** What the sharpness is given of a prediction. */
function guessed(
  { from, to, hidden, points, room }: Asked,
  { prediction }: Presentation,
): Pick<PanelProps, 'guess' | 'room'> {
  const label = say('your prediction');
  return { guess: { drawn: guessDrawing, from, to, hidden, points, label, onDraw: prediction.draw }, room };
}

export function PresentPanels({ presentation }: { readonly presentation: Presentation }) {
  const shared = usePanelProps();
  const [stage, size] = useSize<HTMLElement>();
  const { scale } = usePalette();
  const channels = useSession((state) => state.channels);
  const rate = useStore(presentation.state, (state) => state.rate);
  const scene = useStore(presentation.state, (state) => state.scene);
  const zoomed = useStore(presentation.state, (state) => state.zoomed);
  const asked = useStore(presentation.prediction.state, (state) => state.asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the presentation's scene is worked out from.
  const ids = useMemo(() => presentation.scene, [presentation, channels, scene, zoomed]);
  const listed = useMemo(() => ids.map(panelOf), [ids]);
  const { sights, initialPicture } = useSights(listed);
  const { time, side, below } = placesOf(ids, size, scale);

  const show = ({ id, width, height }: Place) => {
    const panel = panelOf(id);
    const Component: ComponentType<PanelProps> = panel.component;
    return (
      <section key={id} className="panel" data-panel={id} aria-label={say(panel.title)}>
        <LatePart instead={<div style={{ height }} />}>
          <Component
            {...shared}
            width={width}
            height={height}
            sights={sights}
            initialPicture={initialPicture}
            learningRate={rate ?? shared.learningRate}
            {...(id === 'sharpness' && asked !== null ? guessed(asked, presentation) : {})}
          />
        </LatePart>
      </section>
    );
  };
  return (
    <main ref={stage} className={below ? 'present-stage below' : 'present-stage'} id="content" tabIndex={-1}>
      {size.width > 0 && (
        <>
          <div className="panels">{time.map(show)}</div>
          {side.length > 0 && <div className="panels">{side.map(show)}</div>}
        </>
      )}
    </main>
  );
}
