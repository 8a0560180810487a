/** Heights of the panels of a column: as designed, stretched together where a large window leaves room below them. */

interface Sized {
  readonly height: number;
  heightAt?(width: number): number;
}

/** Header, sentence, status line, margins and gaps around the centre column, in px at a root font of 16 px. */
const AROUND = 52 + 24 + 96 + 36 + 24;
const GAP = 12;
/** Beyond this, curves get steep rather than clearer. */
const MOST = 1.7;

/** `windowHeight` null: no stretching. Panels that keep their shape are never stretched. */
export function columnHeights(
  panels: readonly Sized[],
  width: number,
  windowHeight: number | null,
  rem = 16,
): readonly number[] {
  const unit = rem / 16;
  const designed = panels.map((panel) => panel.heightAt?.(width) ?? panel.height * unit);
  if (windowHeight === null) return designed;
  const elastic = (i: number): boolean =>
    panels[i]?.heightAt === undefined && (panels[i]?.height ?? 0) > GREATEST_RIGID;
  const total = designed.reduce((sum, height) => sum + height, 0);
  const stretchable = designed.reduce((sum, height, i) => (elastic(i) ? sum + height : sum), 0);
  const room = windowHeight - AROUND * unit - GAP * unit * panels.length - total;
  if (room <= 0 || stretchable === 0) return designed;
  const factor = Math.min(MOST, 1 + room / stretchable);
  return designed.map((height, i) => (elastic(i) ? Math.floor(height * factor) : height));
}

/** Strips and axes are read along, not up. */
const GREATEST_RIGID = 90;
