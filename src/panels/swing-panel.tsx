/** x, the displacement from the constrained path along u: it flips sign every step, so it is two lines and a band. */
import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { say } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { measuredSwing, oddSwing, referenceStyle } from './kit/line-style.ts';
import { readingText } from './kit/number-text.ts';
import { evenBranchSign } from './kit/parity-shape.ts';
import type { ChartLabel, Series } from './kit/series.ts';
import { TimeChart } from './kit/time-chart.tsx';
import { useRun } from './kit/use-run.ts';
import type { Domain } from './kit/value-domain.ts';
import type { PanelProps } from './panel.ts';
import { referenceName, shortReferenceName } from './words.ts';

const CHANNEL = 'gd.x';
/** Where the words for the branches stand, as a share of the axis: outside, but inside where ±δ stands there. */
const BRANCH_LABEL = { outside: 0.78, inside: 0.3 };

export default function Swing(props: PanelProps): ReactNode {
  const { traces, view } = props;
  const run = useRun(traces);
  const references = useStore(view, (state) => state.references);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other channels.
  const series = useMemo(
    (): readonly Series[] => [
      { kind: 'swing', channel: CHANNEL, style: measuredSwing, oddStyle: oddSwing, key: say('measured') },
      { kind: 'bounds', channel: 'theory.delta', style: { colour: 'ink3', width: 1, dash: [1.5, 3] } },
      ...references
        .filter((id) => traces.has(`${id}.x`))
        .map(
          (id): Series => ({
            kind: 'swing-reference',
            channel: `${id}.x`,
            id,
            style: referenceStyle(id),
            comparedWith: CHANNEL,
            key: referenceName(id),
            short: shortReferenceName(id),
          }),
        ),
    ],
    [traces, run, references],
  );
  const labels = useMemo((): readonly ChartLabel[] => {
    const largest = (): number => swingDomain(traces, [traces.first, traces.end])[1];
    const measured = (): number =>
      traces.firstStep(CHANNEL) < 0 ? Number.NaN : evenBranchSign(traces, CHANNEL);
    const delta = (step: number): number => lastMeasured(traces, 'theory.delta', step);
    const branch = (step: number): number => {
      const size = largest();
      return measured() * size * (delta(step) > size / 2 ? BRANCH_LABEL.inside : BRANCH_LABEL.outside);
    };
    return [
      {
        id: 'even',
        text: say('even steps'),
        colour: 'ink2',
        side: 'head',
        value: branch,
      },
      {
        id: 'odd',
        text: say('odd steps'),
        colour: 'ink2',
        side: 'head',
        value: (step) => -branch(step),
      },
      { id: '+δ', text: '+*δ*', colour: 'ink3', side: 'margin', value: delta },
      { id: '−δ', text: '−*δ*', colour: 'ink3', side: 'margin', value: (step) => -delta(step) },
    ];
  }, [traces]);

  return (
    <TimeChart
      {...props}
      title={say('Swing *x*')}
      colour="ink"
      subtitle={say('along *u*, the sharpest direction: flips sign every step')}
      series={series}
      labels={labels}
      scale="linear"
      valueDomain={(steps) => swingDomain(traces, steps)}
      empty={say('Traced once sharpness meets 2/*η*.')}
      summary={(step) => summary(traces, step)}
    />
  );
}

function swingDomain(traces: Traces, [from, to]: Domain): Domain {
  const [low, high] = traces.extent(CHANNEL, from, to + 1);
  const [, delta] = traces.extent('theory.delta', from, to + 1);
  const size = 1.12 * Math.max(Math.abs(low) || 0, Math.abs(high) || 0, delta || 0) || 1;
  return [-size, size];
}

function summary(traces: Traces, step: number): string {
  const x = lastMeasured(traces, CHANNEL, step);
  if (Number.isNaN(x)) return say('Traced once sharpness meets 2/η.');
  return say(
    'At step {step} the run is {distance} away from the constrained path along u; the fixed point is at δ = {delta}.',
    {
      step,
      distance: readingText(Math.abs(x)),
      delta: readingText(lastMeasured(traces, 'theory.delta', step)),
    },
  );
}
