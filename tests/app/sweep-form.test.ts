import { describe, expect, test } from 'vitest';
import {
  formFor,
  planOf,
  type SweepForm,
  valuesOf,
  withAxis,
  withLengthKind,
  withStopKind,
} from '../../src/app/sweep/sweep-form.ts';
import { catalogue } from '../../src/description/registries.ts';
import { axes, axesOf } from '../../src/sweep/axes.ts';
import { describeRun } from '../sweep/run-sweep.ts';

const base = describeRun({ problem: { data: { kind: 'moons' } }, learningRate: 0.2, steps: 300 });
const form = formFor(base, null, undefined);

function faultsOf(changes: Partial<SweepForm>) {
  const planned = planOf({ ...form, ...changes }, catalogue);
  if (planned.ok) throw new Error('it was planned');
  return planned.faults;
}

test('a new base brings its steps, and rates about its own or those of its preset', () => {
  expect(form).toMatchObject({ rateKind: 'range', low: '0.05', high: '0.8', length: '300' });
  expect(formFor(base, 'x', [0.1, 0.4])).toMatchObject({ rateKind: 'list', list: '0.1, 0.4' });
});

test('as it stands it can be run', () => {
  const planned = planOf(form, catalogue);
  if (!planned.ok) throw new Error(JSON.stringify(planned.faults));
  expect(planned.plan.runs).toHaveLength(9);
  expect(planned.plan.runs[0]!.description.steps).toBe(300);
});

test.each(axesOf(base, catalogue))('every axis comes with values that can be run: %s', (axis) => {
  const planned = planOf(withAxis(form, axis), catalogue);
  if (!planned.ok) throw new Error(JSON.stringify(planned.faults));
  expect(planned.plan.runs).toHaveLength(9 * axes[axis].suggested.length);
});

test('lengths and stop rules come with values that can be run', () => {
  for (const kind of ['steps', 'time'] as const)
    expect(planOf(withLengthKind(form, kind), catalogue).ok).toBe(true);
  expect(withLengthKind(form, 'time').length).toBe('60');
  for (const kind of ['none', 'loss', 'edge'] as const)
    expect(planOf(withStopKind(form, kind), catalogue).ok).toBe(true);
});

describe('a fault stands at its field', () => {
  test.each([
    [{ low: 'x' }, 'rates', 'learning rates: found “x”, allowed is a number.'],
    [{ high: ' ' }, 'rates', 'learning rates: found nothing, allowed is a number.'],
    [{ low: '0,9', high: '0.8' }, 'rates', 'found “0.9..0.8”, allowed is a range whose second end'],
    [{ rateKind: 'list', list: '0' }, 'rates', 'found 0'],
    [{ count: '0' }, 'rates', 'from 1 to'],
    [{ length: '0.5' }, 'length', 'steps: found 0.5'],
    [{ length: '' }, 'length', 'steps: found nothing'],
    [{ length: 'x' }, 'length', 'steps: found “x”'],
    [{ lengthKind: 'time', length: 'x' }, 'length', 'training time: found “x”'],
    [{ lengthKind: 'time', length: '-3' }, 'length', 'training time'],
    [{ stopKind: 'loss', stop: 'low' }, 'stop', 'stop at a loss: found “low”'],
    [{ stopKind: 'edge', stop: '1.5' }, 'stop', 'stop after the edge'],
    [
      { axis: 'width', values: '900' },
      'second',
      'width: found 900, allowed is a whole number from 1 to 512.',
    ],
    [{ axis: 'gain', values: '-1' }, 'second', 'gain: found -1'],
    [{ axis: 'activation', values: 'tan' }, 'second', 'found “tan”'],
    [{ axis: 'seed', values: '' }, 'second', '0 values'],
    [{ length: '5000000' }, 'length', 'take the command line for more'],
  ] as const)('%j', (changes, field, said) => {
    const faults = faultsOf(changes as Partial<SweepForm>);
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toContain(said);
  });
});

test('all faults are told at once', () => {
  const faults = faultsOf({ low: 'x', axis: 'width', values: '900' });
  expect(Object.keys(faults).sort()).toEqual(['rates', 'second']);
});

test('values are numbers where they can be, else words', () => {
  expect(valuesOf('4，8、tanh')).toEqual([4, 8, 'tanh']);
  expect(valuesOf('4, 8;16 tanh 1e-3')).toEqual([4, 8, 16, 'tanh', 0.001]);
});
