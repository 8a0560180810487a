/** The largest eigenvalues as bars by rank, where there are too many parameters to find all. */
import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { say } from '../../language/say.ts';
import { stepShown } from '../../store/view.ts';
import type { PanelProps } from '../panel.ts';
import { fitCanvas } from './fit-canvas.ts';
import { lastMeasured } from '../../store/last-measured.ts';
import { stepText } from './number-text.ts';
import { paintRanks, rankX } from './paint-ranks.ts';
import { usePalette } from './palette.ts';
import { RichSvg } from './rich.tsx';
import { SidePanel, plotUnderHelp } from './side-panel.tsx';
import { spectrumSummary } from './spectrum-summary.ts';
import { valueTicks } from './ticks.ts';
import { topEigenvalues } from './top-eigenvalues.ts';
import { useAxes } from './use-axes.ts';
import { useFrames } from './use-frames.ts';
import { useSummary } from './use-summary.ts';
import { type KeptDomain, keepDomain } from './value-domain.ts';
import { ValueTexts } from './value-texts.tsx';

/** px at a root font of 16 px. */
const BELOW = 26;
const LEFT = 38;
const RIGHT = 8;
/** Room above the line 2/η. */
const HEADROOM = 1.15;

export function SpectrumByRank(props: PanelProps): ReactNode {
  const { traces, view, facts, width, height } = props;
  const palette = usePalette();
  const { scale } = palette;
  const asked = useStore(view, stepShown);
  const canvas = useRef<HTMLCanvasElement>(null);
  const kept = useRef<KeptDomain>({ key: '', domain: [0, 1] });
  const plot = plotUnderHelp(props, scale, { left: LEFT, right: RIGHT, below: BELOW });
  const step = (): number => Math.min(stepShown(view.getState()) ?? traces.end - 1, traces.end - 1);
  const threshold = (): number => lastMeasured(traces, 'gd.threshold', step());

  const [axes, updateAxes] = useAxes(() => {
    const values = [...topEigenvalues(traces, step()), threshold(), 0].filter(Number.isFinite);
    const low = Math.min(...values);
    const high = Math.max(...values) || 1;
    const wanted = [low < 0 ? 1.1 * low : 0, HEADROOM * high] as const;
    const domain = keepDomain(kept.current, `${traces.run} ${threshold()}`, wanted);
    return { low: domain[0], high: domain[1] };
  });
  const ticks = valueTicks([axes.low, axes.high], plot.height, scale);
  const toY = (value: number): number => (1 - (value - axes.low) / (axes.high - axes.low)) * plot.height;
  const count = Math.max(1, topEigenvalues(traces, step()).length);
  const summary = useSummary(() => spectrumSummary(topEigenvalues(traces, step()), [], step()));

  const draw = (): void => {
    const surface = canvas.current && fitCanvas(canvas.current, plot.width, plot.height);
    if (surface) {
      paintRanks(surface, {
        width: plot.width,
        height: plot.height,
        palette,
        top: topEigenvalues(traces, step()),
        threshold: threshold(),
        values: [axes.low, axes.high],
        grid: ticks.map(({ value }) => value),
      });
    }
    summary.touch();
  };
  useFrames(traces, view, draw, updateAxes);

  return (
    <SidePanel
      title={say('Spectrum')}
      subtitle={asked === null ? '' : say('step {step}', { step: stepText(asked) })}
      help={
        facts == null
          ? say('The largest eigenvalues by rank.')
          : say('The largest eigenvalues by rank; {count} parameters are too many to find all.', {
              count: stepText(facts.parameters),
            })
      }
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      <canvas ref={canvas} className="side-canvas" style={plot} />
      <svg className="chart-texts" width={width} height={height} aria-hidden="true">
        <g className="axis" transform={`translate(${plot.left} ${plot.top})`}>
          <ValueTexts ticks={ticks} toY={toY} scale={scale} />
          {Array.from({ length: count }, (_, i) => i + 1).map((rank) => (
            <text
              key={rank}
              x={rankX(rank, count, plot.width)}
              y={plot.height + 16 * scale}
              textAnchor="middle"
            >
              <RichSvg text={`*λ*_${rank}`} />
            </text>
          ))}
        </g>
      </svg>
    </SidePanel>
  );
}
