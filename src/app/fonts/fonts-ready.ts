/**
 * Waits for the fonts, which the page's markup has asked for already. They are `optional`: a face that is not there
 * when its text is first drawn is not used at all, so the first drawing waits a moment for them.
 */

/** Longer than fonts take from a cache, shorter than anybody waits. */
const PATIENCE = 300;

/** One text for each face: its letters choose the part of the symbol font. */
const faces: readonly (readonly [font: string, text: string])[] = [
  ['400 14px Inter', 'a'],
  ['600 14px Inter', 'a'],
  ['italic 400 14px "STIX Two Text"', 'x'],
  ['italic 400 14px "STIX Two Text"', 'η'],
  ['italic 600 14px "STIX Two Text"', 'x'],
  ['italic 600 14px "STIX Two Text"', 'η'],
];

export async function fontsReady(): Promise<void> {
  const loads = faces.map(([font, text]) => document.fonts.load(font, text));
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  await Promise.race([Promise.allSettled(loads), patience]);
}
