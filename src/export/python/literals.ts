/** Numbers and arrays as Python writes them, to the last bit. */

const LINE = 100;
/** Longer arrays are written as the bytes of their doubles: half the length, and read at once. */
const MOST_DECIMALS = 2000;

/** The shortest decimal that reads back to the same double, in JavaScript and Python alike. */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return 'math.nan';
  if (!Number.isFinite(value)) return value > 0 ? 'math.inf' : '-math.inf';
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** Entries one after another, broken into lines that begin with `indent`. */
export function wrapped(entries: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const entry of entries) {
    if (line !== '' && indent.length + line.length + entry.length + 2 > LINE) {
      lines.push(indent + line);
      line = '';
    }
    line += line === '' ? `${entry},` : ` ${entry},`;
  }
  if (line !== '') lines.push(indent + line);
  return lines.join('\n');
}

/** A flat float64 tensor. */
export function pythonTensor(values: Float64Array): string {
  if (values.length > MOST_DECIMALS) return `decoded("""\n${brokenLines(base64(values))}\n""")`;
  return `torch.tensor([\n${wrapped(Array.from(values, pythonNumber), '    ')}\n])`;
}

function brokenLines(text: string): string {
  return (text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\n');
}

/** The doubles, least byte first. */
function base64(values: Float64Array): string {
  const bytes = new Uint8Array(8 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setFloat64(8 * i, value, true);
  });
  // Whole groups of three bytes, so that the pieces can be joined.
  const PIECE = 3 * 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return text;
}
