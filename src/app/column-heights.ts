/**
 * Heights of the panels of a column: as designed, stretched together where the window leaves room below them and
 * pressed together where it does not reach, within limits.
 */

interface Sized {
  readonly height: number;
  heightAt?(width: number): number;
}

/** Beyond these, curves get steep rather than clearer, or flat. */
const MOST = 1.7;
const LEAST = 0.72;
/** Strips and axes are read along, not up: lower panels than this keep their height. */
const GREATEST_RIGID = 90;

/**
 * `room`: height in px that the column may fill without scrolling; null leaves the heights as designed. Panels that
 * keep their shape are never stretched.
 */
export function columnHeights(
  panels: readonly Sized[],
  width: number,
  room: number | null,
  rem = 16,
): readonly number[] {
  const unit = rem / 16;
  const designed = panels.map((panel) => panel.heightAt?.(width) ?? panel.height * unit);
  if (room === null) return designed;
  const elastic = panels.map((panel) => panel.heightAt === undefined && panel.height > GREATEST_RIGID);
  const total = designed.reduce((sum, height) => sum + height, 0);
  const stretchable = designed.reduce((sum, height, i) => (elastic[i] ? sum + height : sum), 0);
  if (stretchable === 0) return designed;
  const factor = Math.min(MOST, Math.max(LEAST, 1 + (room - total) / stretchable));
  return designed.map((height, i) => (elastic[i] ? Math.floor(height * factor) : height));
}
