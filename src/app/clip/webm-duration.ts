/**
 * Browsers record WebM as a stream and leave out how long it is (Chromium), or say 0 (Firefox), so that players show no
 * length and cannot jump. This puts the duration into the head of a file of unknown length; any other file comes back as
 * it was. Matroska elements: a name, a size of 1 to 8 bytes whose first bit set tells how many, the contents.
 */

const SEGMENT = [0x18, 0x53, 0x80, 0x67];
const INFO = [0x15, 0x49, 0xa9, 0x66];
const DURATION = [0x44, 0x89];
/** A size of eight bytes. */
const FLOAT = 0x88;
/** The head stands within the first bytes. */
const LOOKED_AT = 4096;

export function withDuration(
  file: Uint8Array<ArrayBuffer>,
  milliseconds: number,
): readonly Uint8Array<ArrayBuffer>[] {
  const segment = find(file, SEGMENT, 0);
  const info = find(file, INFO, segment);
  if (segment < 0 || info < 0 || !unknownSize(file, segment + SEGMENT.length)) return [file];
  const at = info + INFO.length;
  const width = Math.clz32(file[at] ?? 0) - 23;
  if (width < 1 || width > 8) return [file];
  let size = (file[at] ?? 0) & (0xff >> width);
  for (let i = 1; i < width; i++) size = size * 256 + (file[at + i] ?? 0);
  const contents = file.subarray(at + width, at + width + size);
  if (size > LOOKED_AT) return [file];
  const own = lasting(milliseconds);
  const found = find(contents, DURATION, 0);
  if (found >= 0) {
    const told = at + width + found;
    const nought = [...DURATION, FLOAT, 0, 0, 0, 0, 0, 0, 0, 0].every((byte, i) => file[told + i] === byte);
    return nought ? [file.subarray(0, told), own, file.subarray(told + own.length)] : [file];
  }
  const head = new Uint8Array(8);
  const view = new DataView(head.buffer);
  // A size in eight bytes, then, before what was there, the duration.
  view.setUint32(0, 0x01000000);
  view.setUint32(4, size + own.length);
  return [file.subarray(0, at), head, own, file.subarray(at + width)];
}

/** The element of the duration, in ms. */
function lasting(milliseconds: number): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(DURATION.length + 1 + 8);
  own.set(DURATION);
  own[DURATION.length] = FLOAT;
  new DataView(own.buffer).setFloat64(DURATION.length + 1, milliseconds);
  return own;
}

function find(bytes: Uint8Array, name: readonly number[], from: number): number {
  const end = Math.min(bytes.length, LOOKED_AT) - name.length;
  for (let i = Math.max(0, from); i <= end; i++) if (name.every((byte, j) => bytes[i + j] === byte)) return i;
  return -1;
}

/** All bits set after the one that tells the width. */
function unknownSize(bytes: Uint8Array, at: number): boolean {
  const width = Math.clz32(bytes[at] ?? 0) - 23;
  const rest = bytes.subarray(at + 1, at + width);
  return (
    width >= 1 &&
    width <= 8 &&
    (bytes[at] ?? 0) === 0xff >> (width - 1) &&
    rest.every((byte) => byte === 0xff)
  );
}
