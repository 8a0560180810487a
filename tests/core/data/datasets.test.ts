/** What every registered data set keeps, over the whole range of its fields. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, FieldValue } from '../../../src/core/field.ts';
import type { Dataset, SampleSet } from '../../../src/core/problems/data/data-spec.ts';
import { buildDataset, ids, specs, type Values } from './build-dataset.ts';

const RANDOM_CHOICES = 8;

function anyValue(field: Field): fc.Arbitrary<FieldValue> {
  if (field.kind === 'toggle') return fc.boolean();
  if (field.kind === 'text') return fc.constant(field.default);
  if (field.kind === 'choice') return fc.constantFrom(...field.options.map(({ value }) => value));
  const number = field.integer
    ? fc.integer({ min: field.min, max: field.max })
    : fc.double({ min: field.min, max: field.max, noNaN: true });
  return field.kind === 'list' ? fc.array(number, { maxLength: Math.min(60, field.maxLength) }) : number;
}

function extreme(id: (typeof ids)[number], end: 'min' | 'max'): Values {
  const entries = Object.entries(specs[id].fields).map(([name, field]): [string, FieldValue] => [
    name,
    field.kind === 'number' ? field[end] : field.default,
  ]);
  return Object.fromEntries(entries);
}

const sameBits = (a: Float64Array, b: Float64Array): boolean =>
  Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0;

function checkSamples(set: SampleSet, { inputWidth, task }: Dataset): void {
  expect(set.inputs.length).toBe(set.samples * inputWidth);
  expect(set.inputs.every(Number.isFinite)).toBe(true);
  expect(set.targets.every(Number.isFinite)).toBe(true);
  if (task.kind === 'regression') {
    expect(set.targets.length).toBe(set.samples * task.outputWidth);
    expect(set.labels.length).toBe(0);
  } else {
    expect(set.targets.length).toBe(0);
    expect(set.labels.length).toBe(set.samples);
    expect(set.labels.every((label) => label < task.classNames.length)).toBe(true);
  }
}

describe.each(ids)('%s', (id) => {
  const spec = specs[id];

  test('tells what it is, and each default is allowed', () => {
    expect(spec.label).toMatch(/^[A-Z]/);
    expect(spec.help).toMatch(/^[A-Z].*\.$/);
    for (const [name, field] of Object.entries(spec.fields)) {
      expect(field.label, name).toMatch(/^[A-Z]/);
      expect(field.help, name).toMatch(/^[A-Z].*\.$/);
      if (field.kind === 'number') {
        expect(field.default, name).toBeGreaterThanOrEqual(field.min);
        expect(field.default, name).toBeLessThanOrEqual(field.max);
        if (field.scale === 'log') expect(field.min, name).toBeGreaterThan(0);
      }
      if (field.kind === 'choice') {
        expect(
          field.options.map(({ value }) => value),
          name,
        ).toContain(field.default);
      }
    }
    expect(buildDataset(id).fault).toBeNull();
  });

  test('has the announced shape for all values, and the same bits each time', () => {
    const check = (values: Values): void => {
      const { dataset, shape } = buildDataset(id, values);
      checkSamples(dataset.train, dataset);
      if (dataset.test) checkSamples(dataset.test, dataset);
      if (shape === null) expect(dataset.train.samples).toBe(0);
      else {
        const { task } = dataset;
        expect(shape).toEqual({
          samples: dataset.train.samples,
          inputWidth: dataset.inputWidth,
          outputWidth: task.kind === 'regression' ? task.outputWidth : task.classNames.length,
          task: task.kind,
        });
      }
      const again = buildDataset(id, values).dataset;
      expect(sameBits(again.train.inputs, dataset.train.inputs)).toBe(true);
      expect(sameBits(again.train.targets, dataset.train.targets)).toBe(true);
      expect(again.train.labels).toEqual(dataset.train.labels);
      if (dataset.test) expect(sameBits(again.test!.inputs, dataset.test.inputs)).toBe(true);
      if (dataset.image) {
        const { width, height, colour, pixels } = dataset.image;
        expect(pixels.length).toBe(dataset.train.samples * width * height * (colour ? 3 : 1));
      }
    };
    check({});
    check(extreme(id, 'min'));
    check(extreme(id, 'max'));
    const arbitrary = Object.fromEntries(
      Object.entries(spec.fields).map(([name, field]) => [name, anyValue(field)]),
    );
    fc.assert(fc.property(fc.record(arbitrary), check), { numRuns: RANDOM_CHOICES, seed: 1 });
  });
});

const seeded = ids.filter((id) => 'seed' in specs[id].fields);

test.each(seeded)('%s: another seed gives other data, and test samples are new', (id) => {
  const noisy: Values = 'noise' in specs[id].fields ? { noise: 0.1 } : {};
  const { dataset } = buildDataset(id, noisy);
  const other = buildDataset(id, { ...noisy, seed: 1 }).dataset;
  const numbers = ({ train }: Dataset): number[] => [...train.inputs, ...train.targets];
  expect(numbers(other)).not.toEqual(numbers(dataset));
  if (dataset.test) {
    const trained = new Set(dataset.train.inputs);
    expect(dataset.test.inputs.some((input) => trained.has(input))).toBe(false);
  }
});
