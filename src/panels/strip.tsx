/**
 * The step axis that all time panels share, with the stages of the cycle over it. It is also the timeline: dragging
 * over it, or arrow keys on it, look back over the recorded run.
 */
import './strip.css';
import { type ReactNode, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { say } from '../language/say.ts';
import { stepShown } from '../store/view.ts';
import { fitCanvas } from './kit/fit-canvas.ts';
import { Flags } from './kit/flags.tsx';
import { stepText } from './kit/number-text.ts';
import { paintStrip } from './kit/paint-strip.ts';
import { usePalette } from './kit/palette.ts';
import { plotFrame } from './kit/plot-frame.ts';
import { stepDomain } from './kit/step-domain.ts';
import { hitStep, type StageSegment, stageAt, stageSegments } from './kit/stage-segments.ts';
import { stepTicks } from './kit/ticks.ts';
import { type StepScale, stepX } from './kit/trace-shape.ts';
import { useAxes } from './kit/use-axes.ts';
import { useFrames } from './kit/use-frames.ts';
import { useStepSlider } from './kit/use-step-slider.ts';
import type { Panel, PanelProps } from './panel.ts';
import { stageName } from './words.ts';

const STRIP = 20;
const BLEED = 8;
const LABEL_Y = 36;

function Strip({ traces, view, events, width, height }: PanelProps): ReactNode {
  const palette = usePalette();
  const frame = useMemo(() => plotFrame(width, height, palette.scale), [width, height, palette.scale]);
  const range = useStore(view, (state) => state.range);
  const bookmarks = useStore(view, (state) => state.bookmarks);
  const scrub = useStore(view, (state) => state.scrub);
  const hit = hitStep(events);
  const diverged = events.some(({ kind }) => kind === 'diverged');
  const canvas = useRef<HTMLCanvasElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const strip = STRIP * palette.scale;

  const [axes, updateAxes] = useAxes(() => {
    const [from, to] = stepDomain(range, traces.first, traces.end, diverged);
    return { from, to };
  });
  const ticks = stepTicks([axes.from, axes.to], frame.width, frame.scale);

  const draw = (): void => {
    const steps: StepScale = { ...axes, width: frame.width };
    const head = traces.end - 1;
    const segments = sharpens(traces) ? stageSegments(traces, hit) : [];
    const surface = canvas.current && fitCanvas(canvas.current, frame.width + 2 * BLEED, height);
    if (surface) {
      surface.translate(BLEED, 0);
      paintStrip(surface, {
        steps,
        height: strip,
        palette,
        segments,
        events,
        bookmarks,
        ticks: ticks.map(({ value }) => value),
        head,
        crosshair: stepShown(view.getState()),
      });
    }
    describe(slider.current, view.getState().scrub ?? head, traces.first, head, segments);
  };
  useFrames(traces, view, draw, updateAxes);

  const pointer = useStepSlider(
    { traces, view },
    (x) => axes.from + (x / frame.width) * (axes.to - axes.from),
  );
  const xOf = (step: number): number => stepX({ ...axes, width: frame.width }, step);

  return (
    <div className="chart" style={{ width, height }}>
      <canvas
        ref={canvas}
        className="chart-canvas"
        style={{ left: frame.left - BLEED, top: 0, width: frame.width + 2 * BLEED, height }}
      />
      <svg className="chart-texts" width={width} height={height} aria-hidden="true">
        <g className="axis" transform={`translate(${frame.left} 0)`} textAnchor="middle">
          {ticks.map(({ value, text }) => (
            <text key={value} x={xOf(value)} y={LABEL_Y * palette.scale} dy="0.35em">
              {text}
            </text>
          ))}
          {/* On a narrow page the room is at the other end. */}
          <text
            x={frame.compact ? -10 * palette.scale : frame.width + 24 * palette.scale}
            y={LABEL_Y * palette.scale}
            dy="0.35em"
            textAnchor={frame.compact ? 'end' : 'start'}
          >
            {say('step')}
          </text>
        </g>
      </svg>
      <div
        ref={slider}
        className="strip-slider"
        style={{ left: frame.left, top: 0, width: frame.width, height }}
        role="slider"
        tabIndex={0}
        aria-label={say('Step shown')}
        aria-valuenow={0}
        {...pointer}
      />
      <div className="flags" style={{ left: frame.left, top: strip }}>
        <Flags recorded={{ traces, view }} steps={bookmarks} shown={scrub} xOf={xOf} width={frame.width} />
      </div>
      {scrub !== null && (
        <button
          type="button"
          className={frame.compact ? 'to-now compact' : 'to-now'}
          style={
            frame.compact
              ? { right: 0, top: strip }
              : { left: frame.left + frame.width + 8 * palette.scale, top: 0, height: strip }
          }
          title={say('Back to the newest step, {head} (End)', { head: stepText(traces.end - 1) })}
          aria-keyshortcuts="End"
          onClick={() => view.getState().scrubTo(null)}
        >
          {say('Back to now')}
        </button>
      )}
    </div>
  );
}

/** On a quadratic the curvature is the same everywhere: no stage has its name from there. */
function sharpens(traces: PanelProps['traces']): boolean {
  const [low, high] = traces.extent('gd.sharpness', traces.first, traces.end);
  return traces.length < 2 || !(high - low <= ROUNDING * Math.abs(high));
}

/** Of a sharpness that is the same at every step, as it is measured. */
const ROUNDING = 1e-7;

function describe(
  slider: HTMLElement | null,
  step: number,
  first: number,
  head: number,
  segments: readonly StageSegment[],
): void {
  if (slider === null) return;
  // Put up when the run had its first step already, it has the number of that step and no words yet.
  const described = slider.hasAttribute('aria-valuetext');
  if (described && slider.getAttribute('aria-valuenow') === String(step)) return;
  slider.setAttribute('aria-valuemin', String(first));
  slider.setAttribute('aria-valuemax', String(Math.max(first, head)));
  slider.setAttribute('aria-valuenow', String(step));
  slider.setAttribute('aria-valuetext', stepWords(stepText(step), stageAt(segments, step)));
}

function stepWords(step: string, stage: StageSegment['stage'] | null): string {
  if (stage === null) return say('step {step}', { step });
  if (stage === 5) return say('step {step}, in balance', { step });
  return say('step {step}, stage {stage}, {name}', { step, stage, name: stageName(stage) });
}

export const strip: Panel = {
  title: 'Steps and stages',
  help: 'The step axis with the stages of the cycle; drag over it to look back.',
  place: 'time',
  height: 46,
  available: () => true,
  component: Strip,
};
