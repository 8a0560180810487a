/**
 * A part of the page as SVG: its texts where the browser put them, its SVG with the styles in force, its canvases as
 * whoever painted them gives them. Controls are left out: a figure has nothing to press. Reads the page, changes nothing.
 */
import { attributes, escaped, px } from './xml.ts';

export interface ElementOptions {
  /** A canvas's picture, with its corner at the origin. */
  canvas(element: HTMLCanvasElement): string;
  /** Elements for which this is true are left out with all that they hold. */
  leaveOut?(element: Element): boolean;
}

const CONTROLS = 'button, select, input, textarea';
/** Properties that decide how an SVG element looks; those at their initial value are not written. */
const LOOKS: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  opacity: '1',
};
const TEXT_LOOKS: Readonly<Record<string, string>> = {
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

interface Origin {
  readonly left: number;
  readonly top: number;
}

/** The corner of `root` is the origin. */
export function elementToSvg(root: HTMLElement, options: ElementOptions): string {
  const parts: string[] = [];
  walk(root, root.getBoundingClientRect(), options, parts);
  return parts.join('\n');
}

function walk(element: Element, origin: Origin, options: ElementOptions, parts: string[]): void {
  if (element.matches(CONTROLS) || options.leaveOut?.(element)) return;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const hidden = style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0';
  // What is only for screen readers is one px large.
  if (hidden || (box.width <= 1 && box.height <= 1 && element.childElementCount === 0)) return;
  const place = `translate(${px(box.left - origin.left)} ${px(box.top - origin.top)})`;
  if (element instanceof HTMLCanvasElement) {
    parts.push(`<g transform="${place}">\n${options.canvas(element)}\n</g>`);
    return;
  }
  if (element instanceof SVGSVGElement) {
    parts.push(`<g transform="${place}">${svgInside(element, box)}</g>`);
    return;
  }
  parts.push(...background(style, box, origin));
  for (const child of element.childNodes) {
    if (child instanceof Text) parts.push(...textLines(child, style, origin));
    else if (child instanceof Element) walk(child, origin, options, parts);
  }
}

function background(
  { backgroundColor, borderRadius }: CSSStyleDeclaration,
  box: DOMRect,
  origin: Origin,
): string[] {
  if (backgroundColor === 'transparent' || /^rgba\(.*, 0\)$/.test(backgroundColor)) return [];
  const look = {
    x: box.left - origin.left,
    y: box.top - origin.top,
    width: box.width,
    height: box.height,
    rx: Number.parseFloat(borderRadius) || null,
    fill: backgroundColor,
  };
  return [`<rect${attributes(look)}/>`];
}

/** One text an unbroken line. */
function textLines(node: Text, style: CSSStyleDeclaration, origin: Origin): string[] {
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) last.text += word;
    else lines.push({ text: word, box });
  }
  const { fontStyle, fontWeight, fontSize, fontFamily, color } = style;
  const ascent = ascentShare(`${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`);
  return lines.map(({ text, box }) => {
    const look = {
      x: box.left - origin.left,
      y: box.top - origin.top + ascent * box.height,
      fill: color,
      'font-family': fontFamily,
      'font-size': fontSize,
      'font-weight': fontWeight === '400' ? null : fontWeight,
      'font-style': fontStyle === 'normal' ? null : fontStyle,
      'font-variant': /tabular/.test(style.fontVariantNumeric) ? 'tabular-nums' : null,
    };
    return `<text${attributes(look)}>${escaped(text.trimEnd())}</text>`;
  });
}

let measure: CanvasRenderingContext2D | null = null;

/** How far down its box the baseline of a text stands, as a share of the box's height. */
function ascentShare(font: string): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (measure === null) return TYPICAL_ASCENT;
  measure.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measure.measureText('x');
  return up / (up + down) || TYPICAL_ASCENT;
}

const TYPICAL_ASCENT = 0.8;

/** What an SVG element of the page holds, scaled as it is shown. */
function svgInside(svg: SVGSVGElement, box: DOMRect): string {
  const { width, height } = svg.viewBox.baseVal ?? { width: 0, height: 0 };
  const inside = [...svg.childNodes].map(svgNode).join('');
  return width > 0 && height > 0 && (width !== box.width || height !== box.height)
    ? `<g transform="scale(${px(box.width / width)} ${px(box.height / height)})">${inside}</g>`
    : inside;
}

const KEPT = new Set([
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'dx',
  'dy',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'width',
  'height',
  'points',
  'transform',
]);

function svgNode(node: Node): string {
  if (node instanceof Text) return escaped(node.data);
  if (!(node instanceof SVGElement)) return '';
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return '';
  const looks = node instanceof SVGTextContentElement ? { ...LOOKS, ...TEXT_LOOKS } : LOOKS;
  const own = Object.entries(looks).flatMap(([name, initial]): [string, string][] => {
    const value = style.getPropertyValue(name);
    return value === initial || value === '' ? [] : [[name, value]];
  });
  const kept = [...node.attributes].flatMap(({ name, value }): [string, string][] =>
    KEPT.has(name) ? [[name, value]] : [],
  );
  // A group's colours are those of its children, which say their own.
  const drawn = node instanceof SVGGElement ? own.filter(([name]) => name === 'opacity') : own;
  const inside = [...node.childNodes].map(svgNode).join('');
  return `<${node.tagName}${attributes(Object.fromEntries([...kept, ...drawn]))}>${inside}</${node.tagName}>`;
}
