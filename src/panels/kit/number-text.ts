/** Numbers as the panels print them: a true minus sign, a thin space before %, powers of ten instead of e-notation. */
const MINUS = '−';
const THIN_SPACE = '\u202f';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A reading: two decimals from 1 on, three below, a power of ten where those would mislead. */
export function readingText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e4 || size < 1e-3) return powerText(value, 2);
  return signed(value.toFixed(size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3));
}

/** Three significant digits, as in 2/η = 13.3. */
export function shortText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e4 || size < 1e-3)) return powerText(value, 2);
  return signed(String(Number(value.toPrecision(3))));
}

/** A relative difference: +6.6 %, −7.4 %, +217 %; beyond a thousand only that it is. */
export function percentText(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  const size = Math.abs(ratio) * 100;
  if (size >= 1000) return `>999${THIN_SPACE}%`;
  const text = size >= 10 ? size.toFixed(0) : size.toFixed(1);
  const sign = Number(text) === 0 ? '' : ratio < 0 ? MINUS : '+';
  return `${sign}${text}${THIN_SPACE}%`;
}

/** A share: 4.6 %, 217 %. */
export function percentOf(ratio: number): string {
  return percentText(ratio).replace('+', '');
}

/** 3·10⁻⁹; 10⁶ for an exact power. */
export function powerText(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const power = `10${superscript(Number(exponent))}`;
  const plain = String(Number(mantissa));
  if (plain === '1') return power;
  if (plain === '-1') return MINUS + power;
  return `${signed(plain)}·${power}`;
}

/** Thousands in groups from five digits on. */
export function stepText(step: number): string {
  if (step < 10_000) return String(step);
  return String(step).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}

export function signed(text: string): string {
  return text.replace('-', MINUS);
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}
