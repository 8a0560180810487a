/** Where the run stands in its cycle: the plane of x, the displacement along u, and y, sharpness above 2/η. */
import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import { stepShown } from '../store/view.ts';
import { beyondFirstOrder, hitStep } from './kit/stage-segments.ts';
import { fitCanvas } from './kit/fit-canvas.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { levelSet, type Orbit } from './kit/level-set.ts';
import { readingText } from './kit/number-text.ts';
import { type History, paintPortrait, paintQuarters, paintRing } from './kit/paint-portrait.ts';
import { type Palette, usePalette } from './kit/palette.ts';
import { paintPinnedWays } from './kit/pinned-ways.ts';
import { foldedDomain, type PortraitDomain, portraitDomain } from './kit/portrait-domain.ts';
import { PortraitTexts } from './kit/portrait-texts.tsx';
import { SidePanel, plotUnderHelp } from './kit/side-panel.tsx';
import type { Surface } from './kit/surface.ts';
import { useAxes } from './kit/use-axes.ts';
import { useFrames } from './kit/use-frames.ts';
import { useSummary } from './kit/use-summary.ts';
import { type KeptDomain, keepDomain } from './kit/value-domain.ts';
import { plainText } from './kit/rich.tsx';
import type { PanelProps } from './panel.ts';
import { stageName } from './words.ts';

/** px around the plot, at a root font of 16 px. */
const LEFT = 38;
const RIGHT = 8;
const BELOW = 62;
/** Steps of history that are drawn one by one. */
const HISTORY = 4096;
/** While nothing is traced, the fixed points are drawn at this share of the half width. */
const EMPTY_DELTA = 0.3;

export default function Portrait(props: PanelProps): ReactNode {
  const { traces, view, events, width, height } = props;
  const palette = usePalette();
  const shown = useStore(view, stepShown);
  const canvas = useRef<HTMLCanvasElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const keptX = useRef<KeptDomain>({ key: '', domain: [-1, 1] });
  const keptY = useRef<KeptDomain>({ key: '', domain: [-1, 1] });
  const history = useRef<{ x: Float64Array; y: Float64Array }>({
    x: new Float64Array(0),
    y: new Float64Array(0),
  });
  const { scale } = palette;
  const plot = plotUnderHelp(props, scale, { left: LEFT, right: RIGHT, below: BELOW });
  // A run that was kicked to the fixed point stays near it: there is more to see in |x|/δ, enlarged.
  const hit = hitStep(events);
  const met = hit !== null && hit <= (shown ?? hit);
  const folded = events.some(({ kind }) => kind === 'kick');

  const past = (): History & { delta: number } => {
    const head = traces.lastStep('gd.x');
    const now = Math.min(stepShown(view.getState()) ?? head, head);
    const first = Math.max(traces.firstStep('gd.x'), traces.detailFrom, now - HISTORY);
    const count = head < 0 || now < first ? 0 : now - first + 1;
    if (history.current.x.length < count) {
      history.current = { x: new Float64Array(2 * count), y: new Float64Array(2 * count) };
    }
    const x = history.current.x.subarray(0, count);
    const y = history.current.y.subarray(0, count);
    if (count > 0) {
      traces.copyInto('gd.x', first, now + 1, x);
      traces.copyInto('gd.y', first, now + 1, y);
      if (folded)
        for (let i = 0; i < count; i++) x[i] = Math.abs(x[i]!) / traces.value('theory.delta', first + i);
    }
    return { first, count, x, y, delta: lastMeasured(traces, 'theory.delta', now) };
  };
  const domainOf = (way: History & { delta: number }): PortraitDomain => {
    const wanted = folded
      ? foldedDomain(way.x, way.y)
      : portraitDomain(traces, traces.firstStep('gd.x'), way.first + way.count, way.delta);
    const key = `${traces.run} ${folded}`;
    return { x: keepDomain(keptX.current, key, wanted.x), y: keepDomain(keptY.current, key, wanted.y) };
  };

  const [axes, updateAxes] = useAxes(() => {
    const way = past();
    if (way.count === 0) return { traced: false, beyond: false, xLow: -1, xHigh: 1, yLow: -1, yHigh: 1 };
    const { x, y } = domainOf(way);
    const beyond = beyondFirstOrder(traces, way.first + way.count - 1);
    return { traced: true, beyond, xLow: x[0], xHigh: x[1], yLow: y[0], yHigh: y[1] };
  });

  const draw = (): void => {
    const surface = canvas.current && fitCanvas(canvas.current, plot.width, plot.height);
    const toX = (x: number): number => ((x - axes.xLow) / (axes.xHigh - axes.xLow)) * plot.width;
    const toY = (y: number): number => (1 - (y - axes.yLow) / (axes.yHigh - axes.yLow)) * plot.height;
    const base = { width: plot.width, height: plot.height, palette, toX, toY };
    const way = past();
    const fixed = !axes.traced ? [-EMPTY_DELTA, EMPTY_DELTA] : folded ? [1] : [-way.delta, way.delta];
    if (surface && !axes.traced) {
      paintQuarters(surface, { ...base, fixed });
      paintEmpty(surface, palette, plot, !met);
    } else if (surface) {
      const orbits = orbitsOf(traces, way, folded);
      const beneath = (under: Surface): void => paintPinnedWays(under, props.pinned ?? [], folded, base);
      paintPortrait(surface, { ...base, fixed, history: way, orbits, beneath });
    }
    if (svg.current !== null) placeFixedTicks(svg.current, fixed.map(toX), scale);
    summary.touch();
  };
  const summary = useSummary(() => joinSentences(summarize(traces, shown, met), branchesOf(past(), folded)));
  useFrames(traces, view, draw, updateAxes);

  const without = hit !== null && !traces.has('gd.x');
  return (
    <SidePanel
      title={say('Where it is in the cycle')}
      subtitle={shown === null ? '' : say('step {step}', { step: shown })}
      help={without ? withoutHelp() : axes.traced ? tracedHelp(axes.beyond, folded) : untracedHelp(met)}
      action={
        without &&
        props.onTrace && (
          <button type="button" className="link" onClick={props.onTrace}>
            {say('Trace it')}
          </button>
        )
      }
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      <canvas ref={canvas} className="side-canvas" style={plot} />
      <svg ref={svg} className="chart-texts" width={width} height={height} aria-hidden="true">
        <g transform={`translate(${plot.left} ${plot.top})`}>
          <PortraitTexts
            {...axes}
            folded={folded}
            width={plot.width}
            height={plot.height}
            scale={scale}
            delta={EMPTY_DELTA}
          />
        </g>
      </svg>
    </SidePanel>
  );
}

function withoutHelp(): string {
  return say('Traced beside the constrained path, which this run was computed without.');
}

function untracedHelp(met: boolean): string {
  return met
    ? say('Not traced: the theory does not start where this run met 2/*η*.')
    : say('Traced once sharpness meets 2/*η*. Until then, the run sits far below quarter 1.');
}

/** `beyond`: y, which is of first order, tells another side of 2/η than the sharpness that is measured. */
function tracedHelp(beyond: boolean, folded: boolean): string {
  if (beyond) return say('Too far out: *y*, of first order, is not on the side of 2/*η* that *S* is on.');
  if (folded) return say('Folded to |*x*|/*δ* and enlarged: even and odd steps wind round the fixed point.');
  return say('*y* is sharpness above or below 2/*η*. Each quarter is a stage.');
}

/** Both branches of the orbit predicted from the step shown, or the folded one. */
function orbitsOf(traces: Traces, way: History, folded: boolean): readonly Orbit[] {
  const step = way.first + way.count - 1;
  const alpha = lastMeasured(traces, 'theory.alpha', step);
  const beta = lastMeasured(traces, 'theory.beta', step);
  const x = traces.value('gd.x', step);
  const orbit = levelSet(x, traces.value('gd.y', step), alpha, beta);
  if (orbit === null) return [];
  if (folded) {
    const delta = Math.sqrt((2 * alpha) / beta);
    return [{ x: orbit.x.map((value) => value / delta), y: orbit.y }];
  }
  return [orbit, { x: orbit.x.map((value) => -value), y: orbit.y }];
}

/** Before the edge the run is far below quarter 1; one that has met it and is not traced is nowhere. */
function paintEmpty(
  surface: CanvasRenderingContext2D,
  palette: Palette,
  plot: { readonly width: number; readonly height: number },
  waits: boolean,
): void {
  surface.fillStyle = palette.colour.threshold;
  surface.fillRect(0, plot.height / 2 - 0.75, plot.width, 1.5);
  if (!waits) return;
  surface.beginPath();
  surface.arc(plot.width / 2, plot.height - 9 * palette.scale, 6 * palette.line, 0, 2 * Math.PI);
  surface.fillStyle = palette.colour.bg;
  surface.fill();
  paintRing(surface, palette, plot.width / 2, plot.height - 9 * palette.scale);
}

/** −δ and +δ move with δ; too close together they would cover the 0 between them. */
function placeFixedTicks(svg: SVGSVGElement, xs: readonly number[], scale: number): void {
  const ticks = svg.querySelectorAll('[data-fixed]');
  const apart = xs.length < 2 || xs[1]! - xs[0]! > 44 * scale;
  ticks.forEach((tick, i) => {
    const x = xs[i];
    tick.setAttribute('visibility', x !== undefined && apart ? 'visible' : 'hidden');
    if (x !== undefined) tick.setAttribute('x', x.toFixed(1));
  });
}

/** On which side of the constrained path even and odd steps lie, by their numbers. */
function branchesOf({ first, count, x }: History, folded: boolean): string {
  if (folded || count === 0) return '';
  const sides: Record<'even' | 'odd', [left: number, right: number]> = { even: [0, 0], odd: [0, 0] };
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(x[i]!)) continue;
    sides[(first + i) % 2 === 0 ? 'even' : 'odd'][x[i]! < 0 ? 0 : 1]! += 1;
  }
  return say(
    'Of the steps drawn, even steps {evenLeft} times left and {evenRight} times right of it, odd steps {oddLeft} times left and {oddRight} times right of it.',
    {
      evenLeft: sides.even[0],
      evenRight: sides.even[1],
      oddLeft: sides.odd[0],
      oddRight: sides.odd[1],
    },
  );
}

function summarize(traces: Traces, shown: number | null, met: boolean): string {
  if (met && !traces.has('gd.x')) return withoutHelp();
  const head = traces.lastStep('gd.x');
  const step = Math.min(shown ?? head, head);
  const [x, y] = [traces.value('gd.x', step), traces.value('gd.y', step)];
  if (head < 0 || Number.isNaN(x))
    return met ? plainText(untracedHelp(true)) : say('Nothing is traced before sharpness meets 2/η.');
  const delta = lastMeasured(traces, 'theory.delta', step);
  const far = Math.abs(x) > delta;
  const quarter = y > 0 ? (far ? 3 : 2) : far ? 4 : 1;
  const values = { step, x: readingText(x), delta: readingText(delta), y: readingText(y) };
  if (beyondFirstOrder(traces, step)) {
    return say(
      'At step {step} x is {x}, with δ = {delta}, and y is {y} to first order: outside the four stages.',
      values,
    );
  }
  return say('At step {step} x is {x}, with δ = {delta}, and y is {y}: quarter {quarter}, {name}.', {
    ...values,
    quarter,
    name: stageName(quarter),
  });
}
