/**
 * All panels over a recorded run, to be looked at: `npx vite --host 127.0.0.1 tests/panels/gallery`, then
 * ?run=tanh_nudge&length=716&theme=dark&range=200,460&step=253&open=all&references=semilocal,paper&width=760&scale=1.5
 * &live=2&repeat=100
 */
import '../../../src/app/fonts/fonts.css';
import '../../../src/app/tokens.css';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { displayFrames } from '../../../src/panels/kit/frame-loop.ts';
import { panels } from '../../../src/panels/panels.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { createTraces } from '../../../src/store/traces.ts';
import { createView, defaultViewSettings } from '../../../src/store/view.ts';
import type { Picture } from '../../../src/worker/protocol.ts';
import { type GoldenFile, goldenBlock, goldenRun } from '../golden-run.ts';

const query = new URLSearchParams(location.search);
const files = import.meta.glob<GoldenFile>('../../golden/*.json', { import: 'default' });

const file = await files[`../../golden/${query.get('run') ?? 'tanh_nudge'}.json`]!();
const length = Number(query.get('length') ?? Number.POSITIVE_INFINITY);
const run = goldenRun(file, length);
const traces = createTraces(displayFrames.request);
traces.start(run.channels);
const atOnce = Number(query.get('live') ?? Number.POSITIVE_INFINITY);
const total = Number(query.get('repeat') ?? 1) * run.length;
let sent = 0;
/** `live` steps a display frame; `repeat` goes through the recorded run again and again, for long traces. */
function send(): void {
  for (let left = atOnce; left > 0 && sent < total; ) {
    const from = sent % run.length;
    const count = Math.min(left, run.length - from);
    traces.append({ ...goldenBlock(run, from, from + count), first: sent });
    sent += count;
    left -= count;
  }
  if (sent < total) requestAnimationFrame(send);
}
send();

const range = query.get('range')?.split(',').map(Number);
const view = createView({
  references: query.get('references')?.split(',') ?? defaultViewSettings.references,
  range: range === undefined ? null : [range[0]!, range[1]!],
  lossScale: query.get('loss') === 'linear' ? 'linear' : 'log',
  bookmarks: query.has('bookmarks') ? [120, 253] : [],
});
if (query.has('step')) view.getState().scrubTo(Number(query.get('step')));
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
document.documentElement.style.fontSize = `${16 * Number(query.get('scale') ?? 1)}px`;

const narrow = window.innerWidth < 768;
const centre = Number(query.get('width') ?? (narrow ? window.innerWidth - 32 : 760));
const side = narrow ? window.innerWidth - 32 : 320;
const chosen = Object.entries<Panel>(panels).filter(
  ([id]) =>
    query.get('open') === null || query.get('open') === 'all' || query.get('open')!.split(',').includes(id),
);

const events = query.has('warning')
  ? [
      ...run.events,
      {
        kind: 'warning' as const,
        step: file.t_hit,
        source: 'constrained',
        value: 0.17,
        text: 'ε = η√α = 0.17 is not small: the predictions need ε below 0.15.',
      },
    ]
  : run.events;

function Gallery() {
  const scale = Number(query.get('scale') ?? 1);
  const place = (panel: Panel, width: number) => (
    <panel.component
      traces={traces}
      view={view}
      events={events}
      width={width}
      height={(panel.heightAt?.(width / scale) ?? panel.height) * scale}
      sights={{
        picture: {
          kind: 'picture',
          step: file.t_hit,
          picture: query.get('picture') === 'surface' ? toy() : curve(file, file.eos_info.theta_hit),
        },
        ...(query.has('spectrum') && {
          spectrum: { kind: 'spectrum', step: 300, eigenvalues: someSpectrum(file.theta0.length) },
        }),
      }}
      initialPicture={curve(file, file.theta0)}
      learningRate={file.eta}
      facts={{
        parameters: file.theta0.length,
        samples: 20,
        executor: 'TypeScript',
        smooth: true,
        notes: [],
        secondsPerStep: 0.001,
      }}
      onLearningRate={(eta, settled) => console.log('learning rate', eta, settled)}
    />
  );
  return (
    <div className="gallery">
      <div>
        {chosen.flatMap(([id, panel]) =>
          panel.place === 'time' ? [<div key={id}>{place(panel, centre)}</div>] : [],
        )}
      </div>
      <div>
        {chosen.flatMap(([id, panel]) =>
          panel.place === 'side' ? [<div key={id}>{place(panel, side)}</div>] : [],
        )}
      </div>
    </div>
  );
}

/** Made up: recorded runs have their largest eigenvalues only. */
function someSpectrum(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => 14 / (i + 1) ** 1.4 - (i > count / 2 ? 0.4 : 0));
}

/** What a recorded network computes on [−1, 1], or on the square of its data. */
function curve({ problem }: GoldenFile, theta: readonly number[]): Picture {
  const { sizes, X, Y } = problem;
  if (sizes[0] === 2) return field(problem, theta);
  if (sizes[0] === 64) return digits(problem);
  if (sizes[0] !== 1) return { kind: 'none' };
  const x = Float64Array.from({ length: 201 }, (_, i) => -1 + i / 100);
  return {
    kind: 'curve',
    x,
    y: x.map((value) => forward(problem, theta, [value])),
    dataX: Float64Array.from(X, (row) => row[0]!),
    dataY: Float64Array.from(Y, (row) => row[0]!),
  };
}

function field(problem: GoldenFile['problem'], theta: readonly number[]): Picture {
  const size = 48;
  const extent = [-2, 2.8, -1.6, 2] as const;
  const values = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = extent[0] + ((extent[1] - extent[0]) * column) / (size - 1);
      const y = extent[2] + ((extent[3] - extent[2]) * row) / (size - 1);
      values[row * size + column] = forward(problem, theta, [x, y]);
    }
  }
  const pointsX = Float64Array.from(problem.X, (row) => row[0]!);
  const pointsY = Float64Array.from(problem.X, (row) => row[1]!);
  const labels = Float64Array.from(problem.Y, (row) => (row[0]! > 0 ? 1 : 0));
  return { kind: 'field', size, extent, values, pointsX, pointsY, labels };
}

/** The first of the recorded digits, some of them with a wrong prediction, made up. */
function digits({ X, Y }: GoldenFile['problem']): Picture {
  const shown = 24;
  const labels = Array.from({ length: shown }, (_, i) => String(Y[i]!.indexOf(Math.max(...Y[i]!))));
  return {
    kind: 'images',
    width: 8,
    height: 8,
    colour: false,
    pixels: Uint8Array.from(X.slice(0, shown).flat(), (value) => 128 + 127 * value),
    labels,
    predictions: labels.map((label, i) => (i % 9 === 4 ? '3' : label)),
    trainAccuracy: 0.885,
    testAccuracy: 0.802,
  };
}

/** ¼(1 − x²y²)² with gradient descent on it. */
function toy(): Picture {
  const size = 64;
  const extent = [0.2, 2.4, 0.2, 2.4] as const;
  const values = Float64Array.from({ length: size * size }, (_, i) => {
    const x = extent[0] + (((i % size) + 0.5) * (extent[1] - extent[0])) / size;
    const y = extent[2] + ((Math.floor(i / size) + 0.5) * (extent[3] - extent[2])) / size;
    return (1 - x * x * y * y) ** 2 / 4;
  });
  const pathX = [2.1];
  const pathY = [0.55];
  for (let t = 0; t < 300; t++) {
    const [x, y] = [pathX[t]!, pathY[t]!];
    const slope = -0.115 * (1 - x * x * y * y);
    pathX.push(x - slope * x * y * y);
    pathY.push(y - slope * x * x * y);
  }
  const names = ['x', 'y'] as const;
  return {
    kind: 'surface',
    size,
    extent,
    values,
    pathX: Float64Array.from(pathX),
    pathY: Float64Array.from(pathY),
    names,
  };
}

function forward({ sizes, act }: GoldenFile['problem'], theta: readonly number[], input: number[]): number {
  let values = input;
  let offset = 0;
  for (let layer = 1; layer < sizes.length; layer++) {
    const [width, before] = [sizes[layer]!, sizes[layer - 1]!];
    const next: number[] = [];
    for (let o = 0; o < width; o++) {
      let sum = theta[offset + width * before + o]!;
      for (let i = 0; i < before; i++) sum += theta[offset + o * before + i]! * values[i]!;
      next.push(layer + 1 < sizes.length ? activation(act, sum) : sum);
    }
    offset += width * (before + 1);
    values = next;
  }
  return values[0]!;
}

function activation(name: string, z: number): number {
  if (name === 'silu') return z / (1 + Math.exp(-z));
  if (name === 'elu') return z > 0 ? z : Math.expm1(z);
  return Math.tanh(z);
}

createRoot(document.getElementById('gallery')!).render(<Gallery />);
