import type { Surface } from './surface.ts';

/** All that panels use of a canvas's context. */
export type Painting = Surface &
  Pick<CanvasRenderingContext2D, 'translate' | 'drawImage' | 'imageSmoothingEnabled'>;

/** A function is asked each time that the canvas is painted. */
type Elsewhere = Painting | (() => Painting);

const diverted = new WeakMap<HTMLCanvasElement, Elsewhere>();

/** Until it is released, what is painted on this canvas goes somewhere else: into a figure, or a clip. */
export function divertCanvas(canvas: HTMLCanvasElement, painting: Elsewhere): () => void {
  diverted.set(canvas, painting);
  return () => diverted.delete(canvas);
}

/** Whether a figure is being made of what is painted here. */
export function isDiverted(canvas: HTMLCanvasElement): boolean {
  return diverted.has(canvas);
}

/** Gives a canvas as many device pixels as its place on the page has, and returns its cleared context in CSS px. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const elsewhere = diverted.get(canvas);
  if (elsewhere !== undefined)
    return (typeof elsewhere === 'function' ? elsewhere() : elsewhere) as CanvasRenderingContext2D;
  const ratio = window.devicePixelRatio || 1;
  const columns = Math.max(1, Math.round(width * ratio));
  const rows = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.clearRect(0, 0, width, height);
  return context;
}
