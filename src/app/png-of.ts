/**
 * A figure as PNG at twice the resolution. The browser draws its shapes as an image; texts it would draw in a font of its
 * own choice, for images see no fonts of the page and the page's policy lets them bring none. So the figure is laid out
 * in the page, unseen, and its texts are written over the shapes where they stand there.
 */
import './sharing.css';
import type { Figure } from '../export/figure/compose-figure.ts';

const SCALE = 2;

/** Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Figure): Promise<Blob> {
  const holder = document.createElement('div');
  holder.className = 'figure-layout';
  holder.setAttribute('aria-hidden', 'true');
  const plain = svg.replace(/<style>.*?<\/style>/s, '');
  const root = document.importNode(
    new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement,
    true,
  );
  holder.append(root);
  document.body.append(holder);
  try {
    const canvas = document.createElement('canvas');
    canvas.width = SCALE * width;
    canvas.height = SCALE * height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('this browser draws no pictures');
    context.scale(SCALE, SCALE);
    const texts = textsIn(root);
    for (const text of root.querySelectorAll('text')) text.remove();
    context.drawImage(
      await imageOf(new XMLSerializer().serializeToString(root), width, height),
      0,
      0,
      width,
      height,
    );
    context.textRendering = 'geometricPrecision';
    context.lineJoin = 'round';
    for (const { text, font, colour, halo, align, x, y } of texts) {
      context.font = font;
      context.textAlign = align;
      if (halo !== null) {
        context.strokeStyle = halo.colour;
        context.lineWidth = halo.width;
        context.strokeText(text, x, y);
      }
      context.fillStyle = colour;
      context.fillText(text, x, y);
    }
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob === null ? fail(new Error('no picture')) : done(blob)), 'image/png'),
    );
  } finally {
    holder.remove();
  }
}

async function imageOf(svg: string, width: number, height: number): Promise<HTMLImageElement> {
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

interface PlacedText {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  /** A line around the letters that keeps curves off them. */
  readonly halo: { readonly colour: string; readonly width: number } | null;
  readonly align: CanvasTextAlign;
  /** Of the end that it is aligned by, on its baseline. */
  readonly x: number;
  readonly y: number;
}

function textsIn(root: Element): readonly PlacedText[] {
  const origin = root.getBoundingClientRect();
  const measure = document.createElement('canvas').getContext('2d');
  const texts: PlacedText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? '';
    if (parent === null || text.trim() === '' || parent.closest('text') === null || measure === null)
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const style = getComputedStyle(parent);
    const { fontStyle, fontWeight, fontSize, fontFamily, fill, stroke, strokeWidth, textAnchor } = style;
    // Widths differ a little from those in the page: what was aligned stays aligned.
    const share = textAnchor === 'end' ? 1 : textAnchor === 'middle' ? 0.5 : 0;
    const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    measure.font = font;
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measure.measureText(text);
    texts.push({
      text,
      font,
      colour: fill,
      halo: stroke === 'none' ? null : { colour: stroke, width: Number.parseFloat(strokeWidth) },
      align: share === 1 ? 'right' : share === 0 ? 'left' : 'center',
      x: box.left - origin.left + share * box.width,
      y: box.top - origin.top + (box.height * up) / (up + down),
    });
  }
  return texts;
}
