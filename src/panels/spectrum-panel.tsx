/** The spectrum of the Hessian: the largest eigenvalues as bars and, where asked for, all of them as dots. */
import { type ReactNode, useRef } from 'react';
import { joinSentences, joinWords } from '../language/join.ts';
import { say } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import { stepShown } from '../store/view.ts';
import { fitCanvas } from './kit/fit-canvas.ts';
import { lastMeasured } from './kit/last-measured.ts';
import { readingText } from './kit/number-text.ts';
import { paintSpectrum, spectrumX } from './kit/paint-spectrum.ts';
import { usePalette } from './kit/palette.ts';
import { RichSvg } from './kit/rich.tsx';
import { SidePanel, TITLE_HEIGHT } from './kit/side-panel.tsx';
import { valueTicks } from './kit/ticks.ts';
import { useAxes } from './kit/use-axes.ts';
import { useFrames } from './kit/use-frames.ts';
import { useSummary } from './kit/use-summary.ts';
import { type KeptDomain, keepDomain } from './kit/value-domain.ts';
import type { PanelProps } from './panel.ts';

/** Larger Hessians are not formed (see the worker's protocol). */
const MOST_PARAMETERS = 400;
const MOST_MEASURED = 8;

/** px at a root font of 16 px. */
const ABOVE = 8;
const BELOW = 40;
const LEFT = 38;
const RIGHT = 8;
/** Room above the line 2/η. */
const HEADROOM = 1.15;

function measured(traces: Traces, step: number): readonly number[] {
  const ids = ['sharpness', ...Array.from({ length: MOST_MEASURED - 1 }, (_, i) => `lambda${i + 2}`)];
  return ids
    .map((name) => `gd.${name}`)
    .filter((id) => traces.has(id))
    .map((id) => lastMeasured(traces, id, step));
}

export default function Spectrum(props: PanelProps): ReactNode {
  const { traces, view, spectrum, facts, onSpectrum, width, height } = props;
  const palette = usePalette();
  const { scale } = palette;
  const canvas = useRef<HTMLCanvasElement>(null);
  const kept = useRef<KeptDomain>({ key: '', domain: [0, 1] });
  const all = spectrum === undefined ? [] : Array.from(spectrum.eigenvalues).sort((a, b) => b - a);
  const plot = {
    left: LEFT * scale,
    top: (TITLE_HEIGHT + ABOVE) * scale,
    width: Math.max(1, width - (LEFT + RIGHT) * scale),
    height: Math.max(1, height - (TITLE_HEIGHT + ABOVE + BELOW) * scale),
  };
  const shownAt = (): number => Math.min(stepShown(view.getState()) ?? traces.end - 1, traces.end - 1);

  const [axes, updateAxes] = useAxes(() => {
    const values = [...measured(traces, shownAt()), ...all, traces.last('gd.threshold'), 0].filter(
      Number.isFinite,
    );
    const low = Math.min(...values);
    const high = Math.max(...values) || 1;
    const wanted = [low < 0 ? 1.1 * low : 0, HEADROOM * high] as const;
    const domain = keepDomain(kept.current, `${traces.run} ${traces.last('gd.threshold')}`, wanted);
    return { low: domain[0], high: domain[1] };
  });
  const ticks = valueTicks([axes.low, axes.high], plot.height, scale);
  const toY = (value: number): number => (1 - (value - axes.low) / (axes.high - axes.low)) * plot.height;
  const count = Math.max(all.length, measured(traces, shownAt()).length, 8);
  const summary = useSummary(() => summarize(measured(traces, shownAt()), all, shownAt()));

  const draw = (): void => {
    const now = updateAxes();
    const surface = canvas.current && fitCanvas(canvas.current, plot.width, plot.height);
    if (surface) {
      paintSpectrum(surface, {
        width: plot.width,
        height: plot.height,
        palette,
        top: measured(traces, shownAt()),
        all,
        threshold: traces.last('gd.threshold'),
        values: [now.low, now.high],
        grid: valueTicks([now.low, now.high], plot.height, scale).map(({ value }) => value),
      });
    }
    summary.touch();
  };
  useFrames(traces, view, draw);
  const offers = onSpectrum !== undefined && facts != null && facts.parameters <= MOST_PARAMETERS;

  return (
    <SidePanel
      title={say('Spectrum')}
      subtitle={
        spectrum === undefined
          ? say('eigenvalues by rank')
          : say('all {count} at step {step}', { count: all.length, step: spectrum.step })
      }
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      <canvas ref={canvas} className="side-canvas" style={plot} />
      <svg className="chart-texts" width={width} height={height} aria-hidden="true">
        <g className="axis" transform={`translate(${plot.left} ${plot.top})`}>
          {ticks.map(({ value, text }) => (
            <text key={value} x={-8 * scale} y={toY(value)} dy="0.35em" textAnchor="end">
              {text}
            </text>
          ))}
          {[1, 2, 3, 5, 10, 20, 50, 100, 200, 400]
            .filter((rank) => rank <= count)
            .map((rank) => (
              <text
                key={rank}
                x={spectrumX(rank, count, plot.width, scale)}
                y={plot.height + 16 * scale}
                textAnchor="middle"
              >
                {rank <= 3 ? <RichSvg text={`*λ*_${rank}`} /> : rank}
              </text>
            ))}
        </g>
      </svg>
      {offers ? (
        <button
          type="button"
          className="text-button"
          style={{ left: plot.left, bottom: 0 }}
          onClick={onSpectrum}
        >
          {all.length === 0
            ? say('Show all {count} eigenvalues', { count: facts.parameters })
            : say('Compute again for this step')}
        </button>
      ) : null}
    </SidePanel>
  );
}

function summarize(top: readonly number[], all: readonly number[], step: number): string {
  if (top.length === 0) return say('Nothing has been measured yet.');
  const values = joinWords(top.map((value, i) => `λ${i + 1} = ${readingText(value)}`));
  const negative = all.filter((value) => value < 0).length;
  return joinSentences(
    say('At step {step}: {values}.', { step, values }),
    all.length === 0
      ? ''
      : say('Of all {count}, {negative} are negative, the least {least}.', {
          count: all.length,
          negative,
          least: readingText(all.at(-1) ?? Number.NaN),
        }),
  );
}
