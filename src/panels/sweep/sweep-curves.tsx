/**
 * The curves of all runs over one another: sharpness, each with its own 2/η at the right, or loss. What is behind is
 * painted when news are shown, a few times a second; what is chosen, on a canvas of its own, at once.
 */
import {
  memo,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { say } from '../../language/say.ts';
import { ValueAxis } from '../kit/axes.tsx';
import { fitCanvas } from '../kit/fit-canvas.ts';
import { displayFrames } from '../kit/frame-loop.ts';
import { shortText } from '../kit/number-text.ts';
import { usePalette } from '../kit/palette.ts';
import { plotFrame } from '../kit/plot-frame.ts';
import { Rich, RichSvg } from '../kit/rich.tsx';
import { logTicks, stepTicks, valueTicks } from '../kit/ticks.ts';
import type { Domain } from '../kit/value-domain.ts';
import { valueScale } from '../kit/value-scale.ts';
import { placedLabels, type CurveLabel } from './curve-labels.ts';
import {
  CurveShapes,
  type CurvesPicture,
  MARK,
  paintCurves,
  paintFront,
  type Quantity,
  runNear,
} from './curves-picture.ts';
import { axisEnd, curvesDomain } from './sweep-domain.ts';
import type { SweepTraces } from './sweep-traces.ts';
import type { TimeAxis } from './sweep-view.ts';
import { secondText, type SweptRun } from './swept-run.ts';

export interface SweepCurvesProps {
  readonly quantity: Quantity;
  readonly title: string;
  readonly subtitle: string;
  readonly runs: readonly SweptRun[];
  readonly traces: SweepTraces;
  readonly chosen: number | null;
  readonly timeAxis: TimeAxis;
  /** End of the time axis, in steps or η·t. */
  readonly end: number;
  readonly width: number;
  readonly height: number;
  /** Of a map: the row of the chosen run stands out. */
  readonly byRows?: boolean;
  /** Values shown, where several charts share an axis; else what the curves reach over. */
  readonly domain?: Domain | undefined;
  /** A step worth marking, with what it is. */
  readonly mark?: { readonly step: number; readonly text: string } | undefined;
  /** What is shown, for those who do not see it. */
  readonly summary: string;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

const AXIS = 22;
/** px right of the plot, clear of the last tick. */
const AXIS_NAME = 24;
const LAST_TICK = 0.9;
const BLEED = 4;
/** px beside those that other panels have, for `2/0.0524 = 38.2 ↑`. */
const LONG_LABEL = 22;
/** px from the top within which a label inside the plot stands below what it names. */
const INSIDE = 24;
/** px from the plot to the labels. Losses end close to one another: their leaders have further to go, and can be told apart. */
const LABEL_X = { sharpness: 13, loss: 30 } as const satisfies Record<Quantity, number>;
/** So few runs have room for labels in full. */
const FEW = 4;

export const SweepCurves = memo(function SweepCurves(props: SweepCurvesProps): ReactNode {
  const { quantity, runs, traces, chosen, timeAxis, mark, width, height, onChoose, onOpen } = props;
  const palette = usePalette();
  const frame = useMemo(() => {
    const frame = plotFrame(width, height - AXIS * palette.scale, palette.scale);
    return frame.compact ? frame : { ...frame, width: frame.width - LONG_LABEL * palette.scale };
  }, [width, height, palette.scale]);
  const version = useSyncExternalStore(traces.subscribe, traces.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the traces hold has changed with the version.
  const own = useMemo(() => curvesDomain(runs, traces, `gd.${quantity}`), [runs, traces, quantity, version]);
  const [low, high] = props.domain ?? own;
  const end = axisEnd(props.end);
  const picture = useMemo((): CurvesPicture => {
    const toY = valueScale([low, high], frame.height, 'log');
    const ticks = logTicks([low, high], frame.height, frame.scale);
    return { quantity, runs, traces, frame, palette, toY, timeAxis, end, ticks };
  }, [quantity, runs, traces, frame, palette, low, high, timeAxis, end]);

  const [shapes] = useState(() => new CurveShapes());
  const behind = useRef<HTMLCanvasElement>(null);
  const front = useRef<HTMLCanvasElement>(null);
  const row = props.byRows ? (runs.find(({ index }) => index === chosen)?.second ?? null) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object wherever the reader has changed something.
  const scene = useMemo(() => ({}), [frame, palette, timeAxis, row]);
  const painted = useRef<object>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the traces hold has changed with the version.
  useEffect(() => {
    const paint = (): void =>
      onCanvas(behind.current, picture, (surface) => paintCurves(surface, picture, shapes, row));
    if (painted.current !== scene) {
      painted.current = scene;
      paint();
      return;
    }
    // What the runs have changed waits its turn, a frame or two: both charts at once are much for one.
    displayFrames.requestTurn(paint);
    return () => displayFrames.cancel(paint);
  }, [picture, shapes, row, version, scene]);
  const chosenVersion = chosen === null ? 0 : version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the traces hold has changed with the version.
  useEffect(
    () =>
      onCanvas(front.current, picture, (surface) => {
        const run = runs.find(({ index }) => index === chosen);
        if (run !== undefined) paintFront(surface, picture, shapes, run);
      }),
    [picture, shapes, chosen, runs, chosenVersion],
  );

  const point = (event: MouseEvent): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    return runNear(picture, event.clientX - box.left, event.clientY - box.top);
  };
  // Texts change with the axes and the choice, not with each step that is drawn.
  const texts = useMemo(
    () => (
      <>
        <CurveTexts picture={picture} chosen={chosen} width={width} height={height} />
        {mark !== undefined && timeAxis === 'step' && mark.step <= end && (
          <StepMark picture={picture} {...mark} width={width} height={height} />
        )}
      </>
    ),
    [picture, chosen, mark, timeAxis, end, width, height],
  );
  const place = { left: frame.left, top: frame.top, width: frame.width, height: frame.height };
  const bled = {
    left: frame.left - BLEED,
    top: frame.top - BLEED,
    width: frame.width + 2 * BLEED,
    height: frame.height + 2 * BLEED,
  };
  return (
    <div className="chart sweep-curves" style={{ width, height }} data-quantity={quantity}>
      <div className="key-line">
        <h2 className="panel-title" style={{ color: `var(--${quantity})` }}>
          {props.title}
        </h2>
        <span className="panel-subtitle">
          <Rich text={props.subtitle} />
        </span>
      </div>
      <canvas ref={behind} className="chart-canvas" style={bled} />
      <canvas ref={front} className="chart-canvas" style={bled} />
      {texts}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the outcome map opens the same runs by key. */}
      <div
        className="chart-plot"
        style={place}
        role="img"
        aria-label={say('{title} of every run. {summary}', { title: props.title, summary: props.summary })}
        onPointerMove={(event) => {
          const near = point(event);
          if (near !== null) onChoose(near);
        }}
        onClick={(event) => {
          const near = point(event);
          // A finger points first and opens at its second tap.
          if (near !== null) (near === chosen ? onOpen : onChoose)(near);
        }}
      />
    </div>
  );
});

interface TextsProps {
  readonly picture: CurvesPicture;
  readonly chosen: number | null;
  readonly width: number;
  readonly height: number;
}

function CurveTexts({ picture, chosen, width, height }: TextsProps): ReactNode {
  const { frame, toY, end, timeAxis, ticks } = picture;
  const labels = placedLabels(labelsOf(picture), frame.height, chosen, frame.scale);
  const labelX = frame.width + LABEL_X[picture.quantity] * frame.scale;
  const timeTicks = (timeAxis === 'step' ? stepTicks : valueTicks)([0, end], frame.width, frame.scale);
  return (
    <svg className="chart-texts" width={width} height={height} aria-hidden="true">
      <g transform={`translate(${frame.left} ${frame.top})`}>
        <ValueAxis ticks={ticks} toY={toY} scale={frame.scale} />
        <g className="axis" textAnchor="middle">
          {timeTicks
            // On a narrow page the axis is named where its last tick would be.
            .filter(({ value }) => !frame.compact || value < LAST_TICK * end)
            .map(({ value, text }) => (
              <text key={value} x={(value / end) * frame.width} y={frame.height + 17 * frame.scale}>
                {text}
              </text>
            ))}
        </g>
        <text
          className="sweep-axis-name"
          x={frame.compact ? frame.width : frame.width + AXIS_NAME * frame.scale}
          y={frame.height + 17 * frame.scale}
          textAnchor={frame.compact ? 'end' : 'start'}
        >
          <RichSvg text={timeAxis === 'step' ? say('step') : '*ηt*'} />
        </text>
        <DivergedNote picture={picture} />
        {!frame.compact &&
          labels.map(({ index, text, y, at }) => (
            <g key={index} className={index === chosen ? 'curve-label chosen' : 'curve-label'}>
              <path d={`M${leaderX(picture, index)} ${y}L${labelX - 3} ${at}`} />
              <text x={labelX} y={at} dy="0.35em">
                <RichSvg text={text} />
              </text>
            </g>
          ))}
        {/* On a narrow page there is room within the plot for the chosen one, or for the first and the last. */}
        {frame.compact &&
          labels
            .filter(({ index }, i) =>
              chosen === null ? i === 0 || i === labels.length - 1 : index === chosen,
            )
            .map(({ index, text, at }) => (
              <g key={index} className={index === chosen ? 'curve-label chosen' : 'curve-label'}>
                <text
                  className="inside"
                  x={frame.width - (picture.quantity === 'sharpness' ? MARK + 3 : 2) * frame.scale}
                  y={at}
                  dy={at > INSIDE * frame.scale ? '-0.45em' : '1.15em'}
                  textAnchor="end"
                >
                  <RichSvg text={text} />
                </text>
              </g>
            ))}
      </g>
    </svg>
  );
}

interface MarkProps {
  readonly picture: CurvesPicture;
  readonly step: number;
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

function StepMark({ picture: { frame, end }, step, text, width, height }: MarkProps): ReactNode {
  const at = (step / end) * frame.width;
  const left = step < 0.6 * end;
  return (
    <svg className="chart-texts" width={width} height={height} aria-hidden="true">
      <g transform={`translate(${frame.left} ${frame.top})`}>
        <line className="step-mark" x1={at} x2={at} y2={frame.height} />
        <text
          className="note"
          x={at + (left ? 6 : -6) * frame.scale}
          y={11 * frame.scale}
          textAnchor={left ? 'start' : 'end'}
        >
          {text}
        </text>
      </g>
    </svg>
  );
}

/** Which run leaves the plot at its top, and when: the least η of those that do. */
function DivergedNote({ picture }: { readonly picture: CurvesPicture }): ReactNode {
  const { frame, runs, quantity, timeAxis, end } = picture;
  const first = runs.find(({ record }) => record?.summary.outcome === 'diverged');
  if (quantity !== 'loss' || first?.record == null) return null;
  const { steps } = first.record.summary;
  const at = (timeAxis === 'step' ? steps : steps * first.learningRate) / end;
  const left = at < 0.6;
  return (
    <text
      className="note diverged-note"
      x={at * frame.width + (left ? 8 : -8) * frame.scale}
      y={11 * frame.scale}
      textAnchor={left ? 'start' : 'end'}
    >
      <RichSvg
        text={say('*η* = {rate} diverges at step {step}', { rate: first.learningRate, step: steps })}
      />
    </text>
  );
}

function onCanvas(
  canvas: HTMLCanvasElement | null,
  { frame }: CurvesPicture,
  paint: (surface: CanvasRenderingContext2D) => void,
): void {
  const surface = canvas && fitCanvas(canvas, frame.width + 2 * BLEED, frame.height + 2 * BLEED);
  if (!surface) return;
  surface.translate(BLEED, BLEED);
  paint(surface);
}

/** Where a label's leader begins: at 2/η on the right or, against steps, at the end of the run's own curve. */
function leaderX({ quantity, traces, timeAxis, end, frame }: CurvesPicture, index: number): number {
  const steps = (traces.of(index)?.end ?? 0) - 1;
  const own =
    quantity === 'loss' && timeAxis === 'step' && steps > 0 ? (steps / end) * frame.width + 3 : frame.width;
  return Math.min(own, frame.width) + 2;
}

/** Sharpness is read against 2/η; a loss by the η that led to it, and where they share it by what else tells them apart. */
function labelsOf({ quantity, runs, traces, toY, frame }: CurvesPicture): readonly CurveLabel[] {
  const rates = new Set(runs.map(({ learningRate }) => learningRate));
  const shared = runs.length <= FEW && rates.size < runs.length;
  return runs.map((run) => {
    const { index, learningRate } = run;
    if (quantity === 'loss') {
      const end = traces.of(index)?.last('gd.loss') ?? Number.NaN;
      const gone = run.record?.summary.outcome === 'diverged';
      return { index, text: lossLabel(run, shared), y: gone ? Number.NaN : toY(end) };
    }
    const threshold = 2 / learningRate;
    const y = toY(threshold);
    const arrow = y < 0 ? ' ↑' : y > frame.height ? ' ↓' : '';
    const text = `2/${shortRate(learningRate)} = ${shortText(threshold)}${arrow}`;
    return { index, text, y: Math.min(frame.height, Math.max(0, y)) };
  });
}

/** `shared`: several of few runs have this η. */
function lossLabel({ learningRate, second }: SweptRun, shared: boolean): string {
  const rate = shortRate(learningRate);
  return shared && second !== null ? `${rate}, ${secondText(second)}` : rate;
}

/** As many digits as there is room for. */
function shortRate(rate: number): string {
  return String(Number(rate.toPrecision(4)));
}
