/** Images: a few training samples with what the network takes them for, and how many it gets right. */
import { type ReactNode, useEffect, useRef } from 'react';
import { say } from '../../language/say.ts';
import type { Picture } from '../../worker/protocol.ts';
import { fitCanvas } from './fit-canvas.ts';

type Images = Extract<Picture, { kind: 'images' }>;

export interface NetworkImagesProps {
  readonly picture: Images;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Digits need little room under their images, words more. */
const COLUMNS = { short: 8, long: 5 };
const SHORT_WORD = 2;
/** px under each image for the words. */
const WORDS = 17;
const GAP = 6;
const FOOT = 22;

export function NetworkImages({ picture, width, height, scale }: NetworkImagesProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const columns = COLUMNS[picture.labels.every(({ length }) => length <= SHORT_WORD) ? 'short' : 'long'];
  const cell = width / columns;
  const side = cell - GAP * scale;
  const row = side + WORDS * scale;
  const rows = Math.max(1, Math.floor((height - FOOT * scale) / row));
  const shown = Math.min(picture.labels.length, columns * rows);

  useEffect(() => {
    const surface = canvas.current && fitCanvas(canvas.current, width, height);
    if (!surface) return;
    surface.imageSmoothingEnabled = false;
    for (let i = 0; i < shown; i++) {
      const [x, y] = [(i % columns) * cell, Math.floor(i / columns) * row];
      surface.drawImage(bitmap(picture, i), x, y, side, side);
    }
  });

  return (
    <>
      <canvas ref={canvas} className="side-canvas" style={{ left: 0, top: 0, width, height }} />
      <ul className="image-words">
        {picture.labels.slice(0, shown).map((label, i) => {
          const found = picture.predictions[i] ?? '';
          const wrong = found !== label;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name, and never change places.
              key={i}
              className={wrong ? 'wrong' : undefined}
              style={{
                left: (i % columns) * cell - (GAP * scale) / 2,
                top: Math.floor(i / columns) * row + side,
                width: cell,
              }}
              title={wrong ? say('{label}, taken for {found}', { label, found }) : label}
            >
              {wrong && <span className="image-wrong">✕ </span>}
              {found}
            </li>
          );
        })}
      </ul>
      <p className="image-accuracy" style={{ top: rows * row }}>
        {rightWords(picture)}
      </p>
    </>
  );
}

function rightWords({ trainAccuracy, testAccuracy }: Images): string {
  const [train, test] = [share(trainAccuracy), share(testAccuracy)];
  return Number.isNaN(testAccuracy)
    ? say('right: {train} of training', { train })
    : say('right: {train} of training, {test} of test samples', { train, test });
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)}\u202f%`;
}

function bitmap({ width, height, colour, pixels }: Images, index: number): HTMLCanvasElement {
  const own = document.createElement('canvas');
  own.width = width;
  own.height = height;
  const context = own.getContext('2d');
  const image = new ImageData(width, height);
  const channels = colour ? 3 : 1;
  for (let p = 0; p < width * height; p++) {
    const at = (index * width * height + p) * channels;
    for (let c = 0; c < 3; c++) image.data[4 * p + c] = pixels[at + (colour ? c : 0)] ?? 0;
    image.data[4 * p + 3] = 255;
  }
  context?.putImageData(image, 0, 0);
  return own;
}
