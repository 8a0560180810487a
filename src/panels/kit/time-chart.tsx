/**
 * A panel over steps. Lines are painted on a canvas once a display frame; React renders the key, the axes' texts and
 * the labels only when they change, and drawing moves the labels. The slot never changes its size.
 */
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { say } from '../../language/say.ts';
import { stepLookedAt } from '../../store/timeline.ts';
import { type Scale, stepShown } from '../../store/view.ts';
import type { PanelProps } from '../panel.ts';
import { ValueAxis } from './axes.tsx';
import type { ChartPicture } from './chart-picture.ts';
import { eventNotes } from './chart-notes.ts';
import { fitCanvas } from './fit-canvas.ts';
import { fitKey, KeyLine } from './key-line.tsx';
import { withNotesRoom } from './notes-room.ts';
import { stepText } from './number-text.ts';
import { type OverlayHandles, placeOverlay } from './place-overlay.ts';
import { paintChart } from './paint-chart.ts';
import { type Token, usePalette } from './palette.ts';
import { withPinned } from './pinned.ts';
import type { PinnedTraces } from './pinned-traces.ts';
import { plotFrame } from './plot-frame.ts';
import { keyItems } from './readings.ts';
import { plainText, Rich, RichSvg } from './rich.tsx';
import type { ChartLabel, Series } from './series.ts';
import { stepDomain } from './step-domain.ts';
import type { Surface } from './surface.ts';
import { ThresholdTag } from './threshold-tag.tsx';
import { logTicks, valueTicks } from './ticks.ts';
import { useAxes } from './use-axes.ts';
import { useFrames } from './use-frames.ts';
import { useRun } from './use-run.ts';
import { useStepPointer } from './use-step-pointer.ts';
import { useSummary } from './use-summary.ts';
import { useThresholdHandle } from './use-threshold-handle.ts';
import { type Domain, type KeptDomain, joined, keepDomain } from './value-domain.ts';
import { valueAtShare, valueScale } from './value-scale.ts';

export interface TimeChartProps extends PanelProps {
  readonly title: string;
  readonly colour: Token;
  readonly subtitle: string;
  readonly series: readonly Series[];
  readonly labels: readonly ChartLabel[];
  readonly scale: Scale;
  /** The values to show between two steps, given the threshold now (NaN if it has none). */
  valueDomain(steps: Domain, threshold: number): Domain;
  /** The line 2/η with its zone; with its handle, and the zone's name, where it is the panel's subject. */
  readonly threshold?: 'line' | 'handle';
  /** Which words stand on the plot. */
  readonly notes?: 'events' | 'partings';
  /** Said while there is nothing to draw. */
  readonly empty: string;
  /** What the chart shows at a step, the newest or one looked back at, in a sentence or two. */
  summary(step: number): string;
  readonly over?: ((surface: Surface, picture: ChartPicture) => void) | undefined;
  /** Controls in the key line. */
  readonly children?: ReactNode;
}

const none: readonly PinnedTraces[] = [];

/** Zoomed in: which steps are shown, and whether earlier ones are kept in full. */
function rangeWords([from, to]: readonly [number, number], coarse: boolean): string {
  const values = { from: stepText(from), to: stepText(to) };
  return coarse ? say('steps {from}–{to}, only extremes kept', values) : say('steps {from}–{to}', values);
}

/** What the axis shows, and what it is asked to show besides. */
function roomFor(domain: Domain, room: PanelProps['room']): Domain {
  return room === undefined ? domain : (joined([domain, room]) ?? domain);
}

/** The greatest value measured between two steps. */
function greatest(traces: PanelProps['traces'], series: readonly Series[], [from, to]: Domain): number {
  const measured = series.filter(({ kind }) => kind === 'measured');
  return Math.max(...measured.map(({ channel }) => traces.extent(channel, from, to + 1)[1]));
}

/** px painted around the plot: halves of dots and halos at its edges. */
const BLEED = 8;

export function TimeChart(props: TimeChartProps): ReactNode {
  const { traces, view, events, width, height, series, labels, scale, pinned = none, guess } = props;
  const palette = usePalette();
  const run = useRun(traces);
  const pointed = useStore(view, stepShown);
  const range = useStore(view, (state) => state.range);
  const frame = useMemo(() => plotFrame(width, height, palette.scale), [width, height, palette.scale]);
  const diverged = events.some(({ kind }) => kind === 'diverged');
  const kept = useRef<KeptDomain>({ key: '', domain: [0, 1] });
  const request = useRef(() => {});
  const handle = useThresholdHandle(props, () => request.current());

  const notes = props.notes === 'events' ? eventNotes(events) : [];
  const [axes, updateAxes] = useAxes(() => {
    const steps = stepDomain(range, traces.first, traces.end, diverged);
    const threshold = props.threshold !== undefined ? handle.value() : Number.NaN;
    const begun = series.map((s) => (traces.firstStep(s.channel) >= 0 ? 1 : 0)).join('');
    // Once the panel's own line begins, what was shown while it was empty counts no more.
    const looked = [
      run,
      range?.join() ?? 'all',
      scale,
      threshold,
      series.map((s) => s.channel),
      begun[0],
      pinned.length,
      props.room?.join() ?? '',
    ];
    const own = props.valueDomain(steps, threshold);
    const wanted =
      notes.length === 0
        ? own
        : withNotesRoom(own, greatest(traces, series, steps), frame.height, frame.scale, scale);
    // A dragged line must not move the axis that it is read from.
    const values =
      handle.dragged() === null
        ? keepDomain(
            kept.current,
            looked.join(' '),
            withPinned(
              roomFor(wanted, props.room),
              pinned,
              series,
              steps,
              scale === 'log',
              props.threshold !== undefined,
            ),
          )
        : kept.current.domain;
    return { from: steps[0], to: steps[1], low: values[0], high: values[1], begun, plain: handle.isPlain() };
  });
  const toY = valueScale([axes.low, axes.high], frame.height, scale);
  const empty = !axes.begun.includes('1') && props.threshold === undefined;
  const ticksOf = scale === 'log' ? logTicks : valueTicks;
  const ticks = empty ? [] : ticksOf([axes.low, axes.high], frame.height, frame.scale);
  const toStep = (x: number): number => axes.from + (x / frame.width) * (axes.to - axes.from);

  const canvas = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<OverlayHandles>({ texts: new Map(), tag: null, tagNumber: null });
  const brush = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const summary = useSummary(() => props.summary(stepLookedAt({ traces, view })));
  const summaryId = useId();

  const draw = (): void => {
    const picture: ChartPicture = {
      traces,
      events,
      series,
      frame,
      palette,
      steps: { from: axes.from, to: axes.to, width: frame.width },
      toY,
      grid: ticks.map(({ value }) => toY(value)),
      threshold: props.threshold !== undefined ? handle.ahead() : null,
      crosshair: stepShown(view.getState()),
      over: props.over,
      pinned,
      guess,
    };
    const surface =
      canvas.current && fitCanvas(canvas.current, frame.width + 2 * BLEED, frame.height + 2 * BLEED);
    if (surface) {
      surface.translate(BLEED, BLEED);
      paintChart(surface, picture);
    }
    placeOverlay(overlay.current, picture, labels, props.notes);
    summary.touch();
  };
  request.current = useFrames(traces, view, draw, updateAxes);

  const pointer = useStepPointer(view, toStep, () => traces.end - 1, brush);
  const zoomed = range === null ? props.subtitle : rangeWords(range, range[0] < traces.detailFrom);
  const items = keyItems(traces, series, pointed);
  const key = fitKey(width / palette.scale, plainText(props.title), zoomed, items);
  const named = (id: string) => (node: Element | null) => {
    if (node === null) overlay.current.texts.delete(id);
    else overlay.current.texts.set(id, node as SVGElement);
  };
  const partings = props.notes === 'partings' ? series.filter((s) => s.kind === 'reference') : [];
  const place = { left: frame.left, top: frame.top, width: frame.width, height: frame.height };
  const valueAt = (share: number): number => valueAtShare([axes.low, axes.high], share, scale);
  const onGuess = guess && {
    guess,
    frame,
    steps: { from: axes.from, to: axes.to, width: frame.width },
    toY,
    valueAt,
    threshold: props.threshold !== undefined ? handle.value() : Number.NaN,
  };

  return (
    <div className="chart" style={{ width, height }}>
      <KeyLine title={props.title} colour={props.colour} subtitle={key.subtitle} items={key.items}>
        {props.children}
      </KeyLine>
      <canvas
        ref={canvas}
        className="chart-canvas"
        style={{
          left: frame.left - BLEED,
          top: frame.top - BLEED,
          width: frame.width + 2 * BLEED,
          height: frame.height + 2 * BLEED,
        }}
      />
      <svg className="chart-texts" width={width} height={height} aria-hidden="true">
        <g transform={`translate(${frame.left} ${frame.top})`}>
          <ValueAxis ticks={ticks} toY={toY} scale={frame.scale} />
          {props.threshold === 'handle' ? (
            <text ref={named('zone')} className="zone-text" x={8 * frame.scale} y={17 * frame.scale}>
              <RichSvg text={say('unstable: steps along *u* grow')} />
            </text>
          ) : null}
          {labels.map((label) => (
            <g key={label.id}>
              <line ref={named(`leader ${label.id}`)} className="leader" stroke={`var(--${label.colour})`} />
              <text
                ref={named(`label ${label.id}`)}
                className={label.bold === true ? 'label bold' : 'label'}
                fill={`var(--${label.colour})`}
                dy="0.35em"
              >
                <RichSvg text={label.text} />
              </text>
            </g>
          ))}
          {notes.map((note) => (
            <text
              key={note.id}
              ref={named(`note ${note.id}`)}
              className="note"
              fill={`var(--${note.colour})`}
            >
              <RichSvg text={note.text} />
            </text>
          ))}
          {partings.map(({ id = '', style }) => (
            <text key={id} ref={named(`parting ${id}`)} className="note" fill={`var(--${style.colour})`} />
          ))}
          {onGuess && <onGuess.guess.drawn.Label {...onGuess} />}
        </g>
      </svg>
      {!empty ? null : (
        <p className="chart-empty" style={place}>
          <span>
            <Rich text={props.empty} />
          </span>
        </p>
      )}
      <div
        ref={plot}
        className="chart-plot"
        style={place}
        role="img"
        aria-label={say('{title} against steps', { title: plainText(props.title) })}
        aria-describedby={summaryId}
        {...pointer}
      >
        <div ref={brush} className="brush" hidden />
      </div>
      {onGuess && <onGuess.guess.drawn.Sheet {...onGuess} />}
      {props.threshold !== undefined ? (
        <div
          className="tag-place"
          style={{ ...place, width: frame.compact ? frame.width : width - frame.left }}
        >
          <ThresholdTag
            ref={(node) => {
              overlay.current.tag = node;
            }}
            numberRef={(node) => {
              overlay.current.tagNumber = node;
            }}
            name={axes.plain ? '2/*η*' : say('threshold')}
            compact={frame.compact}
            movable={props.threshold === 'handle' && props.onLearningRate !== undefined}
            value={() => handle.dragged() ?? handle.value()}
            valueAt={(clientY) => {
              const top = plot.current?.getBoundingClientRect().top ?? 0;
              const share = 1 - (clientY - top) / frame.height;
              return valueAt(share);
            }}
            onMove={handle.move}
          />
        </div>
      ) : null}
      <p id={summaryId} ref={summary.ref} className="visually-hidden" />
    </div>
  );
}
