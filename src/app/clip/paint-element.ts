/**
 * A part of the page painted onto a canvas, at once and at any size: its texts where the browser put them, the shapes of
 * its SVG, its canvases as they are given. For clips, whose frames come too fast to go by way of a file.
 */

/** What stands for a canvas of the page; null leaves it out. */
export type CanvasPicture = (canvas: HTMLCanvasElement) => CanvasImageSource | null;

const CONTROLS = 'button, select, input, textarea';

/** The corner of `root` comes to (x, y); a px of the page takes `scale` px. */
export function paintElement(
  context: CanvasRenderingContext2D,
  root: HTMLElement,
  place: { readonly x: number; readonly y: number; readonly scale: number },
  picture: CanvasPicture,
): void {
  const { left, top } = root.getBoundingClientRect();
  const base = new DOMMatrix().translate(place.x, place.y).scale(place.scale).translate(-left, -top);
  walk(root, { context, base, picture });
}

interface Brush {
  readonly context: CanvasRenderingContext2D;
  /** From px of the window to px of the canvas. */
  readonly base: DOMMatrix;
  readonly picture: CanvasPicture;
}

function walk(element: Element, brush: Brush): void {
  if (element.matches(CONTROLS)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  const { context, base, picture } = brush;
  const box = element.getBoundingClientRect();
  // What is only for screen readers is one px large.
  if (element instanceof HTMLElement && box.width <= 1 && box.height <= 1) return;
  context.setTransform(base);
  context.globalAlpha = Number(style.opacity);
  if (element instanceof HTMLCanvasElement) {
    const image = picture(element);
    if (image !== null) context.drawImage(image, box.left, box.top, box.width, box.height);
    return;
  }
  if (element instanceof SVGGeometryElement) paintShape(element, style, brush);
  else if (element instanceof HTMLElement && !/^rgba\(.*, 0\)$/.test(style.backgroundColor)) {
    context.fillStyle = style.backgroundColor;
    context.beginPath();
    context.roundRect(box.left, box.top, box.width, box.height, Number.parseFloat(style.borderRadius) || 0);
    context.fill();
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) paintText(child, style, brush);
    else if (child instanceof Element) walk(child, brush);
  }
}

function paintShape(element: SVGGeometryElement, style: CSSStyleDeclaration, { context, base }: Brush): void {
  const own = element.getScreenCTM();
  if (own === null) return;
  context.setTransform(base.multiply(own));
  const path = pathOf(element);
  if (style.fill !== 'none' && !(element instanceof SVGLineElement)) {
    context.fillStyle = style.fill;
    context.fill(path);
  }
  if (style.stroke === 'none') return;
  context.strokeStyle = style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.lineCap = style.strokeLinecap as CanvasLineCap;
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  context.setLineDash(
    style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat),
  );
  context.stroke(path);
  context.setLineDash([]);
}

function pathOf(element: SVGGeometryElement): Path2D {
  const path = new Path2D(element instanceof SVGPathElement ? (element.getAttribute('d') ?? '') : undefined);
  const size = (length: SVGAnimatedLength): number => length.baseVal.value;
  if (element instanceof SVGRectElement)
    path.roundRect(
      size(element.x),
      size(element.y),
      size(element.width),
      size(element.height),
      size(element.rx),
    );
  if (element instanceof SVGCircleElement)
    path.arc(size(element.cx), size(element.cy), size(element.r), 0, 2 * Math.PI);
  if (element instanceof SVGLineElement) {
    path.moveTo(size(element.x1), size(element.y1));
    path.lineTo(size(element.x2), size(element.y2));
  }
  if (element instanceof SVGPolylineElement || element instanceof SVGPolygonElement) {
    for (const { x, y } of element.points) path.lineTo(x, y);
    if (element instanceof SVGPolygonElement) path.closePath();
  }
  return path;
}

/** One text an unbroken line, on the baseline on which the browser set it. */
function paintText(node: Text, style: CSSStyleDeclaration, { context, base }: Brush): void {
  if (node.data.trim() === '') return;
  const inSvg = node.parentElement?.closest('svg') ?? null;
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  for (const { index, 0: word } of node.data.matchAll(inSvg === null ? /\S+\s*/g : /\S.*/gs)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) last.text += word;
    else lines.push({ text: word, box });
  }
  context.setTransform(base);
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const { text, box } of lines) {
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(text);
    const y = box.top + (box.height * up) / (up + down);
    if (inSvg !== null && style.stroke !== 'none') {
      context.strokeStyle = style.stroke;
      context.lineWidth = Number.parseFloat(style.strokeWidth);
      context.lineJoin = 'round';
      context.strokeText(text, box.left, y);
    }
    context.fillStyle = inSvg === null ? style.color : style.fill;
    context.fillText(text, box.left, y);
  }
}
