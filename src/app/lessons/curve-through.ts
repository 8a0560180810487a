/**
 * A smooth curve through given points that never overshoots them: the monotone cubic of Fritsch and Carlson (SIAM J.
 * Numer. Anal. 17, 1980), with the slopes of Steffen. Outside of the points it stays at the last one.
 */
export type Point = readonly [x: number, y: number];

/** Slope at the middle of three points: no steeper than twice either side's, and 0 where they turn. */
function slopeBetween(before: number, after: number, stepBefore: number, stepAfter: number): number {
  if (before * after <= 0) return 0;
  const mean = (before * stepAfter + after * stepBefore) / (stepBefore + stepAfter);
  const least = Math.min(Math.abs(before), Math.abs(after), Math.abs(mean) / 2);
  return Math.sign(before) * 2 * least;
}

/** Points in rising order of x, at least two. */
export function curveThrough(points: readonly Point[]): (x: number) => number {
  const steps = points.slice(1).map(([x], i) => x - points[i]![0]);
  const secants = points.slice(1).map(([, y], i) => (y - points[i]![1]) / steps[i]!);
  const slopes = points.map((_, i) => {
    const [before, after] = [secants[i - 1], secants[i]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    return slopeBetween(before, after, steps[i - 1]!, steps[i]!);
  });
  return (x) => {
    const next = points.findIndex(([end]) => end >= x);
    if (next === 0) return points[0]![1];
    if (next < 0) return points.at(-1)![1];
    const i = next - 1;
    const h = steps[i]!;
    const s = (x - points[i]![0]) / h;
    const [y0, y1] = [points[i]![1], points[next]![1]];
    const [m0, m1] = [slopes[i]! * h, slopes[next]! * h];
    return (
      y0 * (1 + 2 * s) * (1 - s) ** 2 +
      m0 * s * (1 - s) ** 2 +
      y1 * s * s * (3 - 2 * s) +
      m1 * s * s * (s - 1)
    );
  };
}
