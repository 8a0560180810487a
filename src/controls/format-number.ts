/** Numbers as the interface writes them: a true minus sign, and powers of ten instead of `e-9`. */

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Outside these a plain decimal gets long or loses its digits. */
const LARGEST_PLAIN = 1e5;
const SMALLEST_PLAIN = 1e-3;

function power(exponent: number): string {
  return `10${[...String(exponent)].map((character) => SUPERSCRIPTS[character]).join('')}`;
}

/**
 * `digits` significant digits, trailing zeros kept so that a changing number does not jump about:
 * 13.3, 0.0467, 1.020, 3.0·10⁻⁹. Numbers that are not finite never come this far; they read `–`.
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN) {
    const [mantissa = '', exponent = ''] = size.toExponential(digits - 1).split('e');
    const short = mantissa.replace(/\.?0+$/, '');
    return `${sign}${short === '1' ? '' : `${short}·`}${power(Number(exponent))}`;
  }
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return sign + size.toFixed(Math.min(decimals, 12));
}

/** A whole number in groups of three, set apart by thin spaces: 656 810. */
export function formatCount(value: number): string {
  const digits = String(Math.round(value));
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** A value as a field shows it: every digit that was typed, nothing more. */
export function formatTyped(value: number): string {
  return String(value).replace('-', '−').replace('e−', 'e-').replace('e+', 'e');
}
