/** ‖θ − θ†‖, how far the run is from the constrained path, and how far it was predicted to be. */
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { say } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import { hasChannel } from './kit/has-channel.ts';
import { levelOf } from './kit/level-of.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { measuredSwing } from './kit/line-style.ts';
import { readingText } from './kit/number-text.ts';
import { referenceSeries } from './kit/reference-series.ts';
import type { ChartLabel, Series } from './kit/series.ts';
import { TimeChart } from './kit/time-chart.tsx';
import { useRun } from './kit/use-run.ts';
import type { Panel, PanelProps } from './panel.ts';

const CHANNEL = 'gd.deviation';
/** The flows' channel of this name measures something else: their distance from gradient descent. */
const OTHERS = ['constrained', 'flow', 'central'];
const HEADROOM = 1.15;

function Deviation(props: PanelProps): ReactNode {
  const { traces, view } = props;
  const run = useRun(traces);
  const references = useStore(view, (state) => state.references);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other channels.
  const series = useMemo(
    (): readonly Series[] => [
      { kind: 'measured', channel: CHANNEL, style: measuredSwing, key: say('measured'), dot: true },
      ...referenceSeries(traces, references, 'deviation', { without: OTHERS }),
    ],
    [traces, run, references],
  );
  const labels = useMemo(
    (): readonly ChartLabel[] => [
      {
        id: 'v',
        text: '‖*v*‖',
        colour: 'swing',
        bold: true,
        side: 'head',
        value: (step) => levelOf(traces, CHANNEL, step),
      },
    ],
    [traces],
  );

  return (
    <TimeChart
      {...props}
      title={say('Deviation')}
      colour="ink"
      subtitle={say('‖*θ* − *θ*†‖, distance from the constrained path')}
      series={series}
      labels={labels}
      scale="linear"
      valueDomain={([from, to]) => [0, HEADROOM * traces.extent(CHANNEL, from, to + 1)[1] || 1]}
      empty={say('Traced once sharpness meets 2/*η*.')}
      summary={(step) => summary(traces, step)}
    />
  );
}

function summary(traces: Traces, step: number): string {
  const measured = lastMeasured(traces, CHANNEL, step);
  if (Number.isNaN(measured)) return say('Traced once sharpness meets 2/η.');
  const distance = readingText(measured);
  return say('At step {step} the run is {distance} away from the constrained path.', { step, distance });
}

export const deviation: Panel = {
  title: 'Deviation',
  help: 'The distance from the constrained path, measured and predicted.',
  place: 'time',
  height: 100,
  available: (channels) => hasChannel(channels, ({ id }) => id === CHANNEL),
  component: Deviation,
};
