/** One frame of a clip: the chosen panels as they stand on the page, larger and sharp, with the run's name and step. */
import { divertCanvas } from '../../panels/kit/fit-canvas.ts';
import type { View } from '../../store/view.ts';
import { paintElement } from './paint-element.ts';

export const CLIP = { width: 1280, height: 720 } as const;
const MARGIN = 32;
const GAP = 24;
const HEAD = 48;
/** px of the head's texts, as in the design: title and small print, for a picture of this size. */
const TITLE = 22;
const SMALL = 16;

export interface ClipWords {
  readonly title: string;
  readonly step: string;
  readonly parameters: string;
}

export interface ClipPainter {
  /** Resolves once the frame is painted. */
  paint(words: () => ClipWords): Promise<void>;
}

export function createClipPainter(
  canvas: HTMLCanvasElement,
  ids: readonly string[],
  view: View,
): ClipPainter {
  canvas.width = CLIP.width;
  canvas.height = CLIP.height;
  const found = canvas.getContext('2d', { alpha: false });
  if (found === null) throw new Error('this browser draws no pictures');
  const context = found;
  const sharp = new Map<HTMLCanvasElement, HTMLCanvasElement>();

  return {
    async paint(words) {
      const panels = ids.flatMap((id) => [
        ...document.querySelectorAll<HTMLElement>(`.panel[data-panel="${id}"]`),
      ]);
      const places = arranged(panels);
      const canvases = panels.flatMap((panel) => [...panel.querySelectorAll('canvas')]);
      const painted = new Set<HTMLCanvasElement>();
      const releases = canvases.map((original) => {
        const own = sharp.get(original) ?? document.createElement('canvas');
        sharp.set(original, own);
        const { width, height } = original.getBoundingClientRect();
        own.width = Math.max(1, Math.round(width * places.scale));
        own.height = Math.max(1, Math.round(height * places.scale));
        const painting = own.getContext('2d');
        if (painting === null) return () => {};
        return divertCanvas(original, () => {
          painted.add(original);
          painting.setTransform(1, 0, 0, 1, 0, 0);
          painting.clearRect(0, 0, own.width, own.height);
          painting.globalAlpha = 1;
          painting.scale(places.scale, places.scale);
          return painting;
        });
      });
      try {
        // Whoever draws listens to the view; the same view is news enough.
        view.setState({});
        await displayFrame();
      } finally {
        for (const release of releases) release();
      }
      head(context, words());
      panels.forEach((panel, i) => {
        const { x = 0, y = 0 } = places.corners[i] ?? {};
        paintElement(
          context,
          panel,
          { x, y, scale: places.scale },
          // Whoever does not paint at every news keeps what was painted last.
          (original) => (painted.has(original) ? (sharp.get(original) ?? null) : original),
        );
      });
      // Every other display frame belongs to the page.
      view.setState({});
      await displayFrame();
    },
  };
}

interface Places {
  readonly scale: number;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** As on the page: panels over steps above one another, the others beside them; as large as the picture allows. */
function arranged(panels: readonly HTMLElement[]): Places {
  const columns = ['.panels.time', '.panels.side'].map((column) =>
    panels.filter((panel) => panel.closest(column) !== null),
  );
  const sizes = columns.map((column) => ({
    width: Math.max(0, ...column.map((panel) => panel.clientWidth)),
    height: column.reduce((sum, panel) => sum + panel.clientHeight, 0),
  }));
  const gap = columns.every((column) => column.length > 0) ? GAP : 0;
  const width = sizes.reduce((sum, size) => sum + size.width, gap);
  const height = Math.max(1, ...sizes.map((size) => size.height));
  const room = { width: CLIP.width - 2 * MARGIN, height: CLIP.height - 2 * MARGIN - HEAD };
  const scale = Math.min(room.width / Math.max(1, width), room.height / height);
  const left = (CLIP.width - width * scale) / 2;
  const corners = new Map<HTMLElement, { x: number; y: number }>();
  columns.forEach((column, c) => {
    let y = MARGIN + HEAD;
    const x = c === 0 ? left : left + ((sizes[0]?.width ?? 0) + gap) * scale;
    for (const panel of column) {
      corners.set(panel, { x, y });
      y += panel.clientHeight * scale;
    }
  });
  return { scale, corners: panels.map((panel) => corners.get(panel) ?? { x: 0, y: 0 }) };
}

function head(context: CanvasRenderingContext2D, { title, step, parameters }: ClipWords): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const family = getComputedStyle(document.body).fontFamily;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = token('bg');
  context.fillRect(0, 0, CLIP.width, CLIP.height);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillStyle = token('ink');
  context.font = `600 ${TITLE}px ${family}`;
  context.fillText(title, MARGIN, MARGIN + TITLE - 4);
  const used = context.measureText(title).width;
  context.textAlign = 'right';
  const stepWidth = context.measureText(step).width;
  context.fillText(step, CLIP.width - MARGIN, MARGIN + TITLE - 4);
  context.fillStyle = token('ink2');
  context.font = `400 ${SMALL}px ${family}`;
  context.textAlign = 'left';
  const room = CLIP.width - 2 * MARGIN - used - stepWidth - 3 * GAP;
  context.fillText(shortened(context, parameters, room), MARGIN + used + GAP, MARGIN + TITLE - 4);
}

function shortened(context: CanvasRenderingContext2D, text: string, room: number): string {
  let length = text.length;
  while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > room) length -= 1;
  return length === text.length ? text : length < 12 ? '' : `${text.slice(0, length)}…`;
}

/** Once everything that was asked for at the next display frame has been drawn. */
function displayFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
