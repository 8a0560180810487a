import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/description/canonical.ts';
import { NUMERICS_VERSION } from '../../src/description/description.ts';
import { validateWith } from '../../src/description/validate.ts';
import { fake } from './support/catalogue.ts';

function described(input: unknown) {
  const result = validateWith(fake, input);
  if (!result.ok) throw new Error(result.messages.map((message) => message.text).join('\n'));
  return result.description;
}

function faults(input: unknown) {
  const result = validateWith(fake, input);
  return result.ok ? [] : result.messages;
}

describe('validation', () => {
  it('fills in every missing value', () => {
    expect(described({})).toEqual({
      numerics: NUMERICS_VERSION,
      problem: {
        model: { kind: 'mlp', widths: [8, 8], activation: 'tanh', bias: true },
        data: { kind: 'chebyshev', degree: 3, points: 20 },
        loss: { kind: 'mse' },
        initialization: { kind: 'normal', gain: 1, seed: 0 },
      },
      optimizer: { kind: 'gd' },
      learningRate: 0.15,
      learningRateEvents: [],
      start: { kind: 'natural', size: 0 },
      measurement: { method: 'lanczos', eigenvalues: 3, tolerance: 1e-6, every: 1 },
      theory: { eigenvalues: 1, valleyTolerance: 1e-13, reanchor: false },
      references: [],
      steps: 1000,
    });
    expect(described(undefined)).toEqual(described({}));
    expect(described({ problem: { model: { widths: [3] } } }).problem.model).toEqual({
      kind: 'mlp',
      widths: [3],
      activation: 'tanh',
      bias: true,
    });
  });

  it('gives toys no data and no loss unless they are named', () => {
    const { problem } = described({ problem: { model: { kind: 'bowl' } } });
    expect([problem.data.kind, problem.loss.kind]).toEqual(['none', 'none']);
    expect(problem.initialization).toEqual({ kind: 'explicit', values: [0.01, 1] });
    expect(
      faults({ problem: { model: { kind: 'bowl' }, data: { kind: 'moons' } } }).map((m) => m.path),
    ).toEqual(['problem.data.kind']);
  });

  it('is unchanged by a second pass', () => {
    const once = described({
      references: ['flow', 'constrained'],
      start: { kind: 'nudge' },
      learningRate: 0.4,
    });
    expect(once.references).toEqual(['constrained', 'flow']);
    expect(once.start).toEqual({ kind: 'nudge', size: 1e-3 });
    expect(canonicalText(described(once))).toBe(canonicalText(once));
  });

  it.each([
    [{ learningRate: 0 }, 'learningRate', '0', 'a number from 0.000001 to 100'],
    [{ learningRate: 101 }, 'learningRate', '101', 'a number from 0.000001 to 100'],
    [{ learningRate: Number.NaN }, 'learningRate', 'NaN', 'a number from 0.000001 to 100'],
    [{ learningRate: '0.1' }, 'learningRate', '“0.1”', 'a number from 0.000001 to 100'],
    [{ learningRate: Number.POSITIVE_INFINITY }, 'learningRate', 'Infinity', 'a number from 0.000001 to 100'],
    [{ steps: 0 }, 'steps', '0', 'a whole number from 1 to 10000000'],
    [{ steps: 1.5 }, 'steps', '1.5', 'a whole number from 1 to 10000000'],
    [{ measurement: { eigenvalues: 9 } }, 'measurement.eigenvalues', '9', 'a whole number from 1 to 8'],
    [{ problem: { model: { kind: 'mlpp' } } }, 'problem.model.kind', '“mlpp”', 'mlp, bowl or hills'],
    [{ problem: { model: { activation: 'tanhh' } } }, 'problem.model.activation', '“tanhh”', 'tanh or silu'],
    [
      { problem: { model: { widths: [8, 9000] } } },
      'problem.model.widths[1]',
      '9000',
      'a whole number from 1 to 4096',
    ],
    [{ problem: { model: { widths: 8 } } }, 'problem.model.widths', '8', 'a list of up to 8 entries'],
    [{ problem: { model: { wdiths: [8] } } }, 'problem.model.wdiths', 'a name that is not known', 'widths'],
    [{ problem: { loss: { kind: 'logistic' } } }, 'problem.loss.kind', 'logistic', 'mse'],
    [{ problem: { data: { kind: 'none' } } }, 'problem.data.kind', 'none', 'a data set'],
    [{ problem: { data: { points: 3 } } }, 'problem.data.points', '3', 'more points than the degree'],
    [{ references: ['paper', 'paper'] }, 'references', 'the same reference twice', 'at most once'],
    [{ references: ['pgd'] }, 'references[0]', '“pgd”', 'constrained, paper or flow'],
    [{ start: { kind: 'nudge', size: 11 } }, 'start.size', '11', 'a number from 1e-12 to 10'],
    [{ start: { kind: 'push' } }, 'start.kind', '“push”', 'natural, nudge or kick'],
    [{ numerics: 0 }, 'numerics', '0', 'version of the numerics'],
    [{ title: 'x' }, 'title', 'a name that is not known', 'a run description'],
    [5, '', '5', 'a run description'],
    [[], '', 'a list of 0', 'a run description'],
    ['{}', '', '“{}”', 'a run description'],
  ])('refuses %j at %s', (input, path, found, allowed) => {
    const [message] = faults(input);
    expect(message).toMatchObject({ path, found });
    expect(message?.allowed).toContain(allowed);
    expect(message?.text).toContain(found);
  });

  it('refuses schedules that are unsorted, too late or too long', () => {
    const event = (step: number) => ({ step, learningRate: 0.1 });
    expect(faults({ learningRateEvents: [event(5), event(5)] })[0]?.path).toBe('learningRateEvents[1].step');
    expect(faults({ learningRateEvents: [event(5), event(4)] })[0]?.path).toBe('learningRateEvents[1].step');
    expect(faults({ steps: 10, learningRateEvents: [event(11)] })[0]?.path).toBe(
      'learningRateEvents[0].step',
    );
    const many = Array.from({ length: 1001 }, (_, i) => event(i));
    expect(faults({ steps: 5000, learningRateEvents: many })[0]?.path).toBe('learningRateEvents');
    expect(faults({ steps: 5000, learningRateEvents: many.slice(1) })).toEqual([]);
  });

  it('refuses sizes before anything is allocated', () => {
    const wide = { problem: { model: { widths: [4096, 4096] } } };
    expect(faults(wide)[0]).toMatchObject({ path: 'problem.model', found: '16793601 parameters' });
    const deepData = { problem: { model: { widths: [1000] }, data: { kind: 'moons', points: 100000 } } };
    expect(faults(deepData)[0]?.found).toMatch(/numbers in the widest layer/);
  });

  it('compares the length of an explicit start with the number of parameters', () => {
    const explicit = (length: number) => ({
      problem: { initialization: { kind: 'explicit', values: new Array(length).fill(0.5) } },
    });
    expect(faults(explicit(97))).toEqual([]);
    expect(faults(explicit(96))[0]).toMatchObject({
      path: 'problem.initialization.values',
      found: '96 numbers',
      allowed: '97 numbers, one a parameter',
    });
  });

  it('replays another version of the numerics and says so', () => {
    const result = validateWith(fake, { numerics: 99 });
    expect(result).toMatchObject({ ok: true, description: { numerics: NUMERICS_VERSION } });
    expect(result.ok && result.notes[0]).toContain('version 99');
  });
});

describe('hostile input', () => {
  const endless: Record<string, unknown> = {};
  endless.problem = endless;
  const hostile: readonly (readonly [string, unknown])[] = [
    ['__proto__', JSON.parse('{"__proto__": {"learningRate": 1}}')],
    ['nested __proto__', JSON.parse('{"problem": {"model": {"__proto__": {"kind": "mlp"}}}}')],
    ['constructor', JSON.parse('{"problem": {"constructor": {"prototype": 1}}}')],
    ['a kind named constructor', { problem: { model: { kind: 'constructor' } } }],
    ['a kind named __proto__', { problem: { data: { kind: '__proto__' } } }],
    ['a cycle', endless],
    ['a getter', Object.defineProperty({}, 'steps', { get: () => 5, enumerable: true })],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ],
    ['a class', new Date(0)],
    ['a typed array', { problem: { model: { widths: new Float64Array(2) } } }],
    ['a function', { steps: () => 5 }],
    ['a symbol key', { [Symbol('x')]: 1 }],
    ['a bigint', { steps: 5n }],
    ['a million keys', Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`k${i}`, i]))],
    ['null', { problem: null }],
    ['a long string', { problem: { model: { kind: 'x'.repeat(1e6) } } }],
  ];

  it.each(hostile)('is refused with short words: %s', (_, input) => {
    const messages = faults(input);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.length).toBeLessThanOrEqual(20);
    for (const { text } of messages) expect(text.length).toBeLessThan(400);
  });

  it('shows no control or direction characters', () => {
    const [message] = faults({ problem: { model: { kind: 'a\u202eb\u0000c' } } });
    expect(message?.found).toBe('“a\ufffdb\ufffdc”');
  });

  it('turns −0 into 0, which text forms cannot tell apart', () => {
    const [, zero] = described({
      problem: { model: { kind: 'bowl' }, initialization: { kind: 'explicit', values: [1, -0] } },
    }).problem.initialization.values as number[];
    expect(Object.is(zero, 0)).toBe(true);
  });
});
