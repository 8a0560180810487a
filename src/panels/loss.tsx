/** The training loss, its value on the constrained path, and what was predicted of it. */
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import type { Scale } from '../store/view.ts';
import type { Traces } from '../store/traces.ts';
import { hasChannel } from './kit/has-channel.ts';
import { levelOf } from './kit/level-of.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { measuredLoss } from './kit/line-style.ts';
import { readingText } from './kit/number-text.ts';
import { referenceSeries } from './kit/reference-series.ts';
import type { ChartLabel, Series } from './kit/series.ts';
import { TimeChart } from './kit/time-chart.tsx';
import { useRun } from './kit/use-run.ts';
import { type Domain, joined, logDomain, padded } from './kit/value-domain.ts';
import type { Panel, PanelProps } from './panel.ts';

const CHANNEL = 'gd.loss';

function Loss(props: PanelProps): ReactNode {
  const { traces, view, events } = props;
  const run = useRun(traces);
  const references = useStore(view, (state) => state.references);
  const scale = useStore(view, (state) => state.lossScale);
  const zoomed = useStore(view, (state) => state.range !== null);
  const hit = events.some(({ kind }) => kind === 'hit');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other channels.
  const series = useMemo(
    (): readonly Series[] => [
      { kind: 'measured', channel: CHANNEL, style: measuredLoss, key: say('measured'), dot: true },
      ...referenceSeries(traces, references, 'loss'),
    ],
    [traces, run, references],
  );
  const labels = useMemo(
    (): readonly ChartLabel[] => [
      {
        id: 'L',
        text: hit ? '*L*' : say('loss *L*'),
        colour: 'loss',
        bold: true,
        side: 'head',
        value: (step) => levelOf(traces, CHANNEL, step),
      },
      {
        id: 'L†',
        text: '*L*(*θ*†)',
        colour: 'pgd',
        bold: true,
        side: 'head',
        value: (step) =>
          references.includes('constrained') ? levelOf(traces, 'constrained.loss', step) : Number.NaN,
      },
    ],
    [traces, hit, references],
  );

  return (
    <TimeChart
      {...props}
      title={say('Loss')}
      colour="loss"
      subtitle={say(scale === 'log' ? 'log scale' : 'linear scale')}
      series={series}
      labels={labels}
      scale={scale}
      valueDomain={(steps) => lossDomain(traces, steps, scale, zoomed)}
      notes="events"
      empty={say('Measured from the first step on.')}
      summary={(step) => summary(traces, step)}
    />
  );
}

/** Exported for its tests. */
export function lossDomain(traces: Traces, [from, to]: Domain, scale: Scale, zoomed: boolean): Domain {
  const extents = [CHANNEL, 'constrained.loss'].map((id) => traces.extent(id, from, to + 1));
  const [low, high] = joined(extents) ?? [0.1, 1];
  if (scale === 'linear') return zoomed ? padded([low, high], 0.08) : [Math.min(0, low), 1.12 * high || 1];
  const top = high > 0 ? high : 1;
  const bottom = low > 0 ? low : top * SMALLEST_SHARE;
  if (zoomed && top < WIDE * bottom) return [bottom / MARGIN, top * MARGIN];
  return logDomain([bottom, top], 1);
}

/** Zoomed in on losses closer than WIDE times one another, the axis fits them within MARGIN. */
const WIDE = 2.5;
const MARGIN = 1.12;

/** A loss of 0 has no place on a log scale: the axis then begins at this share of the largest. */
const SMALLEST_SHARE = 1e-6;

function summary(traces: Traces, step: number): string {
  if (traces.lastStep(CHANNEL) < 0) return say('Nothing has been measured yet.');
  const start = traces.value(CHANNEL, traces.first);
  const constrained = lastMeasured(traces, 'constrained.loss', step);
  return joinSentences(
    say('The training loss is {loss} at step {step}.', {
      loss: readingText(lastMeasured(traces, CHANNEL, step)),
      step,
    }),
    Number.isNaN(start) ? '' : say('It began at {loss}.', { loss: readingText(start) }),
    Number.isNaN(constrained)
      ? ''
      : say('On the constrained path it is {loss}.', { loss: readingText(constrained) }),
  );
}

export const loss: Panel = {
  title: 'Loss',
  help: 'The training loss, with its value on the constrained path and its predictions.',
  place: 'time',
  height: 206,
  available: (channels) => hasChannel(channels, ({ id }) => id === CHANNEL),
  component: Loss,
};
