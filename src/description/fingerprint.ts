/** A 32-bit FNV-1a hash of a text, as 8 hex digits: guards against slips of the hand, not against an adversary. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    // Both bytes of a UTF-16 unit; skipping a zero byte keeps the hash of plain ASCII the textbook one.
    if (unit > 0xff) hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
