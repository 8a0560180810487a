/**
 * How many characters of the Latin alphabet a text is as wide as: charts make room by counting, so that nothing is
 * measured or moved. A Chinese character and its punctuation take two.
 */
export function characters(text: string): number {
  let count = 0;
  for (const character of text) count += WIDE.test(character) ? 2 : 1;
  return count;
}

const WIDE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
