import type { Surface } from '../../src/panels/kit/surface.ts';

/** One stroke or fill, with the path and the state in which it was made. */
export interface Painted {
  readonly kind: 'stroke' | 'fill' | 'fillRect' | 'fillText';
  /** Subpaths of [x, y]; circles have their centre only. */
  readonly path: readonly (readonly (readonly [number, number])[])[];
  readonly circles: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly opacity: number;
  readonly clip: readonly number[] | null;
  readonly text?: string;
}

/** A surface that remembers what was painted on it. */
export function recordingSurface(): Surface & { readonly painted: Painted[] } {
  const painted: Painted[] = [];
  let path: [number, number][][] = [];
  let circles: { x: number; y: number; radius: number }[] = [];
  let rect: readonly number[] | null = null;
  let clip: readonly number[] | null = null;
  let dash: readonly number[] = [];
  const saved: (readonly number[] | null)[] = [];
  const note = (kind: Painted['kind'], colour: string, extra: Partial<Painted> = {}): void => {
    painted.push({
      kind,
      path: path.map((piece) => [...piece]),
      circles: [...circles],
      colour,
      width: surface.lineWidth,
      dash,
      opacity: surface.globalAlpha,
      clip,
      ...extra,
    });
  };
  const surface: Surface & { readonly painted: Painted[] } = {
    painted,
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    strokeStyle: '',
    fillStyle: '',
    globalAlpha: 1,
    font: '',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    save: () => saved.push(clip),
    restore: () => {
      clip = saved.pop() ?? null;
    },
    beginPath: () => {
      path = [];
      circles = [];
    },
    moveTo: (x, y) => path.push([[x, y]]),
    lineTo: (x, y) => path.at(-1)?.push([x, y]),
    closePath: () => undefined,
    arc: (x, y, radius) => circles.push({ x, y, radius }),
    rect: (...sides) => {
      rect = sides;
    },
    clip: () => {
      clip = rect;
    },
    fill: () => note('fill', String(surface.fillStyle)),
    stroke: () => note('stroke', String(surface.strokeStyle)),
    fillRect: (x, y, width, height) =>
      note('fillRect', String(surface.fillStyle), {
        path: [
          [
            [x, y],
            [x + width, y + height],
          ],
        ],
      }),
    setLineDash: (lengths: number[]) => {
      dash = [...lengths];
    },
    fillText: (text, x, y) => note('fillText', String(surface.fillStyle), { text, path: [[[x, y]]] }),
  };
  return surface;
}
