import { readFileSync } from 'node:fs';
import { Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Panel, PanelProps } from '../../src/panels/panel.ts';
import { panels } from '../../src/panels/panels.ts';
import { sharpnessDomain } from '../../src/panels/sharpness.tsx';
import { lossDomain } from '../../src/panels/loss.tsx';
import { createTraces, type Traces } from '../../src/store/traces.ts';
import { createView, defaultViewSettings, type View } from '../../src/store/view.ts';
import type { Picture } from '../../src/worker/protocol.ts';
import { tracesOf } from './columns.ts';
import { type GoldenFile, goldenBlock, goldenRun } from './golden-run.ts';

const url = new URL('../golden/tanh_nudge.json', import.meta.url);
const file = JSON.parse(readFileSync(url, 'utf8')) as GoldenFile;

function flagship(steps: number): { readonly traces: Traces; readonly events: PanelProps['events'] } {
  const run = goldenRun(file, steps);
  const traces = createTraces((callback) => callback());
  traces.start(run.channels);
  traces.append(goldenBlock(run, 0, run.length));
  return { traces, events: run.events };
}

const list = Object.entries<Panel>(panels);

function render(panel: Panel, props: Partial<PanelProps>): string {
  const Component = panel.component;
  return renderToStaticMarkup(
    <Component
      traces={tracesOf({})}
      view={createView()}
      events={[]}
      width={760}
      height={panel.height}
      {...props}
    />,
  );
}

// Panels that are closed at first are loaded when they are first rendered.
beforeAll(async () => {
  for (const [, panel] of list) {
    const Component = panel.component;
    renderToStaticMarkup(
      <Suspense>
        <Component traces={tracesOf({})} view={createView()} events={[]} width={760} height={panel.height} />
      </Suspense>,
    );
  }
  await vi.dynamicImportSettled();
});

/** A view whose step pointed at is there from the first rendering on. */
function pointedAt(step: number | null, references = defaultViewSettings.references): View {
  const view = createView({ references });
  view.getState().pointAt(step);
  return { ...view, getInitialState: view.getState };
}

const text = (markup: string): string => markup.replace(/<[^>]*>/g, '');

describe.each(list)('panel %s', (_, panel) => {
  it('draws nothing but words and axes before the first frame', () => {
    const markup = render(panel, {});
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('copes with the channels of gradient descent alone', () => {
    const traces = tracesOf({ 'gd.loss': [1, 0.5, 0.4], 'gd.sharpness': [1, 1.5, 2] });
    expect(render(panel, { traces })).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('copes with a channel that holds nothing, zeros or huge values', () => {
    const nan = [Number.NaN, Number.NaN];
    for (const values of [nan, [0, 0], [1e300, -1e300], [5e-324, 0]]) {
      const ids = flagship(10).traces.channels.map(({ id }) => id);
      const traces = tracesOf(Object.fromEntries(ids.map((id) => [id, values])));
      expect(render(panel, { traces })).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('shows the flagship, at any width, pointed at or not', () => {
    const { traces, events } = flagship(716);
    for (const width of [320, 358, 760, 1400]) {
      const view = pointedAt(width === 358 ? 253 : null, [
        ...defaultViewSettings.references,
        'cubic',
        'flow',
        'unheard-of',
      ]);
      const props = { traces, events, view, width, height: panel.heightAt?.(width) ?? panel.height };
      expect(render(panel, props)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('pinned runs', () => {
  const rising = (most: number) => Array.from({ length: 50 }, (_, t) => (most * (t + 1)) / 50);
  const numbers = (most: number) => tracesOf({ 'gd.loss': rising(most), 'gd.testError': rising(most) });
  const classes = (most: number) =>
    tracesOf({ 'gd.loss': rising(9), 'gd.testError': rising(most), 'gd.trainError': rising(most) });
  const axes = (panel: Panel, traces: Traces, pinned: Traces | null) =>
    text(
      render(panel, {
        traces,
        ...(pinned !== null && { pinned: [{ label: 'η 0.2', traces: pinned }] }),
      }),
    );

  it('have room in the charts of eigenvalues and of the test error', () => {
    const sharp = (most: number) => tracesOf({ 'gd.sharpness': rising(most) });
    expect(axes(panels.eigenvalues, sharp(3), sharp(40))).not.toBe(axes(panels.eigenvalues, sharp(3), null));
    for (const [of, most] of [
      [numbers, 4000],
      [classes, 0.9],
    ] as const) {
      const traces = of(0.1);
      expect(axes(panels['test-error'], traces, of(most))).not.toBe(axes(panels['test-error'], traces, null));
    }
  });

  it('whose test error is of another kind stay out of its chart', () => {
    const alone = axes(panels['test-error'], classes(0.1), null);
    expect(axes(panels['test-error'], classes(0.1), numbers(4000))).toBe(alone);
  });
});

describe('the registry', () => {
  it('opens with panels that exist, and asks of each a sentence', () => {
    for (const id of defaultViewSettings.open) expect(Object.keys(panels)).toContain(id);
    for (const [, panel] of list) {
      expect(panel.help).toMatch(/\.$/);
      expect(panel.title).toMatch(/^[A-Z]/);
    }
  });

  it('offers the theory’s panels only where there is theory', () => {
    const plain = tracesOf({ 'gd.loss': [1], 'gd.sharpness': [1] }).channels;
    const offered = list.filter(([, panel]) => panel.available(plain)).map(([id]) => id);
    const always = ['sharpness', 'loss', 'strip', 'portrait', 'network', 'landscape', 'along', 'layers'];
    expect(offered).toEqual([...always, 'spectrum']);
    // Recorded runs were tried on no test samples.
    const recorded = list.filter(([, panel]) => panel.available(flagship(10).traces.channels));
    expect(recorded).toHaveLength(list.length - 1);
    expect(list.every(([, panel]) => panel.available([]))).toBe(true);
  });
});

describe('keys', () => {
  it('name what has begun, and nothing while only the measured line has', () => {
    expect(text(render(panels.loss, flagship(150)))).not.toContain('measured');
    const words = text(render(panels.loss, flagship(716)));
    expect(words).toContain('measured');
    expect(words).toContain('constrained path');
  });

  it('give the readings at the step pointed at, compared with what was measured', () => {
    const words = text(render(panels.sharpness, { ...flagship(431), view: pointedAt(253) }));
    expect(words).toContain('measured13.08');
    expect(words).toContain('semi-local13.95+6.6\u202f%');
    expect(words).toContain('paper13.88+6.1\u202f%');
  });
});

describe('the portrait', () => {
  it('names its quarters before the edge', () => {
    const words = text(render(panels.portrait, flagship(150)));
    expect(words).toContain('Traced once sharpness meets 2/η');
    for (const word of ['grows', 'falls', 'rises', 'dies out']) expect(words).toContain(word);
    expect(text(render(panels.portrait, flagship(300)))).toContain('Each quarter is a stage');
  });

  it('is folded for a kicked run', () => {
    const { traces, events } = flagship(300);
    const kicked = [...events, { kind: 'kick', step: 215, source: 'gd', text: '' } as const];
    expect(text(render(panels.portrait, { traces, events: kicked }))).toContain('Folded to |x|/δ');
  });
});

describe('the network’s picture', () => {
  const grid = Float64Array.from({ length: 16 }, (_, i) => i - 8);
  const pictures: readonly [Picture, RegExp][] = [
    [{ kind: 'curve', x: grid, y: grid, dataX: grid.slice(0, 3), dataY: grid.slice(0, 3) }, /3 points/],
    [
      {
        kind: 'field',
        size: 4,
        extent: [0, 1, 0, 1],
        values: grid,
        pointsX: grid,
        pointsY: grid,
        labels: grid,
      },
      /16 points/,
    ],
    [
      {
        kind: 'surface',
        size: 4,
        extent: [0, 1, 0, 1],
        values: grid,
        pathX: grid,
        pathY: grid,
        names: ['x', 'y'],
      },
      /x across, y up/,
    ],
    [
      {
        kind: 'images',
        width: 2,
        height: 2,
        colour: false,
        pixels: new Uint8Array(8),
        labels: ['1', '7'],
        predictions: ['1', '1'],
        trainAccuracy: 0.5,
        testAccuracy: Number.NaN,
      },
      /✕ 1right: 50.0\u202f% of training$/,
    ],
    [{ kind: 'none' }, /no picture/],
  ];

  it.each(pictures)('%#: says what it shows', (picture, words) => {
    expect(
      text(render(panels.network, { sights: { picture: { kind: 'picture', step: 3, picture } } })),
    ).toMatch(words);
  });
});

describe('the axis of sharpness', () => {
  const traces = tracesOf({
    'gd.sharpness': [3, 5, 8],
    'gd.threshold': [13.3, 13.3, 13.3],
    'gd.lambda2': [2, 3, 4],
  });

  it('begins at 0 and leaves room above the line', () => {
    const [low, high] = sharpnessDomain(traces, [0, 100], 13.3, false);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(13.3 * 1.35, 9);
    expect(sharpnessDomain(tracesOf({}), [0, 100], Number.NaN, false)).toEqual([0, 1]);
  });

  it('stops short of a line far above the curve, and holds a spike far above the line', () => {
    expect(sharpnessDomain(traces, [0, 100], 80, false)[1]).toBeLessThan(30);
    expect(sharpnessDomain(tracesOf({ 'gd.sharpness': [1, 49] }), [0, 100], 1, false)[1]).toBeGreaterThan(49);
  });

  it('fits a zoom: the line and λ₂ where they do not press the curve flat', () => {
    const near = tracesOf({ 'gd.sharpness': [12, 15], 'gd.threshold': [13, 13], 'gd.lambda2': [8, 8] });
    expect(sharpnessDomain(near, [0, 1], 13, true)[0]).toBeLessThan(8);
    const far = tracesOf({ 'gd.sharpness': [4.6, 5.4], 'gd.threshold': [5, 5], 'gd.lambda2': [2, 2] });
    const [low, high] = sharpnessDomain(far, [0, 1], 5, true);
    expect([low > 4, low < 4.6, high > 5.4, high < 6]).toEqual([true, true, true, true]);
  });
});

describe('a run that diverged', () => {
  const diverged = { kind: 'diverged', step: 2, source: 'gd', text: '' } as const;
  const subtitle = (sharpness: readonly number[]): boolean => {
    const traces = tracesOf({ 'gd.sharpness': sharpness, 'gd.threshold': [1, 1] });
    return text(render(panels.sharpness, { traces, events: [diverged] })).includes('log scale');
  };

  it('shows sharpness on a log scale if it left the line far behind', () => {
    expect([subtitle([1.5, 49]), subtitle([1.5, 3])]).toEqual([true, false]);
  });
});

describe('the axis of the loss', () => {
  const traces = tracesOf({ 'gd.loss': [0.25, 0.07], 'constrained.loss': [Number.NaN, 0.04] });

  it('holds the losses between rungs, with room for spikes', () => {
    const [low, high] = lossDomain(traces, [0, 100], 'log', false);
    expect([low < 0.03, low > 0.02, high > 1, high < 1.3]).toEqual([true, true, true, true]);
  });

  it('is close when zoomed, linear from 0, and finite for a loss of 0', () => {
    const close = tracesOf({ 'gd.loss': [0.024, 0.027] });
    const [low, high] = lossDomain(close, [0, 1], 'log', true);
    expect([low > 0.02, high < 0.031]).toEqual([true, true]);
    expect(lossDomain(traces, [0, 1], 'linear', false)[0]).toBe(0);
    const zero = lossDomain(tracesOf({ 'gd.loss': [1, 0] }), [0, 1], 'log', false);
    expect(zero.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
    expect(lossDomain(tracesOf({ 'gd.loss': [0, 0] }), [0, 1], 'log', false)[0]).toBeGreaterThan(0);
  });
});
