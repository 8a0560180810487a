/** Where two arenas first differ in a bit, told in words, or '' where they do not. All NaNs count as one value. */
export function firstDifference(a: Float64Array, b: Float64Array): string {
  if (a.length !== b.length) return `${a.length} doubles against ${b.length}`;
  for (let i = 0; i < a.length; i++) {
    if (!Object.is(a[i], b[i])) return `at ${i} of ${a.length}: ${a[i]} against ${b[i]}`;
  }
  return '';
}
