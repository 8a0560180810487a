/** All eigenvalues by value: how many of them lie where, each as a stroke below, and the largest in their colours. */
import './key-switch.css';
import './plane-marks.css';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { say } from '../../language/say.ts';
import { type Scale, stepShown } from '../../store/view.ts';
import type { PanelProps } from '../panel.ts';
import { fitCanvas } from './fit-canvas.ts';
import { lastMeasured } from '../../store/last-measured.ts';
import { stepText } from './number-text.ts';
import { countBins, paintHistogram, RUG } from './paint-histogram.ts';
import { usePalette } from './palette.ts';
import { RichSvg } from './rich.tsx';
import { SidePanel, plotUnderHelp } from './side-panel.tsx';
import { spectrumAxis } from './spectrum-axis.ts';
import { spectrumEvery } from './spectrum-every.ts';
import { spectrumSummary } from './spectrum-summary.ts';
import { stepWords } from './step-words.ts';
import { valueTicks } from './ticks.ts';
import { topEigenvalues } from './top-eigenvalues.ts';
import { useAxes } from './use-axes.ts';
import { useFrames } from './use-frames.ts';
import { useSummary } from './use-summary.ts';
import { type KeptDomain, keepDomain } from './value-domain.ts';
import { ValueTexts } from './value-texts.tsx';

/** px at a root font of 16 px. */
const ABOVE = 14;
const BELOW = 40;
const LEFT = 38;
const RIGHT = 14;
/** Room on either side of what is shown, as a share of it. */
const MARGIN = 1.15;
const BINS = 36;
/** Counts at the top of the axis, so that bars do not jump with every eigenvalue. */
const LEAST_COUNT = 4;

export function SpectrumByValue({
  parameters,
  ...props
}: PanelProps & { readonly parameters: number }): ReactNode {
  const { traces, view, sights, width, height } = props;
  const palette = usePalette();
  const { scale } = palette;
  const [kind, setKind] = useState<Scale>('log');
  const asked = useStore(view, stepShown);
  const canvas = useRef<HTMLCanvasElement>(null);
  const kept = useRef<KeptDomain>({ key: '', domain: [0, 1] });
  const keptCount = useRef<KeptDomain>({ key: '', domain: [0, 1] });
  const seen = sights?.spectrum;
  const all = Array.from(seen?.eigenvalues ?? []);
  const plot = plotUnderHelp(props, scale, { left: LEFT, right: RIGHT, above: ABOVE, below: BELOW });
  const step = (): number => Math.min(stepShown(view.getState()) ?? traces.end - 1, traces.end - 1);

  const [axes, updateAxes] = useAxes(() => {
    const threshold = lastMeasured(traces, 'gd.threshold', step());
    const values = [...topEigenvalues(traces, step()), ...all, threshold, 0].filter(Number.isFinite);
    const high = MARGIN * (Math.max(...values) || 1);
    const low = Math.min(MARGIN * Math.min(...values), -0.02 * high);
    const domain = keepDomain(kept.current, `${traces.run} ${threshold} ${kind}`, [low, high]);
    const counts = countBins(all, spectrumAxis(domain, 1, kind, scale), 1, BINS);
    const most = Math.max(LEAST_COUNT, ...counts);
    const [, top] = keepDomain(keptCount.current, `${traces.run} ${kind}`, [0, 1.08 * most]);
    return { low: domain[0], high: domain[1], most: top, threshold };
  });
  const axis = spectrumAxis([axes.low, axes.high], plot.width, kind, scale);
  const floor = plot.height - RUG * scale;
  const counts = valueTicks([0, axes.most], floor, scale).filter(({ value }) => Number.isInteger(value));
  const line = axis.toX(axes.threshold);
  const summary = useSummary(() => spectrumSummary(topEigenvalues(traces, step()), all, step()));

  const draw = (): void => {
    const surface = canvas.current && fitCanvas(canvas.current, plot.width, plot.height);
    if (surface) {
      paintHistogram(surface, {
        width: plot.width,
        height: plot.height,
        palette,
        axis,
        bins: countBins(all, axis, plot.width, BINS),
        most: axes.most,
        grid: counts.map(({ value }) => value),
        all,
        top: topEigenvalues(traces, step()),
        threshold: axes.threshold,
      });
    }
    summary.touch();
  };
  useFrames(traces, view, draw, updateAxes);
  const when = stepWords(asked, seen?.step);
  const words =
    seen === undefined
      ? ''
      : say('all {count} at step {step}', { count: all.length, step: stepText(seen.step) });

  return (
    <SidePanel
      title={say('Spectrum')}
      subtitle={when || words}
      help={say('Eigenvalues by value, all {count} counted again every {every} steps while the run moves.', {
        count: parameters,
        every: spectrumEvery(parameters) ?? 0,
      })}
      control={<ScaleSwitch kind={kind} onChange={setKind} />}
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      <canvas ref={canvas} className="side-canvas" style={plot} />
      <svg className="chart-texts" width={width} height={height} aria-hidden="true">
        <g className="axis" transform={`translate(${plot.left} ${plot.top})`}>
          <ValueTexts ticks={counts} toY={(value) => (1 - value / axes.most) * floor} scale={scale} />
          {axis.ticks.map(({ value, text }) => (
            <text key={value} x={axis.toX(value)} y={plot.height + 15 * scale} textAnchor="middle">
              {text}
            </text>
          ))}
          {Number.isFinite(line) ? (
            <text
              className="axis-zero"
              x={Math.min(line, plot.width)}
              y={-5 * scale}
              textAnchor={line > 0.85 * plot.width ? 'end' : 'middle'}
            >
              <RichSvg text="2/*η*" />
            </text>
          ) : null}
          <text className="axis-name" x={0} y={-5 * scale}>
            {say('how many')}
          </text>
          <text className="axis-name" x={plot.width / 2} y={plot.height + 33 * scale} textAnchor="middle">
            <RichSvg text={say('eigenvalue *λ*')} />
          </text>
        </g>
      </svg>
    </SidePanel>
  );
}

interface ScaleSwitchProps {
  readonly kind: Scale;
  onChange(kind: Scale): void;
}

function ScaleSwitch({ kind, onChange }: ScaleSwitchProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="key-switch">
      <legend className="visually-hidden">{say('Axis of eigenvalues')}</legend>
      {(['log', 'linear'] as const).map((id) => (
        <label key={id} className="word">
          <input type="radio" name={name} checked={id === kind} onChange={() => onChange(id)} />
          {say(id)}
        </label>
      ))}
    </fieldset>
  );
}
