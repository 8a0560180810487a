/** Sharpness: the largest eigenvalues of the Hessian, the line 2/η that they meet, and what was predicted of them. */
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import { hasChannel } from './kit/has-channel.ts';
import { levelOf } from './kit/level-of.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { lowerEigenvalues, measuredSharpness } from './kit/line-style.ts';
import { readingText, shortText } from './kit/number-text.ts';
import { paintForecast } from './kit/paint-forecast.ts';
import { referenceSeries } from './kit/reference-series.ts';
import type { ChartLabel, Series } from './kit/series.ts';
import { TimeChart } from './kit/time-chart.tsx';
import { useRun } from './kit/use-run.ts';
import { type Domain, joined, logDomain, padded } from './kit/value-domain.ts';
import type { Panel, PanelProps } from './panel.ts';

const CHANNEL = 'gd.sharpness';
/** Room above the line 2/η, so that the zone has a place and the handle a way to go. */
const ABOVE_LINE = 1.35;
const ABOVE_CURVE = 1.08;
/** A line higher than so many times the curve would press it flat: the axis then stops short of the line. */
const FARTHEST_LINE = 6;
/** Zoomed in, lower eigenvalues are shown if the axis grows no more than by this for them. */
const WORTH_SHOWING = 3;

function Sharpness(props: PanelProps): ReactNode {
  const { traces, view, events } = props;
  const run = useRun(traces);
  const references = useStore(view, (state) => state.references);
  const zoomed = useStore(view, (state) => state.range !== null);
  const hit = events.some(({ kind }) => kind === 'hit');
  const diverged = events.some(({ kind }) => kind === 'diverged');
  const scale = diverged && leftTheLine(traces) ? 'log' : 'linear';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other channels.
  const series = useMemo(
    (): readonly Series[] => [
      { kind: 'measured', channel: CHANNEL, style: measuredSharpness, key: say('measured'), dot: true },
      ...['gd.lambda2', 'gd.lambda3'].flatMap((channel, i): Series[] =>
        traces.has(channel) ? [{ kind: 'measured', channel, style: lowerEigenvalues[i]! }] : [],
      ),
      ...referenceSeries(traces, references, 'sharpness', { without: ['constrained'] }),
    ],
    [traces, run, references],
  );
  const labels = useMemo(
    (): readonly ChartLabel[] => [
      {
        id: 'S',
        text: hit ? '*S*' : say('sharpness *S*'),
        colour: 'sharpness',
        bold: true,
        side: 'head',
        value: (step) => levelOf(traces, CHANNEL, step),
      },
      ...[2, 3].map(
        (k): ChartLabel => ({
          id: `lambda${k}`,
          text: `*λ*_${k}`,
          colour: 'ink3',
          side: 'head',
          value: (step) => levelOf(traces, `gd.lambda${k}`, step),
        }),
      ),
    ],
    [traces, hit],
  );

  return (
    <TimeChart
      {...props}
      title={say('Sharpness')}
      colour="sharpness"
      subtitle={say(scale === 'log' ? 'log scale' : 'largest curvature of the loss')}
      series={series}
      labels={labels}
      scale={scale}
      valueDomain={(steps, threshold) =>
        scale === 'log'
          ? divergedDomain(traces, steps, threshold)
          : sharpnessDomain(traces, steps, threshold, zoomed)
      }
      threshold="handle"
      notes="partings"
      empty={say('Measured from the first step on.')}
      summary={(step) => summary(traces, step)}
      over={hit || props.guess?.hidden === true ? undefined : paintForecast}
    />
  );
}

/** Exported for its tests. */
export function sharpnessDomain(
  traces: Traces,
  [from, to]: Domain,
  threshold: number,
  zoomed: boolean,
): Domain {
  const measured = traces.extent(CHANNEL, from, to + 1);
  const line = traces.extent('gd.threshold', from, to + 1);
  const top = Math.max(...[threshold, line[1]].filter(Number.isFinite), 0);
  if (!zoomed || Number.isNaN(measured[0])) {
    const highest = Number.isNaN(measured[1]) ? top : measured[1];
    const shownTop = top <= FARTHEST_LINE * highest ? ABOVE_LINE * top : 0;
    return [
      Math.min(0, Number.isNaN(measured[0]) ? 0 : measured[0]),
      Math.max(shownTop, ABOVE_CURVE * highest) || 1,
    ];
  }
  const own = measured[1] - measured[0] || Math.abs(measured[1]) * 0.1 || 1;
  let domain: Domain = measured;
  for (const candidate of [line, traces.extent('gd.lambda2', from, to + 1)]) {
    const wider = joined([domain, candidate]) ?? domain;
    if (wider[1] - wider[0] <= WORTH_SHOWING * own) domain = wider;
  }
  return padded(domain, 0.12);
}

/** A run that diverged far from the line is shown on a log scale: a linear one would press the line to the bottom. */
function leftTheLine(traces: Traces): boolean {
  return traces.extent(CHANNEL, traces.first, traces.end)[1] > FARTHEST_LINE * traces.last('gd.threshold');
}

function divergedDomain(traces: Traces, [from, to]: Domain, threshold: number): Domain {
  const extents = [traces.extent(CHANNEL, from, to + 1), traces.extent('gd.threshold', from, to + 1)];
  const [low, high] = joined([...extents, [threshold, threshold]]) ?? [1, 1];
  const top = high > 0 ? high : 1;
  return logDomain([low > 0 ? low : top * SMALLEST_SHARE, top], 0);
}

/** Sharpness below 0 has no place on a log scale: the axis then begins at this share of the largest. */
const SMALLEST_SHARE = 1e-3;

function summary(traces: Traces, step: number): string {
  if (traces.lastStep(CHANNEL) < 0) return say('Nothing has been measured yet.');
  const now = lastMeasured(traces, CHANNEL, step);
  const threshold = lastMeasured(traces, 'gd.threshold', step);
  const [low, high] = traces.extent(CHANNEL, traces.first, step + 1);
  const values = { value: readingText(now), step, threshold: shortText(threshold) };
  return joinSentences(
    Number.isNaN(threshold)
      ? say('Sharpness is {value} at step {step}.', values)
      : now >= threshold
        ? say('Sharpness is {value} at step {step}, above the threshold 2/η = {threshold}.', values)
        : say('Sharpness is {value} at step {step}, below the threshold 2/η = {threshold}.', values),
    say('So far it ran from {low} to {high}.', { low: readingText(low), high: readingText(high) }),
  );
}

export const sharpness: Panel = {
  title: 'Sharpness',
  help: 'The largest eigenvalues of the Hessian against the threshold 2/η.',
  place: 'time',
  height: 316,
  available: (channels) => hasChannel(channels, ({ id }) => id === CHANNEL),
  component: Sharpness,
};
