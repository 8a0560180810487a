/** Moves the texts of a plot to where they belong in this frame. React made them; only their places change here. */
import { characters } from './characters.ts';
import type { ChartPicture } from './chart-picture.ts';
import { type ChartNote, eventNotes, partingNote } from './chart-notes.ts';
import { freePlace, type Interval } from './free-place.ts';
import { headLabelPlaces } from './head-labels.ts';
import { shortText } from './number-text.ts';
import { markLooks } from './paint-chart.ts';
import { partingStep } from './parting.ts';
import { plainText } from './rich.tsx';
import type { ChartLabel } from './series.ts';
import { stepX } from './trace-shape.ts';
import { ZONE_NAME, zoneNameX } from './zone-name.ts';

export interface OverlayHandles {
  /** SVG elements by name: `zone`, `label …`, `leader …`, `note …`, `parting …`. */
  readonly texts: Map<string, SVGElement>;
  tag: HTMLElement | null;
  tagNumber: HTMLElement | null;
}

/** px a character takes at most. */
const CHARACTER = 6.8;
/** A zone lower than this has no room for its name. */
const ZONE_ROOM = 26;
const TAG_HALF = 14;
/** px around a line that its halo takes. */
const HALO = 3;
const RING = 6;
/** The line has no greatest value: its slider is said to reach so many times as high as it stands. */
const RANGE = 10;

export function placeOverlay(
  handles: OverlayHandles,
  picture: ChartPicture,
  labels: readonly ChartLabel[],
  notes: 'events' | 'partings' | undefined,
): void {
  const { traces, steps, frame, toY, threshold } = picture;
  const thresholdY = threshold === null ? Number.NaN : toY(threshold.dragged ?? threshold.value);
  placeTag(handles, picture, thresholdY);
  placeZoneName(handles, picture, thresholdY);
  const lastStep = Math.min(traces.end - 1, steps.to);
  const headX = stepX(steps, lastStep);
  const values = labels.map(({ value }) => toY(value(lastStep)));
  const places = headLabelPlaces(labels, values, headX, thresholdY, frame);
  labels.forEach(({ id, side }, i) => {
    const place = places[i] ?? null;
    const text = handles.texts.get(`label ${id}`);
    const leader = handles.texts.get(`leader ${id}`);
    show(text, place !== null);
    const moved = place !== null && side === 'head' && Math.abs(place.y - place.lineY) > 9 * frame.scale;
    show(leader, moved);
    if (place === null) return;
    set(text, 'transform', `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`);
    if (!moved) return;
    set(leader, 'x1', String(place.lineX + 5));
    set(leader, 'y1', String(place.lineY));
    set(leader, 'x2', String(place.x - 2));
    set(leader, 'y2', String(place.y));
  });
  if (notes === 'events') placeNotes(handles, picture, eventNotes(picture.events));
  if (notes === 'partings') placePartings(handles, picture);
}

function placeZoneName(handles: OverlayHandles, { events, steps, frame }: ChartPicture, y: number): void {
  const text = handles.texts.get('zone');
  show(text, y > ZONE_ROOM * frame.scale);
  const marks = events.filter(({ kind }) => kind in markLooks).map(({ step }) => stepX(steps, step));
  set(text, 'x', zoneNameX(marks, frame.width, frame.scale).toFixed(1));
}

function placeTag({ tag, tagNumber }: OverlayHandles, { threshold, frame }: ChartPicture, y: number): void {
  if (tag === null || threshold === null) return;
  const value = threshold.dragged ?? threshold.value;
  const shown = !Number.isNaN(y);
  tag.hidden = !shown;
  if (!shown) return;
  // Off the plot, the tag waits at its edge and points where the line is.
  const held = Math.min(frame.height, Math.max(0, y));
  const shift = frame.compact ? held + 3 * frame.scale : held - TAG_HALF * frame.scale;
  const x = frame.compact ? 6 * frame.scale : frame.width + 12 * frame.scale;
  tag.style.transform = `translate(${x}px, ${Number(shift.toFixed(2))}px)`;
  const number = `${shortText(value)}${y < 0 ? ' ↑' : y > frame.height ? ' ↓' : ''}`;
  if (tagNumber !== null && tagNumber.textContent !== number) {
    tagNumber.textContent = number;
    tag.setAttribute('aria-valuenow', String(Number(value.toPrecision(4))));
    tag.setAttribute('aria-valuetext', shortText(value));
    tag.setAttribute('aria-valuemin', '0');
    tag.setAttribute('aria-valuemax', String(RANGE * value));
  }
}

/** Words about the run itself stand at the top, right of their line or, without room, left of it. */
function placeNotes(
  handles: OverlayHandles,
  { steps, frame }: ChartPicture,
  notes: readonly ChartNote[],
): void {
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const note of notes) {
    const text = handles.texts.get(`note ${note.id}`);
    const line = stepX(steps, note.step);
    const length = characters(plainText(note.text)) * CHARACTER * frame.scale;
    const fits = line + length + 6 <= frame.width;
    const x = fits ? line + 6 : line - 6;
    const start = fits ? x : x - length;
    const shown = line >= 0 && line <= frame.width && start >= freeFrom && start >= 0;
    show(text, shown);
    if (!shown || text === undefined) continue;
    freeFrom = start + length + 8;
    set(text, 'text-anchor', fits ? 'start' : 'end');
    set(text, 'transform', `translate(${x.toFixed(1)} ${12 * frame.scale})`);
  }
}

/** Where predictions part: near their rings, off the lines and off one another. */
function placePartings(handles: OverlayHandles, picture: ChartPicture): void {
  const { traces, series, steps, frame, toY, threshold } = picture;
  const half = 8 * frame.scale;
  const placed: { from: number; to: number; y: number }[] = [];
  for (const own of series) {
    if (own.kind !== 'reference' || own.id === undefined) continue;
    const text = handles.texts.get(`parting ${own.id}`);
    const step = partingStep(traces, own.id, picture.events);
    const x = step === null ? -1 : stepX(steps, step);
    const y = step === null ? Number.NaN : toY(traces.value(own.channel, step));
    const shown = step !== null && x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;
    show(text, shown);
    if (!shown || text === undefined) continue;
    const { text: words } = partingNote(own.id, own.style.colour, step);
    if (text.textContent !== words) text.textContent = words;
    const length = characters(words) * CHARACTER * frame.scale;
    const from = Math.max(0, Math.min(x + 8 * frame.scale, frame.width - length));
    const to = from + length;
    // Words that had to move left, over their ring, go above or below it.
    const ring: Interval[] = from < x + RING ? [[y - RING, y + RING]] : [];
    const others = placed.filter((other) => other.from < to && from < other.to);
    const zoneFrom = Number(handles.texts.get('zone')?.getAttribute('x') ?? Number.NaN);
    const zoneName = from < zoneFrom + ZONE_NAME * frame.scale && to > zoneFrom;
    const taken: Interval[] = [
      ...linesBetween(picture, from, to),
      ...ring,
      ...others.map((other): Interval => [other.y - half, other.y + half]),
      ...(zoneName ? [[0, ZONE_ROOM * frame.scale] as const] : []),
    ];
    const place = freePlace(y, half, frame.height, taken);
    placed.push({ from, to, y: place });
    set(text, 'transform', `translate(${from.toFixed(1)} ${(place + half / 2).toFixed(1)})`);
    text.classList.toggle('over-zone', threshold !== null && place < toY(threshold.value));
  }
}

/** px that the measured lines and the threshold take between two px of the step axis. */
function linesBetween(
  { traces, series, steps, frame, toY, threshold }: ChartPicture,
  from: number,
  to: number,
): Interval[] {
  const stepAt = (x: number): number => steps.from + (x / frame.width) * (steps.to - steps.from);
  const taken = series.flatMap(({ kind, channel }): Interval[] => {
    const [low, high] = traces.extent(channel, Math.floor(stepAt(from)), Math.ceil(stepAt(to)) + 1);
    return kind === 'measured' && low <= high ? [[toY(high) - HALO, toY(low) + HALO]] : [];
  });
  const line = threshold === null ? Number.NaN : toY(threshold.value);
  return Number.isNaN(line) ? taken : [...taken, [line - 1, line + 1]];
}

function show(element: SVGElement | undefined, shown: boolean): void {
  set(element, 'visibility', shown ? 'visible' : 'hidden');
}

/** An attribute that is set costs a new style and layout even where it has that value already. */
function set(element: SVGElement | undefined, name: string, value: string): void {
  if (element !== undefined && element.getAttribute(name) !== value) element.setAttribute(name, value);
}
