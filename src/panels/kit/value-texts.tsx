/** Numbers on the left of a plot, each at its height. */
import type { ReactNode } from 'react';
import type { Tick } from './ticks.ts';

interface Props {
  readonly ticks: readonly Tick[];
  readonly toY: (value: number) => number;
  readonly scale: number;
}

export function ValueTexts({ ticks, toY, scale }: Props): ReactNode {
  return ticks.map(({ value, text }) => (
    <text key={value} x={-8 * scale} y={toY(value)} dy="0.35em" textAnchor="end">
      {text}
    </text>
  ));
}
