/**
 * Least and greatest value of every bin of equal width along a growing column: a picture of any length of it costs
 * as much as a picture of MAX_BINS values, and no spike is ever lost.
 *
 * Bins are 2ᵏ · BASE_WIDTH steps wide; when MAX_BINS are full, neighbours merge and k grows by one. NaN means "not
 * measured" and is skipped, as is anything else that is not finite; an empty bin holds +∞ and −∞. At most
 * 2 · MAX_BINS numbers (131 kB) a column; appending costs O(1) a value, amortized.
 */
export const MAX_BINS = 8192;
/** Narrower bins would take the memory of the values themselves. */
export const BASE_WIDTH = 16;
const FIRST_CAPACITY = 64;

export interface Pyramid {
  /** Steps a bin. */
  readonly width: number;
  /** Values seen, not measured ones included. */
  readonly length: number;
  append(values: Float64Array, offset: number, count: number): void;
  /**
   * Forgets everything from an index on. The bin that holds it is emptied as well, to be appended again from the index
   * given back; where its values are known no more, `keepsBin` leaves it as it is, wider than it should be.
   */
  cut(end: number, keepsBin: boolean): number;
  /** Extremes of the bins first ≤ b < end, joined to out[0] and out[1] (which the caller sets to +∞, −∞ first). */
  joinInto(first: number, end: number, out: Float64Array): void;
}

export function createPyramid(): Pyramid {
  let width = BASE_WIDTH;
  let length = 0;
  let minima = emptyBins(FIRST_CAPACITY, Infinity);
  let maxima = emptyBins(FIRST_CAPACITY, -Infinity);

  const merge = (): void => {
    const half = MAX_BINS / 2;
    for (let b = 0; b < half; b++) {
      minima[b] = Math.min(minima[2 * b]!, minima[2 * b + 1]!);
      maxima[b] = Math.max(maxima[2 * b]!, maxima[2 * b + 1]!);
    }
    minima.fill(Infinity, half);
    maxima.fill(-Infinity, half);
    width *= 2;
  };
  const grow = (): void => {
    minima = enlarged(minima, Infinity);
    maxima = enlarged(maxima, -Infinity);
  };

  return {
    get width() {
      return width;
    },
    get length() {
      return length;
    },
    append(values, offset, count) {
      let done = 0;
      while (done < count) {
        if (length === width * minima.length) {
          if (minima.length === MAX_BINS) merge();
          else grow();
        }
        const bin = Math.floor(length / width);
        const end = Math.min(count, done + (bin + 1) * width - length);
        let low = minima[bin]!;
        let high = maxima[bin]!;
        for (let i = done; i < end; i++) {
          const value = values[offset + i]!;
          if (value - value !== 0) continue;
          if (value < low) low = value;
          if (value > high) high = value;
        }
        minima[bin] = low;
        maxima[bin] = high;
        length += end - done;
        done = end;
      }
    },
    cut(end, keepsBin) {
      if (end >= length) return length;
      const bin = keepsBin ? Math.ceil(end / width) : Math.floor(end / width);
      minima.fill(Infinity, bin);
      maxima.fill(-Infinity, bin);
      length = keepsBin ? end : bin * width;
      return length;
    },
    joinInto(first, end, out) {
      let low = out[0]!;
      let high = out[1]!;
      const stop = Math.min(end, minima.length);
      for (let b = first; b < stop; b++) {
        if (minima[b]! < low) low = minima[b]!;
        if (maxima[b]! > high) high = maxima[b]!;
      }
      out[0] = low;
      out[1] = high;
    },
  };
}

function emptyBins(count: number, value: number): Float64Array {
  return new Float64Array(count).fill(value);
}

function enlarged(bins: Float64Array, value: number): Float64Array {
  const larger = emptyBins(bins.length * 2, value);
  larger.set(bins);
  return larger;
}
