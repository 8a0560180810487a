/** The duration goes into the head of a recorded file; nothing else of it changes, and other files not at all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDuration } from '../../../src/app/clip/webm-duration.ts';

const HEAD = [0x1a, 0x45, 0xdf, 0xa3, 0x80];
const UNKNOWN = [0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const SCALE = [0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40];

/** A size in so many bytes. */
function sized(size: number, width: number): number[] {
  return Array.from({ length: width }, (_, i) => {
    const byte = Math.floor(size / 256 ** (width - 1 - i)) % 256;
    return i === 0 ? byte | (0x80 >> (width - 1)) : byte;
  });
}

function recorded(rest: readonly number[], width: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...HEAD,
    ...UNKNOWN,
    0x15,
    0x49,
    0xa9,
    0x66,
    ...sized(SCALE.length, width),
    ...SCALE,
    ...rest,
  ]);
}

const joined = (pieces: readonly Uint8Array[]) => pieces.flatMap((piece) => [...piece]);

test('a file of unknown length gets its duration, and keeps all else', () => {
  const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 });
  fc.assert(
    fc.property(
      bytes,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 1e7 }),
      (rest, width, duration) => {
        const file = recorded(rest, width);
        const found = joined(withDuration(file, duration));
        const float = new DataView(new ArrayBuffer(8));
        float.setFloat64(0, duration);
        const lasting = [0x44, 0x89, 0x88, ...new Uint8Array(float.buffer)];
        const size = sized(SCALE.length + lasting.length, 8);
        expect(found).toEqual([
          ...HEAD,
          ...UNKNOWN,
          ...[0x15, 0x49, 0xa9, 0x66],
          ...size,
          ...lasting,
          ...SCALE,
          ...rest,
        ]);
        // Once is enough.
        expect(joined(withDuration(new Uint8Array(found), duration))).toEqual(found);
      },
    ),
  );
});

test('a duration of 0, as Firefox writes it, is set; any other is left', () => {
  const headed = (duration: number) => {
    const float = new DataView(new ArrayBuffer(8));
    float.setFloat64(0, duration);
    const contents = [...SCALE, 0x44, 0x89, 0x88, ...new Uint8Array(float.buffer), 0x4d, 0x80, 0x81, 0x4c];
    return new Uint8Array([
      ...HEAD,
      ...UNKNOWN,
      0x15,
      0x49,
      0xa9,
      0x66,
      ...sized(contents.length, 8),
      ...contents,
    ]);
  };
  expect(joined(withDuration(headed(0), 5158))).toEqual([...headed(5158)]);
  expect(joined(withDuration(headed(77), 5158))).toEqual([...headed(77)]);
});

test('anything else comes back as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const file = new Uint8Array(bytes);
      expect(joined(withDuration(file, 1000))).toEqual([...bytes]);
    }),
  );
});
