/** Text ↔ deflate-raw, base64url. Inflating stops at a cap, so that a short link cannot fill the memory. */

/** Longest text a link may hold. */
export const INFLATED_CAP = 64 * 1024;

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Feeds bytes through a stream and gathers what comes out; null where the stream fails or passes the cap. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  cap: number,
): Promise<Uint8Array | null> {
  const writer = stream.writable.getWriter();
  // A bad stream rejects here as well as at the reader, which reports it.
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => {});
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > cap) {
        reader.cancel().catch(() => {});
        return null;
      }
      chunks.push(value);
    }
    await written;
  } catch {
    return null;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export async function deflated(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const small = await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  return base64url(small ?? new Uint8Array(0));
}

/** null where the text is not what `deflated` writes, or inflates to more than the cap. Never throws. */
export async function inflated(text: string): Promise<string | null> {
  const bytes = bytesOf(text);
  if (bytes === null) return null;
  const all = await through(bytes, new DecompressionStream('deflate-raw'), INFLATED_CAP);
  if (all === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch {
    return null;
  }
}
