/** One input: the network's output as a curve over the data, and, dotted, what it was at step 0. */
import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import type { Picture } from '../../worker/protocol.ts';
import { shortText } from './number-text.ts';
import { valueTicks } from './ticks.ts';
import { type Domain, padded } from './value-domain.ts';

type Curve = Extract<Picture, { kind: 'curve' }>;

export interface NetworkCurveProps {
  readonly picture: Curve;
  readonly initial: Curve | null;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Room above and below the data: the curve may leave them, and is cut beyond. */
const MARGIN = 0.14;

export function NetworkCurve({ picture, initial, width, height, scale }: NetworkCurveProps): ReactNode {
  const values = padded(extent(picture.dataY), MARGIN);
  const inputs: Domain = [picture.x[0] ?? -1, picture.x.at(-1) ?? 1];
  const toX = (x: number): number => ((x - inputs[0]) / (inputs[1] - inputs[0])) * width;
  const toY = (y: number): number => (1 - (y - values[0]) / (values[1] - values[0])) * height;
  const data = extent(picture.dataX);
  const ends = data[1] > data[0] ? [data[0], data[1]] : [data[0]];
  return (
    <>
      {valueTicks(values, height, scale).map(({ value, text }) => (
        <g key={value}>
          <line className="grid-line" x1={0} x2={width} y1={toY(value)} y2={toY(value)} />
          <text className="axis-value" x={-8 * scale} y={toY(value)} dy="0.35em" textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <g className="axis" textAnchor="middle">
        {ends.map((value) => (
          <text key={value} x={toX(value)} y={height + 16 * scale}>
            {shortText(value)}
          </text>
        ))}
        <text x={width / 2} y={height + 16 * scale}>
          {say('input')}
        </text>
      </g>
      <svg width={width} height={height} overflow="hidden" aria-hidden="true">
        {initial === null ? null : <path className="curve-initial" d={pathOf(initial, toX, toY)} />}
        <path className="curve" d={pathOf(picture, toX, toY)} />
      </svg>
      {Array.from(picture.dataX, (x, i) => (
        <circle
          key={`${x} ${picture.dataY[i]}`}
          className="datum"
          cx={toX(x)}
          cy={toY(picture.dataY[i]!)}
          r={3 * scale}
        />
      ))}
    </>
  );
}

/** Networks with several outputs show their first. */
function pathOf({ x, y }: Curve, toX: (x: number) => number, toY: (y: number) => number): string {
  const outputs = Math.max(1, Math.round(y.length / x.length));
  const points = Array.from(x, (value, i) => `${toX(value).toFixed(2)} ${toY(y[i * outputs]!).toFixed(2)}`);
  return `M${points.join('L')}`;
}

function extent(values: Float64Array): Domain {
  return values.length === 0
    ? [-1, 1]
    : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
