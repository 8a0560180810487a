/** Where the plot lies within a time panel's slot. All time panels of one width share it, so their step axes align. */
export interface PlotFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** A narrow page: labels and the threshold's tag move into the plot. */
  readonly compact: boolean;
  /** Root font size over 16 px. */
  readonly scale: number;
}

/** Below this width (at a root font of 16 px) there is no room for labels beside the plot. */
const COMPACT_WIDTH = 560;
const KEY_HEIGHT = 30;
const BOTTOM = 10;
const WIDE = { left: 40, right: 100 };
const NARROW = { left: 36, right: 26 };

export function plotFrame(width: number, height: number, scale: number): PlotFrame {
  const compact = width < COMPACT_WIDTH * scale;
  const { left, right } = compact ? NARROW : WIDE;
  return {
    left: left * scale,
    top: KEY_HEIGHT * scale,
    width: Math.max(1, width - (left + right) * scale),
    height: Math.max(1, height - (KEY_HEIGHT + BOTTOM) * scale),
    compact,
    scale,
  };
}
