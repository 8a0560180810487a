/** Gives a file to the reader, as a download. */

/** Long enough for the browser to have taken the file over. */
const KEPT_MS = 60_000;

export function saveFile(name: string, type: string, pieces: BlobPart[]): void {
  const address = URL.createObjectURL(new Blob(pieces, { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
