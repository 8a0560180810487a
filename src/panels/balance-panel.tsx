/** What moves sharpness at this step: α drives it up, βx²/2 pulls it down. */
import './balance-panel.css';
import { type ReactNode, useRef } from 'react';
import { say } from '../language/say.ts';
import type { Traces } from '../store/traces.ts';
import { stepShown } from '../store/view.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { readingText } from './kit/number-text.ts';
import { usePalette } from './kit/palette.ts';
import { RichSvg } from './kit/rich.tsx';
import { SidePanel, TITLE_HEIGHT } from './kit/side-panel.tsx';
import { useFrames } from './kit/use-frames.ts';
import { useSummary } from './kit/use-summary.ts';
import type { PanelProps } from './panel.ts';

/** px at a root font of 16 px. */
const BAR = 14;
const PITCH = 22;
const LABELS = 86;
const VALUES = 64;
const ARROW = 5;
/** The scale holds so many times the largest α seen: bars that leave it are cut, with an arrow. */
const SCALE = 2;

interface Balance {
  readonly up: number;
  readonly down: number;
}

function balanceAt(traces: Traces, step: number): Balance {
  const x = lastMeasured(traces, 'gd.x', step);
  return {
    up: lastMeasured(traces, 'theory.alpha', step),
    down: (lastMeasured(traces, 'theory.beta', step) * x * x) / 2,
  };
}

export default function WhatMovesSharpness({ traces, view, width, height }: PanelProps): ReactNode {
  const { scale } = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const room = Math.max(1, width - (LABELS + VALUES) * scale);
  const shownAt = (): number => Math.min(stepShown(view.getState()) ?? traces.end - 1, traces.end - 1);

  const summary = useSummary(() => summarize(balanceAt(traces, shownAt()), shownAt()));
  const draw = (): void => {
    const balance = balanceAt(traces, shownAt());
    const largest = traces.extent('theory.alpha', traces.first, traces.end)[1];
    if (svg.current !== null) {
      for (const name of ['up', 'down'] as const) {
        placeBar(svg.current, name, balance[name], room / (SCALE * Math.abs(largest)), room, scale);
      }
    }
    summary.touch();
  };
  useFrames(traces, view, draw);

  return (
    <SidePanel title={say('What moves sharpness')} width={width} height={height} summaryRef={summary.ref}>
      <svg ref={svg} className="chart-texts" width={width} height={height} aria-hidden="true">
        <g transform={`translate(${LABELS * scale} ${(TITLE_HEIGHT + 4) * scale})`}>
          <line className="bar-zero" x1={0} x2={0} y1={-3 * scale} y2={(PITCH + BAR + 3) * scale} />
          {(['up', 'down'] as const).map((name, i) => (
            <g key={name} transform={`translate(0 ${i * PITCH * scale})`}>
              <text className="bar-name" x={-8 * scale} y={(BAR / 2) * scale} dy="0.35em" textAnchor="end">
                <RichSvg text={say(name === 'up' ? 'up *α*' : 'down *βx*²/2')} />
              </text>
              <path className={`bar-${name}`} data-bar={name} />
              <text className="bar-value" data-value={name} y={(BAR / 2) * scale} dy="0.35em" />
            </g>
          ))}
        </g>
      </svg>
    </SidePanel>
  );
}

/** `unit` is px a unit of the value. */
function placeBar(
  svg: SVGSVGElement,
  name: string,
  value: number,
  unit: number,
  room: number,
  scale: number,
): void {
  const known = Number.isFinite(value) && Number.isFinite(unit);
  const length = known ? Math.max(0, value * unit) : 0;
  const cut = length > room;
  const end = cut ? room - ARROW * scale : length;
  const bar = BAR * scale;
  const tip = cut ? `M${end + 2 * scale} 0l${ARROW * scale} ${bar / 2}l${-ARROW * scale} ${bar / 2}z` : '';
  svg.querySelector(`[data-bar=${name}]`)?.setAttribute('d', `M0 0H${end.toFixed(2)}V${bar}H0z${tip}`);
  const text = svg.querySelector(`[data-value=${name}]`);
  text?.setAttribute('x', String((cut ? room : end) + 6 * scale));
  if (text) text.textContent = known ? readingText(value) : say('from the edge on');
}

function summarize({ up, down }: Balance, step: number): string {
  if (Number.isNaN(up)) return say('Known once sharpness meets 2/η.');
  const values = { step, up: readingText(up), down: readingText(down) };
  return down > up
    ? say('At step {step} α = {up} and βx²/2 = {down}: sharpness is pulled down.', values)
    : say('At step {step} α = {up} and βx²/2 = {down}: sharpness is driven up.', values);
}
