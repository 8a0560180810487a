import { describe, expect, test } from 'vitest';
import { digits } from '../../../src/core/problems/data/digits.ts';
import { defaultsOf } from '../../../src/core/field.ts';
import { buildDataset, goldenProblem } from './build-dataset.ts';

const images = ['digits', 'fashion', 'cifar10'] as const;

/** Of numbers of order one: a mean of some hundred rounded numbers. */
const ROUNDING = 1e-13;
/** The golden file carries 12 digits. */
const GOLDEN = 1e-12;

test('the default digits are those of the golden trajectory', () => {
  const { dataset } = buildDataset('digits');
  const { X, Y } = goldenProblem('digits_mse.json');
  expect(dataset.train.samples).toBe(X.length);
  X.flat().forEach((x, i) => {
    if (Math.abs(dataset.train.inputs[i]! - x) > GOLDEN)
      expect.fail(`input ${i} is ${dataset.train.inputs[i]}, not ${x}`);
  });
  expect([...dataset.train.labels]).toEqual(Y.map((row) => row.indexOf(0.9)));
  expect(dataset.task).toMatchObject({ encoding: 'one-hot minus 0.1' });
});

describe.each(images)('%s', (id) => {
  const raw = { centring: 'none', samples: 100, testSamples: 100 };

  test('inputs run from 0 to 1 where they are not centred', () => {
    const { inputs } = buildDataset(id, raw).dataset.train;
    expect(inputs.reduce((a, b) => Math.min(a, b))).toBe(0);
    expect(inputs.reduce((a, b) => Math.max(a, b))).toBe(1);
  });

  test('centring subtracts the mean over the training samples, from test samples too', () => {
    const plain = buildDataset(id, raw).dataset;
    const centred = buildDataset(id, { ...raw, centring: 'per-pixel' }).dataset;
    const size = plain.inputWidth;
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let i = 0; i < 100; i++) sum += centred.train.inputs[i * size + k]!;
      if (Math.abs(sum / 100) > ROUNDING) expect.fail(`pixel ${k} has mean ${sum / 100}`);
      const mean = plain.train.inputs[k]! - centred.train.inputs[k]!;
      const testMean = plain.test!.inputs[k]! - centred.test!.inputs[k]!;
      if (Math.abs(mean - testMean) > ROUNDING)
        expect.fail(`pixel ${k} is shifted by ${mean} and ${testMean}`);
    }
  });

  test('test samples are those after the training samples', () => {
    const { test: fresh } = buildDataset(id, raw).dataset;
    const more = buildDataset(id, { ...raw, samples: 200 }).dataset.train;
    expect([...fresh!.inputs]).toEqual([...more.inputs.subarray(more.inputs.length / 2)]);
    expect([...fresh!.labels]).toEqual([...more.labels.subarray(100)]);
  });

  test('fewer classes keep the images of the first ones, as many as there are', () => {
    for (let classes = 2; classes <= 10; classes++) {
      const { dataset, shape } = buildDataset(id, { classes, samples: 1797, testSamples: 1000 });
      // All of them are asked for, so that the announced number must be the exact one.
      expect(shape?.samples).toBe(dataset.train.samples);
      const labels = [...dataset.train.labels, ...(dataset.test?.labels ?? [])];
      expect(new Set(labels)).toEqual(new Set(Array.from({ length: classes }, (_, k) => k)));
    }
  });

  test('classes are roughly balanced', () => {
    const { labels } = buildDataset(id, { samples: 500 }).dataset.train;
    for (let k = 0; k < 10; k++) {
      const share = labels.filter((label) => label === k).length / 500;
      // Four standard deviations of a share of a tenth in 500.
      expect(Math.abs(share - 0.1), `class ${k}`).toBeLessThan(0.054);
    }
  });

  test('pixels for display are the inputs, from black to white', () => {
    const { image, train } = buildDataset(id, raw).dataset;
    train.inputs.forEach((input, i) => {
      if (Math.abs(image!.pixels[i]! - 255 * input) > 0.5 + ROUNDING)
        expect.fail(`pixel ${i} is ${image!.pixels[i]}`);
    });
  });
});

test('colours of a pixel lie together: the sky over a ship is blue', () => {
  const { image, train } = buildDataset('cifar10', { samples: 1000, classes: 10 }).dataset;
  let [red, blue] = [0, 0];
  train.labels.forEach((label, i) => {
    if (label !== 8) return;
    for (let k = 0; k < 3 * 32 * 8; k += 3) {
      red += image!.pixels[i * 3072 + k]!;
      blue += image!.pixels[i * 3072 + k + 2]!;
    }
  });
  expect(blue).toBeGreaterThan(1.05 * red);
});

test('files of the wrong size are refused in words', () => {
  const values = defaultsOf(digits.fields);
  expect(() => digits.build(values, [new Uint8Array(3), new Uint8Array(1797)])).toThrow(
    'digits-images.u8 and digits-labels.u8 do not hold 1797 images',
  );
});
