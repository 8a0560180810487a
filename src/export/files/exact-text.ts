/** The shortest decimal that reads back to the same double, −0 included; empty where nothing was measured. */
export function exactText(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Object.is(value, -0) ? '-0' : String(value);
}
