/** What people type into fields, as values. Whether a value is allowed is not decided here. */

/** A number as people write it: `.15`, `0,15`, `1e-3`, `10^-3`, `−2`; null for anything else. */
export function parseNumber(text: string): number | null {
  let plain = text.trim().replaceAll('−', '-').replaceAll('\u202f', '').replaceAll(' ', '');
  if (/^-?\d*,\d+$/.test(plain)) plain = plain.replace(',', '.');
  plain = plain.replace(/^10\^(-?\d+)$/, '1e$1');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Numbers set apart by commas, semicolons or spaces, also the wide ones of Chinese: `8, 8`; null if any of them is none. */
export function parseList(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;，；、]+/).filter((part) => part !== '');
  const numbers = parts.map(parseNumber);
  return numbers.every((number): number is number => number !== null) ? numbers : null;
}
