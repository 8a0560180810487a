/**
 * Pinned runs behind the run on screen: each panel's measured line once more from their traces, thin, paler and without
 * a halo, with the run's label at its head; where the panel has the line 2/η, theirs is thin and dashed.
 */
import { say } from '../../language/say.ts';
import { type ChartPicture, paritiesOf, shapeOf, valuesOf } from './chart-picture.ts';
import { drawSwingReference } from './draw-swing.ts';
import { drawReference } from './draw-trace.ts';
import { lastMeasured } from '../../store/last-measured.ts';
import { type LineStyle, thresholdLine } from './line-style.ts';
import type { PinnedTraces } from './pinned-traces.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';
import type { Series } from './series.ts';
import type { Surface } from './surface.ts';
import { stepX } from './trace-shape.ts';
import { type Domain, joined } from './value-domain.ts';

export const PINNED_OPACITY = 0.6;
const WIDTH = 1;
const THRESHOLD = 'gd.threshold';
const THRESHOLD_DASH = [4, 4] as const;
/** A pinned run's 2/η higher than so many times all else would press the curves flat: it then stays out of sight. */
const FARTHEST_LINE = 3;
/** px: size of the label, half of what it keeps free, and its distance from the line's head. */
const TEXT = 11;
const HALF = 7;
const GAP = 5;

/** The series that stands for a run in this panel: what was measured and is the panel's subject. */
function subjectOf(series: readonly Series[]): Series | undefined {
  return series.find((one) => (one.kind === 'measured' && one.dot === true) || one.kind === 'swing');
}

/** The values to show, widened to those of pinned runs between the same steps. */
export function withPinned(
  wanted: Domain,
  pinned: readonly PinnedTraces[],
  series: readonly Series[],
  [from, to]: Domain,
  logarithmic: boolean,
  withLine = false,
): Domain {
  const subject = subjectOf(series);
  if (subject === undefined || pinned.length === 0) return wanted;
  const extents = pinned
    .map(({ traces }) => traces.extent(subject.channel, from, to + 1))
    // On a logarithmic axis a value that is not positive has no place.
    .map(([low, high]): Domain => [logarithmic && low <= 0 ? high : low, high])
    .filter(([low]) => !(logarithmic && low <= 0));
  const curves = joined([wanted, ...extents]) ?? wanted;
  if (!withLine) return curves;
  const lines = pinned
    .map(({ traces }) => traces.extent(THRESHOLD, from, to + 1))
    .filter(([low, high]) => low > 0 && high <= FARTHEST_LINE * curves[1])
    .map(([low, high]): Domain => [low, high * ABOVE_LINE]);
  return joined([curves, ...lines]) ?? curves;
}

/** Room above a pinned run's 2/η. */
const ABOVE_LINE = 1.05;

export function paintPinned(surface: Surface, picture: ChartPicture): void {
  const { pinned = [], palette } = picture;
  const subject = subjectOf(picture.series);
  if (subject === undefined || pinned.length === 0) return;
  const style: LineStyle = { colour: subject.style.colour, width: WIDTH, dash: [] };
  surface.globalAlpha = PINNED_OPACITY;
  for (const { traces } of pinned) {
    const own = { ...picture, traces };
    if (subject.kind === 'swing') {
      drawSwingReference(surface, paritiesOf(own, subject.channel), style, palette);
    } else drawReference(surface, shapeOf(own, subject.channel), style, palette);
    if (picture.threshold !== null) paintLine(surface, own);
  }
  surface.globalAlpha = 1;
  paintLabels(surface, picture, subject);
}

/** 2/η of a pinned run, as far as the run went. */
function paintLine(surface: Surface, picture: ChartPicture): void {
  const { palette } = picture;
  const { count, x, upper, lower } = valuesOf(picture, THRESHOLD);
  surface.strokeStyle = palette.colour[thresholdLine.colour];
  surface.lineWidth = WIDTH * palette.line;
  surface.setLineDash(THRESHOLD_DASH.map((length) => length * palette.line));
  surface.beginPath();
  let before = Number.NaN;
  for (let i = 0; i < count; i++) {
    const y = (upper[i]! + lower[i]!) / 2;
    if (Number.isNaN(y)) continue;
    if (Number.isNaN(before)) surface.moveTo(x[i]!, y);
    else if (y !== before) {
      surface.lineTo(x[i]!, before);
      surface.lineTo(x[i]!, y);
    } else if (i === count - 1) surface.lineTo(x[i]!, y);
    before = y;
  }
  surface.stroke();
  surface.setLineDash([]);
}

/** Beside the heads of the lines, within the plot, none over another. */
function paintLabels(surface: Surface, picture: ChartPicture, { channel }: Series): void {
  const { pinned = [], steps, toY, frame, palette } = picture;
  const heads = pinned.flatMap(({ label, traces }) => {
    const step = Math.min(traces.lastStep(channel), Math.floor(steps.to));
    const y = toY(lastMeasured(traces, channel, step));
    const x = stepX(steps, step);
    return Number.isNaN(y) || x < 0 ? [] : [{ label, x, y: Math.min(frame.height, Math.max(0, y)) }];
  });
  const half = HALF * palette.scale;
  const ys = placeLabels(
    heads.map(({ y }): PlacedLabel => ({ y: Math.min(frame.height - half, Math.max(half, y - half)), half })),
  );
  surface.font = `${TEXT * palette.scale}px ${palette.sans}`;
  surface.textBaseline = 'middle';
  surface.fillStyle = palette.colour.ink3;
  heads.forEach(({ label, x }, i) => {
    // A line that ends well within the plot has its label behind it, another one before its end.
    const behind = x < frame.width / 2;
    surface.textAlign = behind ? 'left' : 'right';
    const text = say('pinned: {label}', { label });
    surface.fillText(text, behind ? x + GAP : Math.min(x, frame.width) - GAP, ys[i]!);
  });
}
