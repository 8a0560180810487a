/** One figure of every run over its learning rate: which one, the reader chooses. A row of a map is one line. */
import '../kit/side-panel.css';
import { memo, type ReactNode } from 'react';
import { say } from '../../language/say.ts';
import { shortText } from '../kit/number-text.ts';
import { usePalette } from '../kit/palette.ts';
import { Rich, RichSvg, plainText } from '../kit/rich.tsx';
import { valueTicks } from '../kit/ticks.ts';
import { joined, padded } from '../kit/value-domain.ts';
import { valueScale } from '../kit/value-scale.ts';
import { shortLogTicks } from './short-log-ticks.ts';
import { type MetricId, metrics } from './sweep-view.ts';
import { runName, type SweptRun } from './swept-run.ts';

interface Props {
  readonly metric: MetricId;
  readonly runs: readonly SweptRun[];
  readonly axis: string | null;
  readonly columns: number;
  /** The training time at which losses are compared. */
  readonly commonTime: number;
  readonly chosen: number | null;
  readonly width: number;
  readonly height: number;
  readonly onMetric: (metric: MetricId) => void;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

const TOP = 34;
const LEFT = 44;
const BOTTOM = 40;
const RIGHT = 10;
const MARGIN = 1.25;
const RADIUS = 3.5;

/** NaN where a run has none: it has no way to the edge, or no test set, or diverged. */
export function metricOf({ record }: SweptRun, metric: MetricId): number {
  if (record === null) return Number.NaN;
  const { outcome, edgeStep } = record.summary;
  // Beyond the edge from the start, it took no time to get there.
  if (metric === 'edgeTime' && edgeStep === 0) return Number.NaN;
  if (outcome === 'diverged' && metric !== 'edgeTime') return Number.NaN;
  return record.summary[metric] ?? Number.NaN;
}

/** What the values are. */
function aboutWords(metric: MetricId, runs: readonly SweptRun[], commonTime: number): string {
  switch (metric) {
    case 'edgeTime':
      return say('*ηt* from below 2/*η*');
    case 'lossAtTime':
      return say('at *ηt* = {time}', { time: shortText(commonTime) });
    case 'finalLoss':
    case 'testError':
      return say('at the last step');
    case 'risingShare':
      return say('% of all steps');
    case 'eigenvaluesAtEdge': {
      const count = Math.max(0, ...runs.map(({ record }) => record?.summary.eigenvaluesMeasured ?? 0));
      return say('of {count} measured', { count });
    }
  }
}

export const MetricChart = memo(function MetricChart(props: Props): ReactNode {
  const { metric, runs, axis, columns, commonTime, chosen, width, height } = props;
  const { onMetric, onChoose, onOpen } = props;
  const { scale: size } = usePalette();
  const [left, top] = [LEFT * size, TOP * size];
  const [plotWidth, plotHeight] = [width - left - RIGHT * size, height - top - BOTTOM * size];
  const rates = runs.map(({ learningRate }) => learningRate);
  const x: readonly [number, number] = [Math.min(...rates) / MARGIN, Math.max(...rates) * MARGIN];
  const values = runs.map((run) => metricOf(run, metric));
  const usable = values.filter((value) => Number.isFinite(value));
  const extent = joined(usable.map((value) => [value, value]));
  const log = metrics[metric].scale === 'log' && usable.every((value) => value > 0);
  const y = domainOf(extent, log);
  const acrossFromEnd = valueScale(x, plotWidth, 'log');
  const toX = (value: number): number => plotWidth - acrossFromEnd(value);
  const toY = valueScale(y, plotHeight, log ? 'log' : 'linear');
  const ticks = (log ? shortLogTicks : valueTicks)(y, plotHeight, size).filter(
    ({ value }) => metric !== 'eigenvaluesAtEdge' || Number.isInteger(value),
  );
  const rows = Array.from({ length: Math.ceil(runs.length / columns) }, (_, row) =>
    runs.slice(row * columns, (row + 1) * columns),
  );
  const second = runs.find(({ index }) => index === chosen)?.second ?? null;
  const isOther = (run: SweptRun): boolean => second !== null && run.second !== second;
  const available = (Object.keys(metrics) as MetricId[]).filter(
    (id) => id !== 'testError' || runs.some((run) => Number.isFinite(metricOf(run, id))),
  );
  return (
    <figure className="side-panel sweep-metric" style={{ width, height }}>
      <figcaption className="key-line">
        <select
          className="choice metric-choice"
          aria-label={say('Figure over the learning rate')}
          value={metric}
          onChange={(event) => onMetric(event.currentTarget.value as MetricId)}
        >
          {available.map((id) => (
            <option key={id} value={id}>
              {plainText(say(metrics[id].label))}
            </option>
          ))}
        </select>
        <span className="panel-subtitle">
          <Rich text={aboutWords(metric, runs, commonTime)} />
        </span>
      </figcaption>
      <svg width={width} height={height} aria-hidden="true">
        <g transform={`translate(${left} ${top})`}>
          {ticks.map(({ value }) => (
            <line key={value} className="scatter-grid" x2={plotWidth} y1={toY(value)} y2={toY(value)} />
          ))}
          <g className="axis" textAnchor="end">
            {ticks.map(({ value, text }) => (
              <text key={value} x={-7 * size} y={toY(value)} dy="0.35em">
                {metric === 'risingShare' ? shortText(100 * value) : text}
              </text>
            ))}
          </g>
          <g className="axis" textAnchor="middle">
            {shortLogTicks(x, plotWidth, size).map(({ value, text }) => (
              <text key={value} x={toX(value)} y={plotHeight + 16 * size}>
                {text}
              </text>
            ))}
          </g>
          <text className="sweep-axis-name" x={plotWidth / 2} y={plotHeight + 33 * size} textAnchor="middle">
            <RichSvg text={say('learning rate *η*')} />
          </text>
          {rows.map((row) => (
            <path
              key={row[0]!.index}
              className={isOther(row[0]!) ? 'metric-line other-row' : 'metric-line'}
              d={linePath(row, metric, toX, toY)}
            />
          ))}
          {runs.map((run, i) => {
            const value = values[i]!;
            if (!Number.isFinite(value)) return null;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: hidden from those who read the map instead.
              <g
                key={run.index}
                className={`metric-point${run.index === chosen ? ' chosen' : ''}${isOther(run) ? ' other-row' : ''}`}
                data-run={run.index}
                transform={`translate(${toX(run.learningRate)} ${toY(value)})`}
                onPointerEnter={({ pointerType }) => pointerType === 'mouse' && onChoose(run.index)}
                onClick={() => (run.index === chosen ? onOpen : onChoose)(run.index)}
              >
                <title>{runName(run, axis)}</title>
                <circle r={(run.index === chosen ? RADIUS + 2 : RADIUS) * size} />
                <circle className="scatter-reach" r={14 * size} />
              </g>
            );
          })}
          {usable.length === 0 && (
            <text className="scatter-word" x={plotWidth / 2} y={plotHeight / 2} textAnchor="middle">
              {say('no run has one')}
            </text>
          )}
        </g>
      </svg>
    </figure>
  );
});

function domainOf(extent: readonly [number, number] | null, log: boolean): readonly [number, number] {
  if (extent === null) return [0, 1];
  if (log) return [extent[0] / MARGIN, extent[1] * MARGIN];
  const [, high] = padded([Math.min(0, extent[0]), extent[1]], 0.08);
  return [Math.min(0, extent[0]), high];
}

/** Joins neighbours that both have a value. */
function linePath(
  row: readonly SweptRun[],
  metric: MetricId,
  toX: (value: number) => number,
  toY: (value: number) => number,
): string {
  let path = '';
  let drawing = false;
  for (const run of row) {
    const value = metricOf(run, metric);
    if (Number.isFinite(value)) path += `${drawing ? 'L' : 'M'}${toX(run.learningRate)} ${toY(value)}`;
    drawing = Number.isFinite(value);
  }
  return path;
}
