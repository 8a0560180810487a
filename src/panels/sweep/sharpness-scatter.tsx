/** Final sharpness against 2/η, with the range of the last steps: what trained at the edge stands on the diagonal. */
import '../kit/side-panel.css';
import { memo, type ReactNode, useId } from 'react';
import { joinSentences, joinWords } from '../../language/join.ts';
import { say } from '../../language/say.ts';
import { WINDOW, windowOf } from '../../sweep/summary.ts';
import { usePalette } from '../kit/palette.ts';
import { Rich, RichSvg } from '../kit/rich.tsx';
import { valueScale } from '../kit/value-scale.ts';
import { shortLogTicks } from './short-log-ticks.ts';
import { runName, type SweptRun } from './swept-run.ts';

interface Props {
  readonly runs: readonly SweptRun[];
  readonly axis: string | null;
  readonly chosen: number | null;
  readonly width: number;
  readonly height: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

interface Point {
  readonly run: SweptRun;
  readonly threshold: number;
  readonly final: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const TOP = 30;
const LEFT = 36;
const BOTTOM = 40;
const RIGHT = 10;
/** Room around the outermost points, as a factor. */
const MARGIN = 1.25;
const RADIUS = 4;
/** The diagonal's name ends where 2/η is this much less than at its end. */
const NAME_FROM_END = 1.12;
/** px that the label of an end keeps from the chosen point's. */
const CLEAR_ACROSS = 70;
const CLEAR_DOWN = 18;
/** px from a point or the end of its bar to the middle of its label, and that a character takes. */
const LABEL_GAP = 14;
const LABEL_SHIFT = 10;
const CHARACTER = 7;

function pointsOf(runs: readonly SweptRun[]): readonly Point[] {
  return runs.flatMap((run) => {
    if (run.record === null || run.record.summary.outcome === 'diverged') return [];
    const { threshold, finalSharpness, meanSharpness, lowSharpness, highSharpness } = run.record.summary;
    if (!(finalSharpness! > 0) || !(lowSharpness! > 0)) return [];
    return {
      run,
      threshold,
      final: finalSharpness!,
      mean: meanSharpness!,
      low: lowSharpness!,
      high: highSharpness!,
    };
  });
}

export const SharpnessScatter = memo(function SharpnessScatter(props: Props): ReactNode {
  const { runs, axis, chosen, width, height, onChoose, onOpen } = props;
  const { scale } = usePalette();
  const clip = useId();
  const points = pointsOf(runs);
  const [left, top] = [LEFT * scale, TOP * scale];
  const [plotWidth, plotHeight] = [width - left - RIGHT * scale, height - top - BOTTOM * scale];
  const thresholds = runs.map(({ learningRate }) => 2 / learningRate);
  const x: readonly [number, number] = [Math.min(...thresholds) / MARGIN, Math.max(...thresholds) * MARGIN];
  const values = points.flatMap(({ low, high, final }) => [low, high, final]);
  const y: readonly [number, number] = [
    Math.min(x[0], ...values.map((value) => value / MARGIN)),
    Math.max(Math.min(x[1], Math.max(...values, x[0] * 4) * 2), ...values.map((value) => value * MARGIN)),
  ];
  const acrossFromEnd = valueScale(x, plotWidth, 'log');
  const toX = (value: number): number => plotWidth - acrossFromEnd(value);
  const toY = valueScale(y, plotHeight, 'log');
  // The diagonal from end to end; what lies beyond the plot is clipped.
  const edge = `M${toX(x[0])} ${toY(x[0])}L${toX(x[1])} ${toY(x[1])}`;
  const zone = `${edge}L${plotWidth} ${-plotHeight}L0 ${-plotHeight}Z`;
  // Its name stands along it, at its upper end.
  const nameAt = Math.min(x[1], y[1]) / NAME_FROM_END;
  const nameX = toX(nameAt);
  const slope =
    (Math.atan2(toY(nameAt) - toY(nameAt / MARGIN), nameX - toX(nameAt / MARGIN)) * 180) / Math.PI;
  const sorted = [...points].sort((a, b) => Number(a.run.index === chosen) - Number(b.run.index === chosen));
  const second = runs.find(({ index }) => index === chosen)?.second ?? null;
  const isOther = (run: SweptRun): boolean => second !== null && run.second !== second;
  // Below its bar and a little right, where neither the bar nor the diagonal passes; above it where there is no room.
  const labelY = ({ low, high, final }: Point): number => {
    const below = toY(Math.min(low, final)) + LABEL_GAP * scale;
    return below < plotHeight - 6 * scale ? below : toY(Math.max(high, final)) - LABEL_GAP * scale;
  };
  const front = points.find(({ run }) => run.index === chosen);
  const clear = (point: Point): boolean =>
    front === undefined ||
    Math.abs(toX(point.threshold) - toX(front.threshold)) > CLEAR_ACROSS * scale ||
    Math.abs(labelY(point) - labelY(front)) > CLEAR_DOWN * scale;
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined && clear(point));
  const named = new Set([chosen, ...ends.map((point) => point?.run.index)]);
  return (
    <figure className="side-panel sweep-scatter" style={{ width }}>
      <figcaption className="key-line">
        <h2 className="panel-title">
          <Rich text={say('Final [sharpness|sharpness] against 2/*η*')} />
        </h2>
      </figcaption>
      <svg width={width} height={height} aria-hidden="true">
        <g transform={`translate(${left} ${top})`}>
          <clipPath id={clip}>
            <rect width={plotWidth} height={plotHeight} />
          </clipPath>
          <g clipPath={`url(#${clip})`}>
            <path className="scatter-zone" d={zone} />
            {shortLogTicks(y, plotHeight, scale).map(({ value }) => (
              <line key={value} className="scatter-grid" x2={plotWidth} y1={toY(value)} y2={toY(value)} />
            ))}
            <path className="scatter-edge" d={edge} />
          </g>
          <text
            className="scatter-name"
            transform={`translate(${nameX} ${toY(nameAt)}) rotate(${slope})`}
            y={-7 * scale}
            textAnchor="end"
          >
            <RichSvg text="*S* = 2/*η*" />
          </text>
          <text className="scatter-word" x={8 * scale} y={17 * scale}>
            {say('unstable')}
          </text>
          <g className="axis" textAnchor="end">
            {shortLogTicks(y, plotHeight, scale).map(({ value, text }) => (
              <text key={value} x={-7 * scale} y={toY(value)} dy="0.35em">
                {text}
              </text>
            ))}
          </g>
          <g className="axis" textAnchor="middle">
            {shortLogTicks(x, plotWidth, scale).map(({ value, text }) => (
              <text key={value} x={toX(value)} y={plotHeight + 16 * scale}>
                {text}
              </text>
            ))}
          </g>
          <text className="sweep-axis-name" x={plotWidth / 2} y={plotHeight + 33 * scale} textAnchor="middle">
            <RichSvg text={say('threshold 2/*η*')} />
          </text>
          {sorted.map(({ run, threshold, final, mean, low, high }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: hidden from those who read the map instead.
            <g
              key={run.index}
              className={`scatter-point${run.index === chosen ? ' chosen' : ''}${isOther(run) ? ' other-row' : ''}`}
              data-run={run.index}
              transform={`translate(${toX(threshold)} 0)`}
              onPointerEnter={({ pointerType }) => pointerType === 'mouse' && onChoose(run.index)}
              onClick={() => (run.index === chosen ? onOpen : onChoose)(run.index)}
            >
              <title>{runName(run, axis)}</title>
              <line y1={toY(low)} y2={toY(high)} />
              <line className="scatter-mean" x1={-6 * scale} x2={6 * scale} y1={toY(mean)} y2={toY(mean)} />
              <circle cy={toY(final)} r={(run.index === chosen ? RADIUS + 2 : RADIUS) * scale} />
              <circle className="scatter-reach" cy={toY(final)} r={14 * scale} />
            </g>
          ))}
          {sorted
            .filter(({ run }) => named.has(run.index))
            .map((point) => {
              const { run, threshold } = point;
              const half = (String(run.learningRate).length * CHARACTER * scale) / 2;
              return (
                <text
                  key={run.index}
                  className={run.index === chosen ? 'scatter-rate chosen' : 'scatter-rate'}
                  x={Math.min(plotWidth - half, toX(threshold) + LABEL_SHIFT * scale)}
                  y={labelY(point)}
                  dy="0.35em"
                  textAnchor="middle"
                >
                  {run.learningRate}
                </text>
              );
            })}
        </g>
      </svg>
      <p className="help">
        <Rich text={readingWords(runs, points)} />
      </p>
    </figure>
  );
});

/** So many rates have room in a sentence. */
const FEW = 4;

/** How the picture is read, and which runs ended on their way. */
function readingWords(runs: readonly SweptRun[], points: readonly Point[]): string {
  const count = Math.max(0, ...points.map(({ run }) => windowOf(run.record!.summary.steps)));
  const marks = say('Ring: last step; tick and bar: mean and range of the last {count} step(s).', {
    count: count > 0 ? count : WINDOW,
  });
  const short = points.filter(({ run }) => run.record!.summary.outcome === 'smooth');
  const rates = new Set(short.map(({ run }) => run.learningRate));
  if (rates.size === 0 || rates.size > FEW || runs.some(({ second }) => second !== null))
    return joinSentences(marks, say('On the line a run trains at the edge.'));
  return joinSentences(
    marks,
    say('On the line a run trains at the edge; at *η* = {rates} it ended before sharpness arrived.', {
      rates: joinWords([...rates].map(String)),
    }),
  );
}
