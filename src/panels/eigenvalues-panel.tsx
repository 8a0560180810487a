/** The largest eigenvalues of the Hessian at θ and, where the constrained path runs, at θ†. */
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { joinWords } from '../language/join.ts';
import { say } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import { levelOf } from './kit/level-of.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { type LineStyle, lowerEigenvalues, measuredSharpness, referenceStyle } from './kit/line-style.ts';
import { readingText } from './kit/number-text.ts';
import type { ChartLabel, Series } from './kit/series.ts';
import { TimeChart } from './kit/time-chart.tsx';
import { useRun } from './kit/use-run.ts';
import { type Domain, joined, padded } from './kit/value-domain.ts';
import type { PanelProps } from './panel.ts';

/** λ₁ to λ₆, as far as they are measured. */
const MOST = 6;

function channelsOf(traces: Traces, source: string): readonly string[] {
  const names = ['sharpness', ...Array.from({ length: MOST - 1 }, (_, i) => `lambda${i + 2}`)];
  return names.map((name) => `${source}.${name}`).filter((id) => traces.has(id));
}

function lineOf(index: number): LineStyle {
  return lowerEigenvalues[Math.min(index - 1, lowerEigenvalues.length - 1)]!;
}

export default function Eigenvalues(props: PanelProps): ReactNode {
  const { traces, view } = props;
  const run = useRun(traces);
  const constrained = useStore(view, (state) => state.references.includes('constrained'));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other channels.
  const series = useMemo((): readonly Series[] => {
    const path = referenceStyle('constrained');
    return [
      ...channelsOf(traces, 'gd').map(
        (channel, i): Series => ({
          kind: 'measured',
          channel,
          style: i === 0 ? measuredSharpness : lineOf(i),
          // Pinned runs stand behind the largest one.
          ...(i === 0 ? { key: say('at *θ*'), dot: true } : {}),
        }),
      ),
      ...(constrained ? channelsOf(traces, 'constrained') : []).map(
        (channel, i): Series => ({
          kind: 'reference',
          channel,
          style: i === 0 ? path : { ...path, width: 1 },
          ...(i === 0 ? { key: say('at *θ*†') } : {}),
        }),
      ),
    ];
  }, [traces, run, constrained]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other channels.
  const labels = useMemo(
    (): readonly ChartLabel[] =>
      channelsOf(traces, 'gd').map((channel, i) => ({
        id: channel,
        text: `*λ*_${i + 1}`,
        colour: i === 0 ? 'sharpness' : 'ink3',
        bold: i === 0,
        side: 'head',
        value: (step) => levelOf(traces, channel, step),
      })),
    [traces, run],
  );

  return (
    <TimeChart
      {...props}
      title={say('Eigenvalues')}
      colour="ink"
      subtitle={say('of the Hessian, largest first')}
      series={series}
      labels={labels}
      scale="linear"
      valueDomain={(steps, threshold) => domain(traces, steps, threshold)}
      threshold="line"
      empty={say('Measured from the first step on.')}
      summary={(step) => summary(traces, step)}
    />
  );
}

function domain(traces: Traces, [from, to]: Domain, threshold: number): Domain {
  const extents = [...channelsOf(traces, 'gd'), 'gd.threshold'].map((id) => traces.extent(id, from, to + 1));
  const top: Domain = Number.isFinite(threshold) ? [threshold, threshold] : [0, 1];
  return padded(joined([...extents, top, [0, 0]]) ?? top, 0.06);
}

function summary(traces: Traces, step: number): string {
  const list = channelsOf(traces, 'gd').map(
    (id, i) => `λ${i + 1} = ${readingText(lastMeasured(traces, id, step))}`,
  );
  return say('At step {step}: {values}.', { step, values: joinWords(list) });
}
