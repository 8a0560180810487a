/** The texts of the portrait: numbers of the quarters, axes, key. */
import './plane-marks.css';
import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import { RichSvg } from './rich.tsx';
import { valueTicks } from './ticks.ts';

export interface PortraitTextsProps {
  readonly traced: boolean;
  readonly folded: boolean;
  readonly xLow: number;
  readonly xHigh: number;
  readonly yLow: number;
  readonly yHigh: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Where the fixed points are drawn while nothing is traced, as a share of the half width. */
  readonly delta: number;
}

const quarterWords = {
  1: ['sharpness', 'rises'],
  2: ['swing', 'grows'],
  3: ['sharpness', 'falls'],
  4: ['swing', 'dies out'],
} as const;

export function PortraitTexts(props: PortraitTextsProps): ReactNode {
  return props.traced ? <Traced {...props} /> : <Empty {...props} />;
}

/** px that a quarter's number and words take below the middle of the number, and the ring below them. */
const LOW_ROOM = 66;

function Empty({ width, height, scale, delta }: PortraitTextsProps): ReactNode {
  const middle = width / 2;
  const right = (width * (3 + delta)) / 4;
  // Its words end above the ring at the bottom.
  const low = Math.min(height * 0.73, height - LOW_ROOM * scale);
  const places = [
    [2, middle, height * 0.15],
    [3, right, height * 0.15],
    [1, middle, low],
    [4, right, low],
  ] as const;
  return (
    <>
      {places.map(([quarter, x, y]) => (
        <g key={quarter} textAnchor="middle">
          <text className={`quarter of-${quarter}`} x={x} y={y} dy="0.35em">
            {quarter}
          </text>
          {quarterWords[quarter].map((word, line) => (
            <text key={word} className="quarter-word" x={x} y={y + (23 + 15 * line) * scale} dy="0.35em">
              {say(word)}
            </text>
          ))}
        </g>
      ))}
      <text className="axis-zero" x={-8 * scale} y={height / 2} dy="0.35em" textAnchor="end">
        <RichSvg text="2/*η*" />
      </text>
      <text className="axis-name" x={middle} y={height + 26 * scale} textAnchor="middle">
        {say('swing along the sharpest direction')}
      </text>
    </>
  );
}

/** px from the corners to the quarters' numbers, and the room that a number needs. */
const CORNER = 16;
const NUMBER_ROOM = 30;

function Traced({ folded, xLow, xHigh, yLow, yHigh, width, height, scale }: PortraitTextsProps): ReactNode {
  const toX = (x: number): number => ((x - xLow) / (xHigh - xLow)) * width;
  const toY = (y: number): number => (1 - (y - yLow) / (yHigh - yLow)) * height;
  const line = toY(0);
  const yTicks = valueTicks([yLow, yHigh], height, scale).filter(
    ({ value }) => Math.abs(toY(value) - line) > 12 * scale,
  );
  const top = CORNER * scale;
  const bottom = height - CORNER * scale;
  const inner = folded ? toX(1) - CORNER * scale : width / 2;
  const room = NUMBER_ROOM * scale;
  const numbers = [
    [2, inner, top, line > room],
    [3, width - CORNER * scale, top, line > room],
    [1, inner, bottom, height - line > room],
    [4, width - CORNER * scale, bottom, height - line > room],
  ] as const;
  return (
    <>
      {numbers.map(([quarter, x, y, shown]) =>
        shown ? (
          <text key={quarter} className={`quarter of-${quarter}`} x={x} y={y} dy="0.35em" textAnchor="middle">
            {quarter}
          </text>
        ) : null,
      )}
      <g className="axis" textAnchor="end">
        {yTicks.map(({ value, text }) => (
          <text key={value} x={-8 * scale} y={toY(value)} dy="0.35em">
            {value > 0 ? `+${text}` : text}
          </text>
        ))}
        <text className="axis-zero" x={-8 * scale} y={line} dy="0.35em">
          0
        </text>
      </g>
      {folded ? (
        <FoldedAxis xLow={xLow} xHigh={xHigh} toX={toX} y={height + 15 * scale} width={width} scale={scale} />
      ) : (
        <SymmetricAxis middle={width / 2} y={height + 15 * scale} />
      )}
      <text className="axis-name" x={width / 2} y={height + 33 * scale} textAnchor="middle">
        <RichSvg text={say(folded ? '|*x*|/*δ*: displacement along *u*' : '*x*: displacement along *u*')} />
      </text>
      <Key x={width / 2} y={height + 53 * scale} scale={scale} />
    </>
  );
}

/** ±δ are put in place as δ changes (portrait.tsx). */
function SymmetricAxis({ middle, y }: { readonly middle: number; readonly y: number }): ReactNode {
  return (
    <g className="axis" textAnchor="middle">
      <text data-fixed="" y={y}>
        <RichSvg text="−*δ*" />
      </text>
      <text data-fixed="" y={y}>
        <RichSvg text="+*δ*" />
      </text>
      <text x={middle} y={y}>
        0
      </text>
    </g>
  );
}

function FoldedAxis(props: {
  readonly xLow: number;
  readonly xHigh: number;
  readonly toX: (x: number) => number;
  readonly y: number;
  readonly width: number;
  readonly scale: number;
}): ReactNode {
  return (
    <g className="axis" textAnchor="middle">
      {valueTicks([props.xLow, props.xHigh], props.width, props.scale).map(({ value, text }) => (
        <text key={value} x={props.toX(value)} y={props.y}>
          {text}
        </text>
      ))}
    </g>
  );
}

function Key({ x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number }): ReactNode {
  const at = (px: number): number => x + px * scale;
  return (
    <g className="key-text">
      <circle cx={at(-114)} cy={y - 4 * scale} r={2.6 * scale} className="dot-even" />
      <text x={at(-106)} y={y}>
        {say('even step')}
      </text>
      <circle cx={at(-34)} cy={y - 4 * scale} r={2.4 * scale} className="dot-odd" />
      <text x={at(-26)} y={y}>
        {say('odd step')}
      </text>
      <line x1={at(36)} x2={at(54)} y1={y - 4 * scale} y2={y - 4 * scale} className="dash-theory" />
      <text x={at(59)} y={y}>
        {say('2-d theory')}
      </text>
    </g>
  );
}
