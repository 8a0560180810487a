/**
 * Draws the gallery's pictures: `npm run draw-presets`. Runs each preset, and writes the sharpness of its steps
 * against 2/η, as extremes of equal bins on a common scale, to src/app/preset-pictures.json; and the photographs of the
 * one that would take too long. `npm run format:write` then lays the numbers out.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { openRun } from '../src/description/open-run.ts';
import { type Preset, presetDescription } from '../src/description/preset.ts';
import { presets } from '../src/description/presets/presets.ts';
import { catalogue } from '../src/description/registries.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = join(PROJECT, 'src', 'app', 'preset-pictures.json');
const PHOTOGRAPHS = join(PROJECT, 'src', 'app', 'cifar-10.png');
const [COLUMNS, ROWS, SIDE] = [5, 2, 32];
const BINS = 150;
/** Presets with more parameters take minutes; their cards show samples of their data instead. */
const MOST_PARAMETERS = 20_000;
/** The picture reaches from 0 to this many times the largest of S and 2/η … */
const HEADROOM = 1.12;
/** … but not further than this many times 2/η, so that a catapult leaves the line in sight. */
const FARTHEST = 2.5;
const DIGITS = 1000;

interface Drawn {
  readonly high: readonly number[];
  readonly low: readonly number[];
  readonly threshold: readonly number[];
}

const loadFile = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(PROJECT, 'public', 'data', name)));

async function draw(preset: Preset): Promise<Drawn | null> {
  const described = await presetDescription(preset, catalogue, loadFile);
  if (!described.ok) throw new Error(described.messages[0]?.text);
  const opened = await openRun({ ...described.description, references: [] }, loadFile);
  if ('refused' in opened) throw new Error(opened.refused.join(' '));
  if (opened.facts.parameters > MOST_PARAMETERS) return null;
  const { simulation } = opened;
  const place = (id: string): number => simulation.channels.findIndex((channel) => channel.id === id);
  const [sharpnessAt, thresholdAt] = [place('gd.sharpness'), place('gd.threshold')];
  const frame = new Float64Array(simulation.channels.length);
  const sharpness: number[] = [];
  const threshold: number[] = [];
  while (simulation.writeFrame(frame, 0, 1)) {
    const value = frame[sharpnessAt] ?? Number.NaN;
    // Between measurements the last one stands.
    sharpness.push(Number.isFinite(value) ? value : (sharpness.at(-1) ?? 0));
    threshold.push(frame[thresholdAt] ?? 0);
  }
  return binned(sharpness, threshold);
}

function binned(sharpness: readonly number[], threshold: readonly number[]): Drawn {
  const line = Math.max(...threshold);
  const top = Math.min(HEADROOM * Math.max(line, ...sharpness), FARTHEST * line);
  const bins = Math.min(BINS, sharpness.length);
  const shares = (values: readonly number[], pick: (...values: number[]) => number): number[] =>
    Array.from({ length: bins }, (_, bin) => {
      const from = Math.floor((bin * values.length) / bins);
      const to = Math.max(from + 1, Math.floor(((bin + 1) * values.length) / bins));
      const share = Math.min(1, Math.max(0, pick(...values.slice(from, to)) / top));
      return Math.round(share * DIGITS) / DIGITS;
    });
  return {
    high: shares(sharpness, Math.max),
    low: shares(sharpness, Math.min),
    threshold: shares(threshold, Math.max),
  };
}

/** A PNG of 8-bit colours: signature, header, the rows without a filter, end. */
function png(width: number, height: number, rgb: Uint8Array): Buffer {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (3 * width + 1));
  for (let y = 0; y < height; y++)
    rows.set(rgb.subarray(3 * width * y, 3 * width * (y + 1)), y * (3 * width + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The first photographs side by side; pixels lie image after image, colours together. */
async function drawPhotographs(): Promise<void> {
  const pixels = await loadFile('cifar10-first1000-images.u8');
  const rgb = new Uint8Array(3 * COLUMNS * SIDE * ROWS * SIDE);
  for (let image = 0; image < COLUMNS * ROWS; image++) {
    const [left, top] = [(image % COLUMNS) * SIDE, Math.floor(image / COLUMNS) * SIDE];
    for (let i = 0; i < SIDE * SIDE; i++) {
      const to = 3 * ((top + Math.floor(i / SIDE)) * COLUMNS * SIDE + left + (i % SIDE));
      rgb.set(pixels.subarray(3 * (image * SIDE * SIDE + i), 3 * (image * SIDE * SIDE + i) + 3), to);
    }
  }
  await writeFile(PHOTOGRAPHS, png(COLUMNS * SIDE, ROWS * SIDE, rgb));
}

const drawn: Record<string, Drawn> = {};
for (const [id, preset] of Object.entries(presets)) {
  const picture = await draw(preset);
  if (picture !== null) drawn[id] = picture;
  console.log(`${id}: ${picture === null ? 'too large' : `${picture.high.length} bins`}`);
}
await writeFile(OUT, `${JSON.stringify(drawn)}\n`);
await drawPhotographs();
