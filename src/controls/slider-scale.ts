/** Where a value lies on a slider, from 0 at its left end to 1 at its right, and back. */
export interface SliderScale {
  position(value: number): number;
  value(position: number): number;
}

export function scaleOf(kind: 'linear' | 'log', min: number, max: number): SliderScale {
  const clamp = (position: number): number => Math.min(1, Math.max(0, position));
  if (kind === 'linear') {
    return {
      position: (value) => clamp((value - min) / (max - min)),
      value: (position) => min + clamp(position) * (max - min),
    };
  }
  const span = Math.log(max / min);
  return {
    position: (value) => (value <= min ? 0 : clamp(Math.log(value / min) / span)),
    value: (position) => min * Math.exp(clamp(position) * span),
  };
}

/** Two significant digits: what a hand on a slider means, and what a link can say briefly. */
export function rounded(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Number(value.toPrecision(2))));
}
