/** The ways of pinned runs through the portrait: each parity joined, thin and pale, with the run's label at its end. */
import { say } from '../../language/say.ts';
import type { Palette } from './palette.ts';
import { PINNED_OPACITY } from './pinned.ts';
import type { PinnedTraces } from './pinned-traces.ts';
import type { Surface } from './surface.ts';

interface Plane {
  readonly palette: Palette;
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
}

/** Steps of a pinned run that are drawn; older ones would cover the plane. */
const STEPS = 512;
const TEXT = 11;
const GAP = 4;

/** `folded` draws |x|/δ, as the run on screen then does. */
export function paintPinnedWays(
  surface: Surface,
  pinned: readonly PinnedTraces[],
  folded: boolean,
  { palette, toX, toY }: Plane,
): void {
  surface.lineWidth = 0.75 * palette.line;
  surface.lineJoin = 'round';
  for (const { label, traces } of pinned) {
    const last = traces.lastStep('gd.x');
    if (last < 0) continue;
    const first = Math.max(traces.firstStep('gd.x'), traces.detailFrom, last - STEPS);
    const place = (step: number): readonly [number, number] => {
      const x = traces.value('gd.x', step);
      return [
        toX(folded ? Math.abs(x) / traces.value('theory.delta', step) : x),
        toY(traces.value('gd.y', step)),
      ];
    };
    surface.strokeStyle = palette.colour.ink3;
    surface.globalAlpha = PINNED_OPACITY;
    surface.beginPath();
    for (const parity of [0, 1]) {
      let drawing = false;
      for (let step = first + parity; step <= last; step += 2) {
        const [x, y] = place(step);
        const known = Number.isFinite(x) && Number.isFinite(y);
        if (known && drawing) surface.lineTo(x, y);
        else if (known) surface.moveTo(x, y);
        drawing = known;
      }
    }
    surface.stroke();
    surface.globalAlpha = 1;
    const [x, y] = place(last);
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    surface.font = `${TEXT * palette.scale}px ${palette.sans}`;
    surface.textAlign = 'left';
    surface.textBaseline = 'middle';
    surface.fillStyle = palette.colour.ink3;
    surface.fillText(say('pinned: {label}', { label }), x + GAP, y);
  }
}
