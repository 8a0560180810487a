/** How far the predictions are off over the last 200 steps: displacement, loss or sharpness, one at a time. */
import './kit/key-switch.css';
import { type ReactNode, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { joinWords } from '../language/join.ts';
import { say, type Sentence } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import type { ErrorKind } from '../store/view.ts';
import { levelOf } from './kit/level-of.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { percentOf } from './kit/number-text.ts';
import { referenceSeries } from './kit/reference-series.ts';
import type { ChartLabel, Series } from './kit/series.ts';
import { TimeChart } from './kit/time-chart.tsx';
import { useRun } from './kit/use-run.ts';
import { type Domain, joined, logDomain } from './kit/value-domain.ts';
import type { PanelProps } from './panel.ts';
import { referenceName, shortReferenceName } from './words.ts';

const kinds = {
  displacement: {
    symbol: 'v',
    subtitle: 'median of ‖*v* − *v*_p‖/‖*v*‖ over 200 steps',
    name: 'error of the displacement',
    summary: 'Relative error of the displacement over the last 200 steps: {errors}.',
  },
  loss: {
    symbol: 'L',
    subtitle: 'rms(*L* − *L*_p) / rms(*L* − *L*†) over 200 steps',
    name: 'error of the loss',
    summary: 'Relative error of the loss over the last 200 steps: {errors}.',
  },
  sharpness: {
    symbol: 'S',
    subtitle: 'median of |*S* − *S*_p| *η* over 200 steps',
    name: 'error of the sharpness',
    summary: 'Relative error of the sharpness over the last 200 steps: {errors}.',
  },
} as const satisfies Record<
  ErrorKind,
  { symbol: string; subtitle: Sentence; name: Sentence; summary: string }
>;

export default function PredictionError(props: PanelProps): ReactNode {
  const { traces, view } = props;
  const run = useRun(traces);
  const references = useStore(view, (state) => state.references);
  const kind = useStore(view, (state) => state.errorKind);
  const quantity = `${kind}Error`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other channels.
  const series = useMemo(
    (): readonly Series[] =>
      referenceSeries(traces, references, quantity, { comparedWith: null, parting: false }),
    [traces, run, references, quantity],
  );
  const labels = useMemo(
    (): readonly ChartLabel[] =>
      series.map(({ channel, style }) => ({
        id: channel,
        text: shortReferenceName(channel.split('.')[0] ?? ''),
        colour: style.colour,
        side: 'head',
        value: (step) => levelOf(traces, channel, step),
      })),
    [traces, series],
  );

  return (
    <TimeChart
      {...props}
      title={say('Error')}
      colour="ink"
      subtitle={say(kinds[kind].subtitle)}
      series={series}
      labels={labels}
      scale="log"
      valueDomain={(steps) => errorDomain(traces, series, steps)}
      empty={say('Compared once sharpness meets 2/*η*.')}
      summary={(step) => summary(traces, series, kind, step)}
    >
      <KindSwitch kind={kind} onChange={(next) => view.getState().setErrorKind(next)} />
    </TimeChart>
  );
}

interface KindSwitchProps {
  readonly kind: ErrorKind;
  onChange(kind: ErrorKind): void;
}

function KindSwitch({ kind, onChange }: KindSwitchProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="key-switch">
      <legend className="visually-hidden">{say('Error of')}</legend>
      {(Object.keys(kinds) as ErrorKind[]).map((id) => (
        <label key={id} title={say(kinds[id].name)}>
          <input
            type="radio"
            name={name}
            checked={id === kind}
            onChange={() => onChange(id)}
            aria-label={say(kinds[id].name)}
          />
          <i className="symbol" aria-hidden="true">
            {kinds[id].symbol}
          </i>
        </label>
      ))}
    </fieldset>
  );
}

/** An error of 1 is as large as what is predicted: the axis always shows it. */
const WHOLE: Domain = [0.01, 1];
/** Errors smaller than this look like none. */
const SMALLEST = 1e-6;

function errorDomain(traces: Traces, series: readonly Series[], [from, to]: Domain): Domain {
  const extents = series.map(({ channel }) => traces.extent(channel, from, to + 1));
  const [low, high] = joined([WHOLE, ...extents]) ?? WHOLE;
  return logDomain([Math.max(SMALLEST, low), high], 0);
}

function summary(traces: Traces, series: readonly Series[], kind: ErrorKind, step: number): string {
  const parts = series.flatMap(({ channel }) => {
    const value = lastMeasured(traces, channel, step);
    return Number.isNaN(value) ? [] : [`${referenceName(channel.split('.')[0] ?? '')} ${percentOf(value)}`];
  });
  if (parts.length === 0) return say('No prediction is compared yet.');
  return say(kinds[kind].summary, { errors: joinWords(parts) });
}
