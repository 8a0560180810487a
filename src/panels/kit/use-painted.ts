/**
 * Paints a canvas when what it shows has changed, for pictures that change a few times a second and cost more than a
 * frame of the charts; and once more where a figure is made of it.
 */
import { type RefObject, useEffect, useRef } from 'react';
import type { View } from '../../store/view.ts';
import { fitCanvas, isDiverted } from './fit-canvas.ts';
import type { Surface } from './surface.ts';

/** `shown` lists what the picture depends on, always as many things. */
export function usePainted(
  view: View,
  size: { readonly width: number; readonly height: number },
  paint: (surface: Surface) => void,
  shown: readonly unknown[],
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(() => {});
  latest.current = () => {
    const surface = canvas.current && fitCanvas(canvas.current, size.width, size.height);
    if (surface) paint(surface);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is all that the picture depends on.
  useEffect(() => latest.current(), [size.width, size.height, ...shown]);
  // A figure is made of whatever is painted when the view says that it has changed.
  useEffect(
    () =>
      view.subscribe(() => {
        if (canvas.current !== null && isDiverted(canvas.current)) latest.current();
      }),
    [view],
  );
  return canvas;
}
