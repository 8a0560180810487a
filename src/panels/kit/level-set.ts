/**
 * The predicted orbit of the two-dimensional map in continuous time (d|x|/dt = ηy|x|, dy/dt = η(α − βx²/2)): the curve
 * on which h = y²/2 + βx²/4 − α ln|x| keeps its value. It is closed, round (δ, 0), δ = √(2α/β).
 */
export interface Orbit {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const POINTS = 72;
const BISECTIONS = 60;

/** The orbit through (x, y) for |x|, as a closed polygon; null where there is none (α ≤ 0, β ≤ 0, x = 0). */
export function levelSet(x: number, y: number, alpha: number, beta: number): Orbit | null {
  const size = Math.abs(x);
  if (!(alpha > 0 && beta > 0 && size > 0 && Number.isFinite(y))) return null;
  const h = (y * y) / 2 + (beta * size * size) / 4 - alpha * Math.log(size);
  /** y²/2 at a point of the curve, given ln|x|; it is concave, with its maximum at ln δ. */
  const half = (log: number): number => h - (beta * Math.exp(2 * log)) / 4 + alpha * log;
  const centre = Math.log((2 * alpha) / beta) / 2;
  const left = turningPoint(half, centre, -1);
  const right = turningPoint(half, centre, 1);
  const orbit: Orbit = { x: new Float64Array(2 * POINTS), y: new Float64Array(2 * POINTS) };
  for (let i = 0; i < POINTS; i++) {
    // Closer together towards the turning points, where the curve is steep.
    const log = left + ((right - left) * (1 - Math.cos((Math.PI * i) / (POINTS - 1)))) / 2;
    const height = Math.sqrt(2 * Math.max(0, half(log)));
    orbit.x[i] = Math.exp(log);
    orbit.y[i] = height;
    orbit.x[2 * POINTS - 1 - i] = orbit.x[i]!;
    orbit.y[2 * POINTS - 1 - i] = -height;
  }
  return orbit;
}

/** Where y becomes 0 on one side of the centre. */
function turningPoint(half: (log: number) => number, centre: number, direction: 1 | -1): number {
  if (half(centre) <= 0) return centre;
  let reach = 1;
  while (half(centre + direction * reach) > 0) reach *= 2;
  let [inside, outside] = [centre, centre + direction * reach];
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (inside + outside) / 2;
    if (half(middle) > 0) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}
