import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/description/canonical.ts';
import { encodeLink, LINK_TARGET, parseLink } from '../../src/description/link/link.ts';
import type { Preset } from '../../src/description/preset.ts';
import { type PresetId, presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { descriptionOf, loadFile } from '../support/presets.ts';
import { type Finished, run } from './support/run-preset.ts';

const around = { catalogue, presets, loadFile };
const ids = Object.keys(presets) as PresetId[];
/** Longest explicit θ₀ that a script, and a link, carry. */
const CARRIED = 100;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** The last value that was measured. */
const last = (values: readonly number[]) => values.findLast((value) => !Number.isNaN(value)) ?? Number.NaN;

/**
 * Steps at which the swing peaks: e_t = √((x_t² + x_{t+1}²)/2) is greatest among the six steps to either side and more
 * than half the median δ.
 */
function peaks(trace: Finished): readonly number[] {
  const x = trace.channel('gd.x');
  const swing = x.map((value, t) => Math.sqrt((value ** 2 + (x[t + 1] ?? Number.NaN) ** 2) / 2));
  const deltas = trace.channel('theory.delta').filter((value) => !Number.isNaN(value));
  const median = deltas.sort((a, b) => a - b)[Math.floor(deltas.length / 2)] ?? Number.NaN;
  const around = (t: number) => swing.slice(t - 6, t + 7);
  return swing.flatMap((value, t) => (value > median / 2 && value === Math.max(...around(t)) ? [t] : []));
}

describe('every preset', () => {
  it.each(ids)('%s is valid, says what it shows, and fits into a link', async (id) => {
    const preset: Preset = presets[id];
    const description = await descriptionOf(id);
    expect(preset.sentence).toMatch(/^[A-Z].*\.$/);
    expect(preset.sentence.length).toBeLessThan(180);
    expect(preset.title.length).toBeLessThan(45);
    const carried = (description.problem.initialization.values as number[] | undefined)?.length ?? 0;
    const short = await encodeLink(description, around, { presetId: id });
    const long = await encodeLink(description, around);
    expect(short?.length).toBeLessThan(60);
    expect((long?.length ?? Number.POSITIVE_INFINITY) <= LINK_TARGET).toBe(carried <= CARRIED);
    for (const link of [short, long]) {
      if (link === null) continue;
      const parsed = await parseLink(link, around);
      expect(parsed.ok && canonicalText(parsed.description) === canonicalText(description)).toBe(true);
    }
  });

  it('has its own title, and each level has some', () => {
    const titles = ids.map((id) => presets[id].title);
    expect(new Set(titles).size).toBe(titles.length);
    const levels = new Set(ids.map((id) => presets[id].level));
    expect([...levels].sort()).toEqual(['lecturer', 'researcher', 'student']);
    expect(ids.length).toBeGreaterThanOrEqual(14);
  });

  it('keeps a θ₀ of more than a hundred numbers out of the script', () => {
    for (const id of ids) {
      const preset: Preset = presets[id];
      const values = (preset.run.problem?.initialization?.values ?? []) as number[];
      expect(values.length, id).toBeLessThanOrEqual(CARRIED);
    }
  });
});

describe('the preset does what its sentence says:', () => {
  it('eight cycles at the edge', async () => {
    const trace = await run('eight-cycles');
    expect(trace.first('hit')).toBe(215);
    expect(trace.first('nudge')).toBe(215);
    expect(peaks(trace)).toHaveLength(8);
    const shares = trace.share.slice(215, 515);
    expect(mean(shares)).toBeGreaterThan(0.95);
    expect(mean(shares)).toBeLessThan(1.05);
    // It falls below the line once a cycle.
    expect(trace.share.filter((share, t) => share < 1 && (trace.share[t - 1] ?? 0) >= 1)).toHaveLength(8);
    // The loss falls on: between the spikes it is lower at the end than at the edge.
    const loss = trace.channel('gd.loss');
    expect(Math.min(...loss.slice(600))).toBeLessThan(Math.min(...loss.slice(0, 216)));
  });

  it('progressive sharpening', async () => {
    const trace = await run('progressive-sharpening');
    expect(trace.first('hit')).toBe(218);
    expect(trace.share[0]).toBeLessThan(0.35);
    const loss = trace.channel('gd.loss');
    for (let t = 1; t <= 218; t += 1) expect(loss[t]).toBeLessThan(loss[t - 1] ?? 0);
    for (let t = 40; t <= 218; t += 20) expect(trace.share[t]).toBeGreaterThan(trace.share[t - 20] ?? 2);
  });

  it('four stages in two dimensions', async () => {
    const trace = await run('four-stages');
    const stages = trace.channel('theory.stage').filter((stage) => !Number.isNaN(stage));
    const order = stages.filter((stage, i) => stage !== stages[i - 1]);
    expect(order.length).toBeGreaterThanOrEqual(16);
    order.forEach((stage, i) => {
      expect(stage).toBe(((i + 1) % 4) + 1);
    });
  });

  it('three tall cycles, untouched', async () => {
    const trace = await run('three-tall-cycles');
    expect(trace.first('hit')).toBe(533);
    expect(trace.events.map(({ kind }) => kind)).not.toContain('nudge');
    expect(Math.abs(trace.channel('gd.x')[533] ?? 1)).toBeLessThan(1e-6);
    expect(peaks(trace)).toHaveLength(3);
    // Taller than the flagship's nudged ones, which stay within 1.13.
    expect(Math.max(...trace.share.slice(533))).toBeGreaterThan(1.14);
  });

  it('predictions that hold for 500 steps', async () => {
    const trace = await run('predictions-hold');
    expect(trace.first('kick')).toBe(218);
    expect(last(trace.channel('paper.lossError'))).toBeLessThan(0.1);
    expect(last(trace.channel('paper.sharpnessError'))).toBeLessThan(0.02);
    expect(trace.events.filter(({ kind }) => kind === 'lost' || kind === 'warning')).toEqual([]);
    expect(trace.length).toBeGreaterThan(218 + 500);
  });

  it('one network, many learning rates', async () => {
    const hits: number[] = [];
    for (const learningRate of presets['learning-rate-sweep'].sweep ?? []) {
      const trace = await run('learning-rate-sweep', { learningRate });
      hits.push(trace.first('hit'));
      expect(trace.first('diverged')).toBe(learningRate === 2 ? 12 : -1);
    }
    expect(hits).toEqual([-1, -1, 473, 218, 116, 79, 45, 28, 17, 0, 0]);
  });

  it('catapult and divergence', async () => {
    const [settle, diverge] = [
      presets.catapult.sweep?.slice(0, -1) ?? [],
      presets.catapult.sweep?.slice(-1) ?? [],
    ];
    for (const learningRate of settle) {
      const trace = await run('catapult', { learningRate, steps: 1000 });
      const loss = trace.channel('gd.loss');
      expect(Math.max(...loss) / (loss[0] ?? 1)).toBeGreaterThan(1.5);
      expect(last(loss)).toBeLessThan(1e-10);
      expect(last(trace.share)).toBeLessThan(1);
      expect(last(trace.channel('gd.sharpness'))).toBeLessThan(trace.channel('gd.sharpness')[0] ?? 0);
    }
    for (const learningRate of diverge)
      expect((await run('catapult', { learningRate })).first('diverged')).toBe(9);
    const [first] = (await run('catapult')).share;
    expect(2 * (first ?? 0)).toBeCloseTo(3.5, 2);
  });

  it('several eigenvalues at the edge', async () => {
    const trace = await run('several-eigenvalues');
    expect(trace.first('hit')).toBe(30);
    const second = trace.channel('gd.lambda2');
    const threshold = trace.channel('gd.threshold');
    const both = second.findIndex((value, t) => value >= (threshold[t] ?? 0));
    expect(both - 30).toBeGreaterThan(120);
    expect(both - 30).toBeLessThan(180);
  });

  it('the minimalist example', async () => {
    const trace = await run('minimalist');
    // Odd and even steps lie on either side of the valley: their sharpness closes in on 2/η from both sides.
    for (const [from, to] of [
      [10, 11],
      [400, 401],
      [1000, 1001],
      [1999, 2000],
    ] as const) {
      const [even, odd] = [trace.share[from] ?? 0, trace.share[to] ?? 0];
      expect(Math.min(even, odd)).toBeLessThan(1);
      expect(Math.max(even, odd)).toBeGreaterThan(1);
    }
    expect(trace.share[10]).toBeLessThan(0.7);
    expect(trace.share[2000]).toBeGreaterThan(0.98);
  });

  it('ReLU at the edge', async () => {
    const trace = await run('relu');
    expect(trace.first('hit')).toBeGreaterThan(50);
    expect(mean(trace.share.slice(500))).toBeGreaterThan(0.97);
    expect(mean(trace.share.slice(500))).toBeLessThan(1.03);
  });

  it('deep linear network', async () => {
    const { share, first } = await run('deep-linear');
    expect(first('hit')).toBe(15);
    expect(1 / (share[0] ?? 1)).toBeGreaterThan(8);
    for (let t = 100; t < 300; t += 1)
      expect(((share[t] ?? 1) - 1) * ((share[t + 1] ?? 1) - 1)).toBeLessThan(0);
  });

  it('two moons', async () => {
    const trace = await run('two-moons');
    expect(trace.first('hit')).toBeGreaterThan(20);
    expect(last(trace.channel('gd.loss'))).toBeLessThan(0.01);
    expect(mean(trace.share.slice(200))).toBeGreaterThan(0.93);
  });

  it('handwritten digits', async () => {
    const trace = await run('digits');
    expect(trace.first('hit')).toBe(437);
    expect(Math.max(...trace.share.slice(437, 640))).toBeGreaterThan(1.1);
    expect(mean(trace.share.slice(650))).toBeGreaterThan(0.97);
    expect(mean(trace.share.slice(650))).toBeLessThan(1.05);
    expect(last(trace.channel('gd.loss'))).toBeLessThan(0.6 * (trace.channel('gd.loss')[437] ?? 0));
  }, 180_000);

  it('CIFAR-10, for 20 steps', async () => {
    const trace = await run('cifar-10', { steps: 20 });
    const loss = trace.channel('gd.loss');
    expect(loss).toHaveLength(21);
    for (let t = 1; t <= 20; t += 1) expect(loss[t]).toBeLessThan(loss[t - 1] ?? 0);
    expect(trace.share[0]).toBeGreaterThan(0.5);
    expect(trace.share[0]).toBeLessThan(1);
  }, 300_000);
});
