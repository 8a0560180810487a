/** The loss along u through the constrained path, its Taylor polynomials, and the run's displacement on it. */
import './kit/plane-marks.css';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { stepShown } from '../store/view.ts';
import { lastMeasured } from '../store/last-measured.ts';
import { readingText, shortText } from './kit/number-text.ts';
import { type AlongCurve, lossAt, paintAlong, taylorAt } from './kit/paint-along.ts';
import { usePalette } from './kit/palette.ts';
import { RichSvg } from './kit/rich.tsx';
import { NoPicture, whyNone } from './kit/round-path.tsx';
import { SidePanel, plotUnderHelp } from './kit/side-panel.tsx';
import { stepWords, thisIs } from './kit/step-words.ts';
import { valueTicks } from './kit/ticks.ts';
import { usePainted } from './kit/use-painted.ts';
import { useSummary } from './kit/use-summary.ts';
import { type Domain, padded } from './kit/value-domain.ts';
import { ValueTexts } from './kit/value-texts.tsx';
import type { PanelProps } from './panel.ts';

/** px at a root font of 16 px. */
const LEFT = 46;
const RIGHT = 8;
const BELOW = 60;
/** Room above and below the curve. */
const MARGIN = 0.1;
/** The plot is low: ticks stand closer than elsewhere. */
const TICKS = 1.6;

export default function Along(props: PanelProps): ReactNode {
  const { traces, view, sights, width, height } = props;
  const palette = usePalette();
  const { scale } = palette;
  const asked = useStore(view, stepShown);
  const seen = sights?.along;
  const curve = seen?.along.kind === 'curve' ? seen.along : null;
  const reason = seen?.along.kind === 'none' ? seen.along.reason : undefined;
  const plot = plotUnderHelp(props, scale, { left: LEFT, right: RIGHT, below: BELOW });
  const delta = seen === undefined ? Number.NaN : lastMeasured(traces, 'theory.delta', seen.step);
  const half = curve?.x.at(-1) ?? 1;
  const values = curve === null ? ([0, 1] as const) : lossDomain(curve);
  const toX = (x: number): number => ((x / half + 1) / 2) * plot.width;
  const toY = (loss: number): number => (1 - (loss - values[0]) / (values[1] - values[0])) * plot.height;
  const ticks = curve === null ? [] : valueTicks(values, TICKS * plot.height, scale);
  const when = stepWords(asked, seen?.step);
  const summary = useSummary(() =>
    curve === null
      ? whyNone(props, reason).replaceAll('*', '')
      : joinSentences(summarize(curve), thisIs(asked, seen?.step)),
  );

  const canvas = usePainted(
    view,
    plot,
    (surface) => {
      if (curve === null) return;
      const grid = ticks.map(({ value }) => value);
      paintAlong(surface, { width: plot.width, height: plot.height, palette, curve, toX, toY, grid, delta });
    },
    [curve, delta, palette],
  );
  useEffect(() => summary.touch());

  return (
    <SidePanel
      title={say('Loss along *u*')}
      subtitle={when}
      help={say('*L*(*θ*† + *xu*): where the cubic term bends it away from the parabola, sharpness changes.')}
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      <canvas ref={canvas} className="side-canvas" style={plot} />
      {curve === null ? (
        <NoPicture {...props} plot={plot} reason={reason} />
      ) : (
        <svg className="chart-texts" width={width} height={height} aria-hidden="true">
          <g transform={`translate(${plot.left} ${plot.top})`}>
            <g className="axis">
              <ValueTexts ticks={ticks} toY={toY} scale={scale} />
              <XTicks half={half} delta={delta} toX={toX} y={plot.height + 15 * scale} scale={scale} />
            </g>
            <text className="axis-name" x={plot.width / 2} y={plot.height + 33 * scale} textAnchor="middle">
              <RichSvg text={say('*x*: displacement along *u*')} />
            </text>
            <CurveKey x={plot.width / 2} y={plot.height + 53 * scale} scale={scale} />
          </g>
        </svg>
      )}
    </SidePanel>
  );
}

/** The ends and 0, and ±δ where they stand apart from these. */
function XTicks(props: {
  readonly half: number;
  readonly delta: number;
  readonly toX: (x: number) => number;
  readonly y: number;
  readonly scale: number;
}): ReactNode {
  const { half, delta, toX, y, scale } = props;
  const apart = (x: number): boolean =>
    [0, half].every((other) => Math.abs(toX(x) - toX(other)) > 34 * scale);
  const end = shortText(half);
  return (
    <>
      <text x={toX(-half)} y={y} textAnchor="start">
        {`−${end}`}
      </text>
      <text x={toX(half)} y={y} textAnchor="end">
        {end}
      </text>
      <text x={toX(0)} y={y} textAnchor="middle">
        0
      </text>
      {Number.isFinite(delta) && apart(delta)
        ? ([-1, 1] as const).map((sign) => (
            <text key={sign} className="delta" x={toX(sign * delta)} y={y} textAnchor="middle">
              <RichSvg text={sign < 0 ? '−*δ*' : '+*δ*'} />
            </text>
          ))
        : null}
    </>
  );
}

function CurveKey({
  x,
  y,
  scale,
}: {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}): ReactNode {
  const at = (px: number): number => x + px * scale;
  const line = (px: number, className: string): ReactNode => (
    <line x1={at(px)} x2={at(px + 18)} y1={y - 4 * scale} y2={y - 4 * scale} className={className} />
  );
  return (
    <g className="key-text">
      {line(-120, 'line-loss')}
      <text x={at(-97)} y={y}>
        {say('loss')}
      </text>
      {line(-54, 'dash-cubic')}
      <text x={at(-31)} y={y}>
        {say('cubic')}
      </text>
      {line(22, 'dash-quadratic')}
      <text x={at(45)} y={y}>
        {say('quadratic')}
      </text>
    </g>
  );
}

function lossDomain({ loss }: AlongCurve): Domain {
  const finite = loss.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  return padded([Math.min(...finite), Math.max(...finite)], MARGIN);
}

function summarize(curve: AlongCurve): string {
  const x = curve.swing.at(-1) ?? Number.NaN;
  return joinSentences(
    say(
      'On the curve the run is at x = {x}, where the loss is {loss}; the cubic polynomial gives {cubic}, the quadratic {quadratic}.',
      {
        x: readingText(x),
        loss: readingText(lossAt(curve, x)),
        cubic: readingText(taylorAt(curve.coefficients, 3, x)),
        quadratic: readingText(taylorAt(curve.coefficients, 2, x)),
      },
    ),
    say('At x = 0 it is {floor}.', { floor: readingText(curve.coefficients[0] ?? Number.NaN) }),
  );
}
