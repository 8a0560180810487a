/** Text and numbers as SVG files hold them. */

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(FORBIDDEN, '');
}

/** Characters that no XML file may hold, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to be left out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Hundredths of a px are finer than any printer. */
export function px(value: number): string {
  const text = value.toFixed(2);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escaped(typeof value === 'number' ? px(value) : String(value))}"`)
    .join('');
}
