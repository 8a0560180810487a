/** The texts of a plot's axes. Lines of the grid are painted with the plot. */
import type { ReactNode } from 'react';
import type { Tick } from './ticks.ts';

/** px between the plot and the texts beside it, at a root font of 16 px. */
const GAP = 9;

export function ValueAxis({
  ticks,
  toY,
  scale,
}: {
  readonly ticks: readonly Tick[];
  readonly toY: (value: number) => number;
  readonly scale: number;
}): ReactNode {
  return (
    <g className="axis" textAnchor="end">
      {ticks.map(({ value, text }) => (
        <text key={value} x={-GAP * scale} y={toY(value)} dy="0.35em">
          {text}
        </text>
      ))}
    </g>
  );
}
