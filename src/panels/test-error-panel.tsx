/** The test error: a loss beside the training loss where targets are numbers, shares of samples where they are classes. */
import { type ReactNode, useMemo } from 'react';
import { joinPhrases } from '../language/join.ts';
import { say } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { type LineStyle, measuredLoss, measuredSwing } from './kit/line-style.ts';
import { percentOf, readingText } from './kit/number-text.ts';
import type { ChartLabel, Series } from './kit/series.ts';
import { TimeChart } from './kit/time-chart.tsx';
import { useRun } from './kit/use-run.ts';
import { type Domain, joined, logDomain } from './kit/value-domain.ts';
import type { PanelProps } from './panel.ts';

const TEST = 'gd.testError';
/** Only for classes; numbers are compared with the training loss. */
const TRAIN = 'gd.trainError';
const LOSS = 'gd.loss';

const trainLine: LineStyle = { colour: 'ink3', width: 1.25, dash: [2, 2] };
const lossLine: LineStyle = { colour: measuredLoss.colour, width: 1.25, dash: [2, 2] };
/** A perfect network leaves no loss, which a log scale cannot show. */
const SMALLEST = 1e-9;

export default function TestError(props: PanelProps): ReactNode {
  const { traces, facts, pinned } = props;
  const run = useRun(traces);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other channels.
  const classes = useMemo(() => traces.has(TRAIN), [traces, run]);
  const other = classes ? TRAIN : LOSS;

  const series = useMemo(
    (): readonly Series[] => [
      {
        kind: 'reference',
        channel: other,
        style: classes ? trainLine : lossLine,
        key: classes ? say('training samples') : say('training loss'),
        short: say('training'),
      },
      {
        kind: 'measured',
        channel: TEST,
        style: measuredSwing,
        key: classes ? say('test samples') : say('test loss'),
        short: say('test'),
        dot: true,
      },
    ],
    [classes, other],
  );
  const labels = useMemo(
    (): readonly ChartLabel[] => [
      {
        id: 'test',
        text: say('test'),
        colour: 'ink2',
        bold: true,
        side: 'head',
        value: (step) => lastMeasured(traces, TEST, step),
      },
      {
        id: 'training',
        text: say('training'),
        colour: classes ? 'ink3' : 'loss',
        side: 'head',
        value: (step) => lastMeasured(traces, other, step),
      },
    ],
    [traces, classes, other],
  );
  // A loss and a share of samples have no axis in common.
  const alike = useMemo(() => pinned?.filter((pin) => pin.traces.has(TRAIN) === classes), [pinned, classes]);
  const every = facts?.testEvery;
  const scale = classes ? say('share misclassified') : say('log scale');
  const cadence = every === undefined || every === 1 ? [] : [say('two steps in {every}', { every })];

  return (
    <TimeChart
      {...props}
      pinned={alike}
      title={say('Test error')}
      colour="ink"
      subtitle={joinPhrases([scale, ...cadence])}
      series={series}
      labels={labels}
      scale={classes ? 'linear' : 'log'}
      valueDomain={(steps) => (classes ? shareDomain(traces, steps) : errorDomain(traces, steps))}
      empty={say('There is nothing to test this network on.')}
      summary={(step) => summary(traces, step)}
    />
  );
}

function errorDomain(traces: Traces, [from, to]: Domain): Domain {
  const [low, high] = joined([TEST, LOSS].map((id) => traces.extent(id, from, to + 1))) ?? [0.1, 1];
  return logDomain([Math.max(SMALLEST, low), Math.max(SMALLEST, high)], 0);
}

function shareDomain(traces: Traces, [from, to]: Domain): Domain {
  const [, high] = joined([TEST, TRAIN].map((id) => traces.extent(id, from, to + 1))) ?? [0, 1];
  return [0, 1.1 * high || 1];
}

function summary(traces: Traces, step: number): string {
  const test = lastMeasured(traces, TEST, step);
  if (Number.isNaN(test)) return say('Nothing has been measured yet.');
  if (!traces.has(TRAIN)) {
    return say('At step {step} the loss is {test} on test samples and {train} on training samples.', {
      step,
      test: readingText(test),
      train: readingText(lastMeasured(traces, LOSS, step)),
    });
  }
  return say(
    'At step {step} the network takes {test} of the test samples and {train} of the training samples for others.',
    {
      step,
      test: percentOf(test),
      train: percentOf(lastMeasured(traces, TRAIN, step)),
    },
  );
}
