/**
 * A canvas that writes SVG: drawing code draws on it as on any other, and `svg` holds the same picture as shapes, sharp
 * at any size. It has what the panels use of a canvas: paths, rectangles, clips, dashes, texts, images, translation.
 */
import { attributes, escaped, px } from './xml.ts';

interface State {
  x: number;
  y: number;
  readonly style: Style;
  dash: readonly number[];
  /** Clip groups opened since the state was saved. */
  groups: number;
}

interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
}

const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const BASELINES: Readonly<Record<string, string>> = {
  middle: 'central',
  top: 'hanging',
  bottom: 'text-after-edge',
};

export class SvgSurface implements Style {
  fillStyle: string = '#000';
  strokeStyle: string = '#000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  imageSmoothingEnabled = true;

  readonly #name: string;
  readonly #imageUrl: (image: unknown) => string;
  readonly #parts: string[] = [];
  readonly #saved: State[] = [];
  #x = 0;
  #y = 0;
  #dash: readonly number[] = [];
  #groups = 0;
  #clips = 0;
  #path: string[] = [];
  #started = false;

  /** `name` keeps ids apart within one file; `imageUrl` gives an image as a data address. */
  constructor(name: string, imageUrl: (image: unknown) => string = () => '') {
    this.#name = name;
    this.#imageUrl = imageUrl;
  }

  /** Everything drawn so far. */
  get svg(): string {
    const open = this.#groups + this.#saved.reduce((sum, { groups }) => sum + groups, 0);
    return this.#parts.join('\n') + '</g>'.repeat(open);
  }

  get empty(): boolean {
    return this.#parts.length === 0;
  }

  save(): void {
    const {
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      globalAlpha,
      font,
      textAlign,
      textBaseline,
    } = this;
    this.#saved.push({
      x: this.#x,
      y: this.#y,
      style: {
        fillStyle,
        strokeStyle,
        lineWidth,
        lineCap,
        lineJoin,
        globalAlpha,
        font,
        textAlign,
        textBaseline,
      },
      dash: this.#dash,
      groups: this.#groups,
    });
    this.#groups = 0;
  }

  restore(): void {
    const state = this.#saved.pop();
    if (state === undefined) return;
    this.#parts.push('</g>'.repeat(this.#groups));
    this.#x = state.x;
    this.#y = state.y;
    this.#dash = state.dash;
    this.#groups = state.groups;
    Object.assign(this, state.style);
  }

  translate(x: number, y: number): void {
    this.#x += x;
    this.#y += y;
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash];
  }

  beginPath(): void {
    this.#path = [];
    this.#started = false;
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`M${this.#at(x, y)}`);
    this.#started = true;
  }

  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#started ? 'L' : 'M'}${this.#at(x, y)}`);
    this.#started = true;
  }

  closePath(): void {
    this.#path.push('Z');
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(`M${this.#at(x, y)}h${px(width)}v${px(height)}h${px(-width)}Z`);
    this.#started = true;
  }

  /** Clockwise, as all that the panels draw. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const point = (angle: number) => this.#at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const r = `${px(radius)} ${px(radius)}`;
    this.#path.push(`${this.#started ? 'L' : 'M'}${point(from)}`);
    this.#started = true;
    const turn = to - from;
    if (Math.abs(turn) < 2 * Math.PI) {
      this.#path.push(`A${r} 0 ${Math.abs(turn) > Math.PI ? 1 : 0} 1 ${point(to)}`);
      return;
    }
    // A whole turn ends where it begins, which one arc cannot say.
    this.#path.push(`A${r} 0 0 1 ${point(from + Math.PI)}A${r} 0 0 1 ${point(from)}`);
  }

  clip(): void {
    const id = `${this.#name}-clip-${this.#clips++}`;
    this.#parts.push(
      `<clipPath id="${id}"><path d="${this.#path.join('')}"/></clipPath><g clip-path="url(#${id})">`,
    );
    this.#groups += 1;
  }

  fill(): void {
    if (this.#path.length === 0) return;
    this.#parts.push(
      `<path${attributes({ d: this.#path.join(''), fill: this.fillStyle, 'fill-opacity': this.#opacity })}/>`,
    );
  }

  stroke(): void {
    if (this.#path.length === 0) return;
    const look = {
      d: this.#path.join(''),
      fill: 'none',
      stroke: this.strokeStyle,
      'stroke-width': this.lineWidth,
      'stroke-linecap': this.lineCap === 'butt' ? null : this.lineCap,
      'stroke-linejoin': this.lineJoin === 'miter' ? null : this.lineJoin,
      'stroke-dasharray': this.#dash.map(px).join(' '),
      'stroke-opacity': this.#opacity,
    };
    this.#parts.push(`<path${attributes(look)}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const look = {
      x: x + this.#x,
      y: y + this.#y,
      width,
      height,
      fill: this.fillStyle,
      'fill-opacity': this.#opacity,
    };
    this.#parts.push(`<rect${attributes(look)}/>`);
  }

  fillText(text: string, x: number, y: number): void {
    const look = {
      x: x + this.#x,
      y: y + this.#y,
      fill: this.fillStyle,
      'fill-opacity': this.#opacity,
      ...fontAttributes(this.font),
      'text-anchor': ANCHORS[this.textAlign],
      'dominant-baseline': BASELINES[this.textBaseline],
    };
    this.#parts.push(`<text${attributes(look)}>${escaped(text)}</text>`);
  }

  drawImage(image: unknown, x: number, y: number, width = 0, height = 0): void {
    const look = {
      x: x + this.#x,
      y: y + this.#y,
      width,
      height,
      href: this.#imageUrl(image),
      'image-rendering': this.imageSmoothingEnabled ? null : 'pixelated',
    };
    this.#parts.push(`<image${attributes(look)}/>`);
  }

  get #opacity(): number | null {
    return this.globalAlpha === 1 ? null : this.globalAlpha;
  }

  #at(x: number, y: number): string {
    return `${px(x + this.#x)} ${px(y + this.#y)}`;
  }
}

/** `italic 600 12px Inter, sans-serif` in the attributes of a text. */
function fontAttributes(font: string): Readonly<Record<string, string | null>> {
  const [, before = '', size = '10px', family = 'sans-serif'] =
    /^(.*?)([\d.]+px)(?:\/\S+)?\s+(.*)$/.exec(font) ?? [];
  const weight = /\b(\d{3}|bold)\b/.exec(before)?.[1] ?? null;
  return {
    'font-size': size,
    'font-family': family,
    'font-weight': weight,
    'font-style': /\bitalic\b/.test(before) ? 'italic' : null,
  };
}
