/** The loss in the plane through the constrained path that u and ∇S⊥ span, with the run's last steps. */
import './kit/plane-marks.css';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { stepShown } from '../store/view.ts';
import type { Landscape } from '../worker/protocol.ts';
import { characters } from './kit/characters.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { levelLabels, lossLevels } from './kit/loss-levels.ts';
import { readingText, shortText } from './kit/number-text.ts';
import { paintPlane } from './kit/paint-plane.ts';
import { usePalette } from './kit/palette.ts';
import { RichSvg } from './kit/rich.tsx';
import { NoPicture, whyNone } from './kit/round-path.tsx';
import { SidePanel, plotUnderHelp } from './kit/side-panel.tsx';
import { stepWords, thisIs } from './kit/step-words.ts';
import { type Tick, valueTicks } from './kit/ticks.ts';
import { usePainted } from './kit/use-painted.ts';
import { useSummary } from './kit/use-summary.ts';
import { ValueTexts } from './kit/value-texts.tsx';
import type { PanelProps } from './panel.ts';

type Plane = Extract<Landscape, { kind: 'plane' }>;

/** px at a root font of 16 px. */
const LEFT = 46;
const RIGHT = 8;
const BELOW = 60;
/** Where the labels of the level lines stand: a share of the height, and px between them. */
const LABEL_ROW = 0.12;
const LABEL_GAP = 52;

export default function LandscapePanel(props: PanelProps): ReactNode {
  const { traces, view, sights, width, height } = props;
  const palette = usePalette();
  const { scale } = palette;
  const asked = useStore(view, stepShown);
  const seen = sights?.landscape;
  const plane = seen?.landscape.kind === 'plane' ? seen.landscape : null;
  const reason = seen?.landscape.kind === 'none' ? seen.landscape.reason : undefined;
  const plot = plotUnderHelp(props, scale, { left: LEFT, right: RIGHT, below: BELOW });
  const levels = useMemo(() => (plane === null ? [] : lossLevels(plane.loss)), [plane]);
  const threshold = seen === undefined ? Number.NaN : lastMeasured(traces, 'gd.threshold', seen.step);
  const when = stepWords(asked, seen?.step);
  const summary = useSummary(() =>
    plane === null
      ? whyNone(props, reason).replaceAll('*', '')
      : joinSentences(summarize(plane, threshold), thisIs(asked, seen?.step)),
  );

  const canvas = usePainted(
    view,
    plot,
    (surface) => {
      if (plane === null) return;
      paintPlane(surface, { width: plot.width, height: plot.height, palette, plane, levels, threshold });
    },
    [plane, threshold, palette],
  );
  useEffect(() => summary.touch());

  return (
    <SidePanel
      title={say('Landscape')}
      subtitle={when}
      help={say('Lines of equal loss along *u* and ∇*S*⊥ through *θ*†. Shaded: sharpness above 2/*η*.')}
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      <canvas ref={canvas} className="side-canvas" style={plot} />
      {plane === null ? (
        <NoPicture {...props} plot={plot} reason={reason} />
      ) : (
        <svg className="chart-texts" width={width} height={height} aria-hidden="true">
          <g transform={`translate(${plot.left} ${plot.top})`}>
            <Texts
              plane={plane}
              levels={levels}
              threshold={threshold}
              plot={plot}
              room={width}
              scale={scale}
            />
          </g>
        </svg>
      )}
    </SidePanel>
  );
}

interface TextsProps {
  readonly plane: Plane;
  readonly levels: readonly number[];
  readonly threshold: number;
  readonly plot: { readonly left: number; readonly width: number; readonly height: number };
  /** Width of the panel. */
  readonly room: number;
  readonly scale: number;
}

function Texts({ plane, levels, threshold, plot, room, scale }: TextsProps): ReactNode {
  const [a, b] = plane.extent;
  const toX = (value: number): number => ((value / a + 1) / 2) * plot.width;
  const toY = (value: number): number => ((1 - value / b) / 2) * plot.height;
  const line = lineEnd(plane, threshold);
  return (
    <>
      <g className="axis">
        {tickTextsApart([-a, a], plot.width, scale).map(({ value, text }) => (
          <text key={value} x={toX(value)} y={plot.height + 15 * scale} textAnchor={anchorAt(value, a)}>
            {text}
          </text>
        ))}
        <ValueTexts ticks={valueTicks([-b, b], plot.height, scale)} toY={toY} scale={scale} />
      </g>
      <text className="axis-name" x={plot.width / 2} y={plot.height + 33 * scale} textAnchor="middle">
        <RichSvg text={say('across: along *u*; up: along ∇*S*⊥')} />
      </text>
      {levelLabels(plane.loss, levels, LABEL_ROW, (LABEL_GAP * scale) / plot.width).map(({ level, x, y }) => (
        <text
          key={level}
          className="label level"
          x={x * plot.width}
          y={(1 - y) * plot.height}
          dy="0.35em"
          textAnchor="middle"
        >
          {shortText(level)}
        </text>
      ))}
      {line === null ? null : (
        <text
          className="label bold"
          fill="var(--threshold)"
          x={Math.min(plot.width - 60 * scale, toX(a * line.x) + 6 * scale)}
          y={Math.min(plot.height - 6 * scale, Math.max(14 * scale, toY(b * line.y) - 6 * scale))}
        >
          <RichSvg text={plane.sharpnessMeasured ? '*S* = 2/*η*' : say('*S* = 2/*η*, first order')} />
        </text>
      )}
      <text className="label bold" fill="var(--pgd)" x={toX(0) + 8 * scale} y={toY(0) + 15 * scale}>
        <RichSvg text="*θ*†" />
      </text>
      <g className="key-text">
        <StepKey left={plot.left} room={room} y={plot.height + 53 * scale} scale={scale} />
      </g>
    </>
  );
}

/** px of a tick's character at most, and between two texts. */
const TICK_CHARACTER = 6.8;
const TICK_GAP = 8;

/** As many ticks as have room for their texts, those at the ends within the plot, with 0 among them. */
function tickTextsApart(domain: readonly [number, number], width: number, scale: number): readonly Tick[] {
  const toX = (value: number): number => ((value - domain[0]) / (domain[1] - domain[0])) * width;
  const spanOf = ({ value, text }: Tick): readonly [number, number] => {
    const length = TICK_CHARACTER * characters(text) * scale;
    const anchor = anchorAt(value, domain[1]);
    const start = toX(value) - (anchor === 'middle' ? length / 2 : anchor === 'end' ? length : 0);
    return [start, start + length];
  };
  const apart = (ticks: readonly Tick[]): boolean =>
    ticks.every((tick, i) => i === 0 || spanOf(tick)[0] - spanOf(ticks[i - 1]!)[1] >= TICK_GAP * scale);
  let ticks = valueTicks(domain, 0.8 * width, scale);
  while (ticks.length > 1 && !apart(ticks)) {
    const middle = ticks.findIndex(({ value }) => value === 0);
    ticks = ticks.filter((_, i) => (i - middle) % 2 === 0);
  }
  return ticks;
}

/** Texts at the ends stay within the plot. */
function anchorAt(value: number, end: number): 'start' | 'middle' | 'end' {
  if (Math.abs(value) < 0.95 * end) return 'middle';
  return value > 0 ? 'end' : 'start';
}

/** px that a character of the key takes at most, its dots, its line, and the gaps between its entries. */
const KEY_CHARACTER = 6.3;
const DOT = 8;
const PATH = 23;
const KEY_GAP = 12;

/** Even and odd steps, as in the portrait, and the constrained path; in fewer words where there is little room. */
function StepKey({ left, room, y, scale }: StepKeyProps): ReactNode {
  const widthOf = (text: string): number => KEY_CHARACTER * characters(text);
  const path = say('constrained path');
  const words = [say('even step'), say('odd step')];
  const taken = (list: readonly string[]): number =>
    list.reduce((sum, text) => sum + DOT + widthOf(text) + KEY_GAP, PATH + widthOf(path)) * scale;
  const [even = '', odd = ''] = taken(words) <= room ? words : [say('even'), say('odd')];
  const start = (room - taken([even, odd])) / 2 - left;
  const at = (px: number): number => start + px * scale;
  const oddAt = DOT + widthOf(even) + KEY_GAP;
  const pathAt = oddAt + DOT + widthOf(odd) + KEY_GAP;
  return (
    <>
      <circle cx={at(3)} cy={y - 4 * scale} r={2.6 * scale} className="dot-even" />
      <text x={at(DOT + 3)} y={y}>
        {even}
      </text>
      <circle cx={at(oddAt + 3)} cy={y - 4 * scale} r={2.4 * scale} className="dot-odd" />
      <text x={at(oddAt + DOT + 3)} y={y}>
        {odd}
      </text>
      <line
        x1={at(pathAt)}
        x2={at(pathAt + 18)}
        y1={y - 4 * scale}
        y2={y - 4 * scale}
        className="line-path"
      />
      <text x={at(pathAt + PATH)} y={y}>
        {path}
      </text>
    </>
  );
}

interface StepKeyProps {
  /** px from the panel's left edge to the plot's, from where x counts. */
  readonly left: number;
  /** Width of the panel. */
  readonly room: number;
  readonly y: number;
  readonly scale: number;
}

interface Place {
  /** Shares of the half width and half height, from the middle. */
  readonly x: number;
  readonly y: number;
}

/** Where the line S = 2/η first meets the left edge, else the upper one; null where it meets neither. */
function lineEnd({ sharpness: { side, values } }: Plane, threshold: number): Place | null {
  const crossing = (valueAt: (i: number) => number): number | null => {
    for (let i = 0; i + 1 < side; i++) {
      const [here, next] = [valueAt(i) - threshold, valueAt(i + 1) - threshold];
      if (here * next <= 0 && here !== next) return (2 * (i + here / (here - next))) / (side - 1) - 1;
    }
    return null;
  };
  const left = crossing((row) => values[row * side]!);
  if (left !== null) return { x: -1, y: left };
  const top = crossing((column) => values[(side - 1) * side + column]!);
  return top === null ? null : { x: top, y: 1 };
}

function summarize({ run, atOrigin, loss }: Plane, threshold: number): string {
  const last = run.steps.length - 1;
  const most = loss.values.reduce((high, value) => Math.max(high, value), 0);
  return joinSentences(
    say(
      'In the plane through the constrained path its loss is {loss} and its sharpness {sharpness}, with 2/η = {threshold}.',
      {
        loss: readingText(atOrigin.loss),
        sharpness: readingText(atOrigin.sharpness),
        threshold: readingText(threshold),
      },
    ),
    say('The run is at {a} along u and {b} along ∇S⊥; the greatest loss shown is {most}.', {
      a: readingText(run.a[last] ?? Number.NaN),
      b: readingText(run.b[last] ?? Number.NaN),
      most: readingText(most),
    }),
  );
}
