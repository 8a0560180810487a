/**
 * Panels on the page as one figure: each is painted once more, into SVG, and gets the caption that makes it stand by
 * itself.
 */
import { composeFigure, type Figure, type FigurePart } from '../export/figure/compose-figure.ts';
import { elementToSvg } from '../export/figure/element-to-svg.ts';
import { SvgSurface } from '../export/figure/svg-surface.ts';
import { divertCanvas } from '../panels/kit/fit-canvas.ts';
import type { View } from '../store/view.ts';
import { embeddedFonts } from './embedded-fonts.ts';

export interface FigureWords {
  readonly title: string;
  readonly parameters: readonly string[];
  readonly address: string | null;
}

/** The open panels on the page, from the top of the centre on. */
export function panelsOnPage(): readonly {
  readonly id: string;
  readonly title: string;
  readonly column: string;
}[] {
  return [...document.querySelectorAll<HTMLElement>('.panel[data-panel]')].map((panel) => ({
    id: panel.dataset.panel ?? '',
    title: panel.getAttribute('aria-label') ?? '',
    column: panel.closest('.panels')?.classList.contains('time') ? 'time' : 'side',
  }));
}

/** The panels with these ids, above one another. */
export async function figureOf(ids: readonly string[], view: View, words: FigureWords): Promise<Figure> {
  const panels = ids.flatMap((id) => [
    ...document.querySelectorAll<HTMLElement>(`.panel[data-panel="${id}"]`),
  ]);
  const painted = await paintedAnew(panels, view);
  const parts = panels.map((panel): FigurePart => {
    const { width, height } = panel.getBoundingClientRect();
    const svg = elementToSvg(panel, { canvas: (canvas) => canvasSvg(canvas, painted.get(canvas)) });
    return { svg, width, height };
  });
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return composeFigure({
    parts,
    ...words,
    colours: { background: token('bg'), ink: token('ink'), pale: token('ink2') },
    family: getComputedStyle(document.body).fontFamily,
    fontFaces: await embeddedFonts(),
  });
}

/** Lets every canvas of the panels be painted into SVG at the next display frame. */
async function paintedAnew(
  panels: readonly HTMLElement[],
  view: View,
): Promise<ReadonlyMap<HTMLCanvasElement, SvgSurface>> {
  const surfaces = new Map<HTMLCanvasElement, SvgSurface>();
  const releases: (() => void)[] = [];
  panels.forEach((panel, p) => {
    panel.querySelectorAll('canvas').forEach((canvas, c) => {
      const surface = new SvgSurface(`panel-${p}-${c}`, (image) =>
        image instanceof HTMLCanvasElement ? image.toDataURL() : '',
      );
      surfaces.set(canvas, surface);
      releases.push(divertCanvas(canvas, surface));
    });
  });
  try {
    // Whoever draws listens to the view; the same view is news enough.
    view.setState({});
    await displayFrame();
    await displayFrame();
  } finally {
    for (const release of releases) release();
  }
  return surfaces;
}

function displayFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => done()));
}

/** A canvas that is painted only once keeps its pixels. */
function canvasSvg(canvas: HTMLCanvasElement, surface: SvgSurface | undefined): string {
  if (surface !== undefined && !surface.empty) return surface.svg;
  const { width, height } = canvas.getBoundingClientRect();
  return `<image width="${width}" height="${height}" href="${canvas.toDataURL()}"/>`;
}
