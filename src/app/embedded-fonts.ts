/** The page's fonts as CSS that a figure can carry with it, so that it looks the same everywhere. */

const files = [
  { family: 'Inter', weight: 400, style: 'normal', url: new URL('./fonts/inter-400.woff2', import.meta.url) },
  { family: 'Inter', weight: 600, style: 'normal', url: new URL('./fonts/inter-600.woff2', import.meta.url) },
  {
    family: 'STIX Two Text',
    weight: 400,
    style: 'italic',
    url: new URL('./fonts/stix-italic-latin-400.woff2', import.meta.url),
    range: 'U+20-7E,U+2020,U+2032',
  },
  {
    family: 'STIX Two Text',
    weight: 400,
    style: 'italic',
    url: new URL('./fonts/stix-italic-greek-400.woff2', import.meta.url),
    range: 'U+391-3C9,U+3D5,U+3F5,U+2202,U+2207',
  },
  {
    family: 'STIX Two Text',
    weight: 600,
    style: 'italic',
    url: new URL('./fonts/stix-italic-latin-600.woff2', import.meta.url),
    range: 'U+20-7E,U+2020,U+2032',
  },
  {
    family: 'STIX Two Text',
    weight: 600,
    style: 'italic',
    url: new URL('./fonts/stix-italic-greek-600.woff2', import.meta.url),
    range: 'U+391-3C9,U+3D5,U+3F5,U+2202,U+2207',
  },
] as const;

let faces: Promise<string> | null = null;

/** Empty where a font cannot be loaded: the figure then uses those of the reader's system. */
export function embeddedFonts(): Promise<string> {
  faces ??= Promise.all(files.map(face)).then(
    (all) => all.join(''),
    () => '',
  );
  return faces;
}

async function face({ family, weight, style, url, ...rest }: (typeof files)[number]): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`no font ${url.href}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const range = 'range' in rest ? `unicode-range:${rest.range};` : '';
  return (
    `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};${range}` +
    `src:url(data:font/woff2;base64,${text}) format("woff2")}`
  );
}
