/** Data given number by number, as numbers to be met or as classes. */
import { describe, expect, test } from 'vitest';
import { buildProblem } from '../../../src/core/problems/problem.ts';
import { catalogue } from '../../../src/description/registries.ts';
import { validateWith } from '../../../src/description/validate.ts';
import { buildDataset } from './build-dataset.ts';

const points = { inputs: [0, 1, 2, 3, 4, 5], targets: [2, 0, 1], inputWidth: 2, task: 'classes' };

test('classes are told by their numbers', () => {
  const { dataset, shape, fault } = buildDataset('explicit', points);
  expect(fault).toBeNull();
  expect(shape).toEqual({ samples: 3, inputWidth: 2, outputWidth: 3, task: 'classes' });
  expect(dataset.task).toEqual({
    kind: 'classes',
    classNames: ['0', '1', '2'],
    encoding: 'one-hot minus 0.1',
  });
  expect([...dataset.train.labels]).toEqual([2, 0, 1]);
  expect(dataset.train.targets.length).toBe(0);
});

test.each([
  [{ targets: [0, 0.5, 1] }, 'targets', '0.5', 'whole numbers from 0 to 99'],
  [{ targets: [0, -1, 1] }, 'targets', '-1', 'whole numbers from 0 to 99'],
  [{ targets: [0, 100, 1] }, 'targets', '100', 'whole numbers from 0 to 99'],
  [{ targets: [0, 0, 0] }, 'targets', 'class 0 alone', 'two classes or more'],
  [{ targets: [0, 1] }, 'targets', '2 numbers', '3 numbers'],
  [{ outputWidth: 2 }, 'outputWidth', '2', 'each sample has one class'],
])('%o is refused', (values, field, found, allowed) => {
  const { fault } = buildDataset('explicit', { ...points, ...values });
  expect(fault).toMatchObject({ field, found });
  expect(fault?.allowed).toContain(allowed);
});

describe.each([
  ['mse', 'one-hot', 2],
  ['mse', 'signs', 1],
  ['logistic', 'one-hot', 1],
  ['cross-entropy', 'signs', 2],
])('two classes under %s with %s targets', (loss, encoding, outputs) => {
  test(`make ${outputs} outputs, of which the description knows`, () => {
    const data = { ...points, kind: 'explicit', targets: [1, 0, 1], encoding };
    const result = validateWith(catalogue, {
      problem: { data, loss: { kind: loss }, model: { widths: [4] } },
    });
    if (!result.ok) throw new Error(result.messages[0]?.text);
    const { problem } = result.description;
    const built = buildProblem(problem, []);
    if ('fault' in built) throw new Error(built.fault);
    expect(built.parameters).toBe(4 * 3 + outputs * 5);
    expect(catalogue.parameterCount(problem)).toBe(built.parameters);
    expect(Number.isFinite(built.evaluator().loss())).toBe(true);
  });
});

test('a description without task and encoding stays what it was', () => {
  const data = { kind: 'explicit', inputs: [1, 2], targets: [3, 4], inputWidth: 1, outputWidth: 1 };
  const result = validateWith(catalogue, { problem: { data } });
  expect(result).toMatchObject({
    ok: true,
    description: { problem: { data: { ...data, task: 'regression' } } },
  });
});
