import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_WIDTH, createPyramid, MAX_BINS } from '../../src/store/pyramid.ts';

const value = fc.oneof(
  { weight: 8, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v + 0) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
  { weight: 1, arbitrary: fc.constantFrom(Infinity, -Infinity) },
);

function extremes(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  return [Math.min(...finite), Math.max(...finite)];
}

function filled(values: Float64Array, chunks: readonly number[]): ReturnType<typeof createPyramid> {
  const pyramid = createPyramid();
  let done = 0;
  for (let k = 0; done < values.length; k++) {
    const count = Math.min(values.length - done, chunks[k % chunks.length]!);
    pyramid.append(values, done, count);
    done += count;
  }
  return pyramid;
}

describe('pyramid', () => {
  it('gives the extremes of any run of bins for any chunking', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 3000 }),
        fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 }),
        fc.nat(200),
        fc.nat(200),
        (list, chunks, a, b) => {
          const pyramid = filled(Float64Array.from(list), chunks);
          const [first, end] = [Math.min(a, b), Math.max(a, b) + 1];
          const out = new Float64Array([Infinity, -Infinity]);
          pyramid.joinInto(first, end, out);
          expect(pyramid.length).toBe(list.length);
          expect([...out]).toEqual(extremes(list.slice(first * pyramid.width, end * pyramid.width)));
        },
      ),
    );
  });

  it('keeps every spike while bins merge, in bounded memory', () => {
    const pyramid = createPyramid();
    const block = new Float64Array(50_000);
    const spikes = new Map<number, number>();
    const total = 40 * block.length;
    for (let start = 0; start < total; start += block.length) {
      block.fill(0);
      const place = (start * 7919) % block.length;
      block[place] = 1 + start;
      block[(place + 25_000) % block.length] = -1 - start;
      spikes.set(start + place, 1 + start);
      spikes.set(start + ((place + 25_000) % block.length), -1 - start);
      pyramid.append(block, 0, block.length);
    }
    expect(pyramid.width).toBe(BASE_WIDTH * 2 ** Math.ceil(Math.log2(total / MAX_BINS / BASE_WIDTH)));
    for (const [step, height] of spikes) {
      const bin = Math.floor(step / pyramid.width);
      const out = new Float64Array([Infinity, -Infinity]);
      pyramid.joinInto(bin, bin + 1, out);
      if (height > 0) expect(out[1]).toBeGreaterThanOrEqual(height);
      else expect(out[0]).toBeLessThanOrEqual(height);
    }
  });
});
