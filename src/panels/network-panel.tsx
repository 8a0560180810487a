/** What the network computes now: a curve, a decision field, samples with predictions; for toys the loss and the way. */
import './network-panel.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { stepShown } from '../store/view.ts';
import type { Picture } from '../worker/protocol.ts';
import { fitCanvas } from './kit/fit-canvas.ts';
import { NetworkCurve } from './kit/network-curve.tsx';
import { NetworkImages } from './kit/network-images.tsx';
import { paintField, paintLandscape } from './kit/paint-map.ts';
import { readingText } from './kit/number-text.ts';
import { usePalette } from './kit/palette.ts';
import { Rich } from './kit/rich.tsx';
import { SidePanel, TITLE_HEIGHT } from './kit/side-panel.tsx';
import { stepWords, thisIs } from './kit/step-words.ts';
import { useSummary } from './kit/use-summary.ts';
import type { PanelProps } from './panel.ts';

/** px at a root font of 16 px. */
const LEFT = 26;
const RIGHT = 8;
const ABOVE = 8;
const BELOW = 24;

export default function Network(props: PanelProps): ReactNode {
  const { sights, initialPicture, view, width, height } = props;
  const picture = sights?.picture?.picture ?? { kind: 'none' };
  const asked = useStore(view, stepShown);
  const { scale } = usePalette();
  const shown = sights?.picture?.step;
  const when = stepWords(asked, shown);
  const summary = useSummary(() => joinSentences(summarize(picture), thisIs(asked, shown)));
  useEffect(() => summary.touch());
  const plot = {
    left: LEFT * scale,
    top: (TITLE_HEIGHT + ABOVE) * scale,
    width: Math.max(1, width - (LEFT + RIGHT) * scale),
    height: Math.max(1, height - (TITLE_HEIGHT + ABOVE + BELOW) * scale),
  };
  return (
    <SidePanel
      title={say(picture.kind === 'surface' ? 'The loss and the way over it' : 'What the network computes')}
      subtitle={when || subtitleOf(picture)}
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      {picture.kind === 'curve' ? (
        <svg className="chart-texts" width={width} height={height} aria-hidden="true">
          <g transform={`translate(${plot.left} ${plot.top})`}>
            <NetworkCurve
              picture={picture}
              initial={initialPicture?.kind === 'curve' ? initialPicture : null}
              width={plot.width}
              height={plot.height}
              scale={scale}
            />
          </g>
        </svg>
      ) : null}
      {picture.kind === 'field' || picture.kind === 'surface' ? (
        <PlaneMap picture={picture} plot={plot} />
      ) : null}
      {picture.kind === 'images' ? (
        <div
          className="side-canvas"
          style={{ left: 0, top: plot.top, width, height: plot.height + BELOW * scale }}
        >
          <NetworkImages picture={picture} width={width} height={plot.height + BELOW * scale} scale={scale} />
        </div>
      ) : null}
      {picture.kind === 'none' ? (
        <p className="chart-empty" style={plot}>
          <span>{say('There is no picture of this problem.')}</span>
        </p>
      ) : null}
    </SidePanel>
  );
}

interface PlaneMapProps {
  readonly picture: Extract<Picture, { kind: 'field' | 'surface' }>;
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A square one for the inputs, whose axes have one unit; parameters fill the width. */
function PlaneMap({ picture, plot }: PlaneMapProps): ReactNode {
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  const full = plot.height + BELOW * palette.scale;
  const width = picture.kind === 'field' ? Math.min(full, plot.width) : plot.width;
  const height = picture.kind === 'field' ? width : plot.height;

  useEffect(() => {
    const surface = canvas.current && fitCanvas(canvas.current, width, height);
    if (!surface) return;
    if (picture.kind === 'field') paintField(surface, picture, { width, height, palette });
    else paintLandscape(surface, picture, { width, height, palette });
  });

  return (
    <>
      <canvas
        ref={canvas}
        className="side-canvas"
        style={{ left: plot.left, top: plot.top, width, height }}
      />
      {picture.kind === 'surface' ? (
        <p className="axis-names" style={{ left: plot.left, top: plot.top + height, width }}>
          <Rich
            text={say('*{across}* across, *{up}* up', { across: picture.names[0], up: picture.names[1] })}
          />
        </p>
      ) : null}
    </>
  );
}

function subtitleOf(picture: Picture): string {
  if (picture.kind === 'curve') return say('{count} point(s)', { count: picture.dataX.length });
  if (picture.kind === 'field') return say('{count} point(s)', { count: picture.pointsX.length });
  return '';
}

function summarize(picture: Picture): string {
  if (picture.kind === 'curve') {
    const [low, high] = [Math.min(...picture.y), Math.max(...picture.y)].map(readingText);
    return say('The network’s output as a curve from {low} to {high}, over {count} data points.', {
      low: low!,
      high: high!,
      count: picture.dataX.length,
    });
  }
  if (picture.kind === 'field') {
    const count = picture.pointsX.length;
    return say('The network’s decision over the plane of its inputs, with {count} point(s).', { count });
  }
  if (picture.kind === 'surface')
    return say('Level lines of the loss over the two parameters, with the way that they have come.');
  if (picture.kind === 'images') {
    const wrong = picture.labels.filter((label, i) => label !== picture.predictions[i]).length;
    const count = picture.labels.length;
    return say('Of {count} sample(s) shown the network takes {wrong} for something else.', { count, wrong });
  }
  return say('There is no picture of this problem.');
}
