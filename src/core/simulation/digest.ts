/**
 * A 64-bit digest of doubles, bit by bit: equal digests mean equal bits (up to a chance of about 2⁻⁶⁴). Two multiply–
 * xor lanes over the 32-bit halves of each number; not cryptographic, since nothing here is secret.
 */

const word = new Float64Array(1);
const halves = new Uint32Array(word.buffer);

export class Digest {
  #a = 0x9e3779b9;
  #b = 0x85ebca6b;

  add(value: number): void {
    // All NaNs are one value: engines may choose different bits for them.
    word[0] = Number.isNaN(value) ? Number.NaN : value;
    const low = Number.isNaN(value) ? 0 : halves[0]!;
    const high = Number.isNaN(value) ? 0x7ff80000 : halves[1]!;
    this.#a = Math.imul(this.#a ^ low, 0x01000193) ^ (this.#b >>> 15);
    this.#b = Math.imul(this.#b ^ high, 0x5bd1e995) ^ (this.#a >>> 13);
    this.#a = Math.imul(this.#a ^ high, 0xc2b2ae35);
    this.#b = Math.imul(this.#b ^ low, 0x27d4eb2f);
  }

  addAll(values: Float64Array): void {
    for (let i = 0; i < values.length; i++) this.add(values[i]!);
  }

  copy(): Digest {
    const copy = new Digest();
    copy.#a = this.#a;
    copy.#b = this.#b;
    return copy;
  }

  /** 16 hexadecimal digits. */
  hex(): string {
    const part = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
    return part(this.#a) + part(this.#b);
  }
}
