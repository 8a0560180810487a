/** Pictures above one another, a caption, the parameters and the link below: one SVG file that stands by itself. */
import { attributes, escaped, px } from './xml.ts';

export interface FigurePart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface FigureOptions {
  readonly parts: readonly FigurePart[];
  readonly title: string;
  /** What was run, in a few words each. */
  readonly parameters: readonly string[];
  /** null where no link can hold the run. */
  readonly address: string | null;
  readonly colours: { readonly background: string; readonly ink: string; readonly pale: string };
  readonly family: string;
  /** CSS that brings the fonts along; empty for those of the reader's system. */
  readonly fontFaces: string;
}

const MARGIN = 16;
const GAP = 12;
const LINE = 18;
const SIZE = 12;
/** px a character takes on average, a little generously. */
const CHARACTER = 7;

export interface Figure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export function composeFigure({ parts, title, parameters, address, ...look }: FigureOptions): Figure {
  const { colours, family, fontFaces } = look;
  const inner = Math.max(320, ...parts.map((part) => part.width));
  const width = inner + 2 * MARGIN;
  let y = MARGIN;
  const placed = parts.map((part) => {
    const group = `<g transform="translate(${MARGIN} ${px(y)})">\n${part.svg}\n</g>`;
    y += part.height + GAP;
    return group;
  });
  const perLine = Math.floor(inner / CHARACTER);
  const lines = [
    { text: title, fill: colours.ink, weight: '600' },
    ...wrappedWords(parameters.join(' · '), perLine).map((text) => ({
      text,
      fill: colours.ink,
      weight: null,
    })),
    ...(address === null ? [] : [{ text: shortened(address, perLine), fill: colours.pale, weight: null }]),
  ];
  const caption = lines.map(({ text, fill, weight }) => {
    y += LINE;
    const own = { x: MARGIN, y, fill, 'font-size': SIZE, 'font-weight': weight };
    return `<text${attributes(own)}>${escaped(text)}</text>`;
  });
  const height = Math.ceil(y + MARGIN);
  // The link is the last line; the whole of it can be followed where a viewer allows it.
  if (address !== null) caption.push(`<a href="${escaped(address)}">${caption.pop()}</a>`);
  const about = [title, parameters.join(', '), address ?? ''].join('\n');
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: Math.ceil(width),
    height,
    viewBox: `0 0 ${Math.ceil(width)} ${height}`,
    'font-family': family,
  };
  const svg = [
    `<svg${attributes(root)}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(about)}</desc>`,
    fontFaces === '' ? '' : `<style>${fontFaces}</style>`,
    `<rect width="100%" height="100%" fill="${escaped(colours.background)}"/>`,
    ...placed,
    ...caption,
    '</svg>\n',
  ].filter((line) => line !== '');
  return { svg: svg.join('\n'), width: Math.ceil(width), height };
}

function wrappedWords(text: string, perLine: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > perLine) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
