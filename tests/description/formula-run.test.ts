/** Runs of a typed loss: opened, described, changed, linked, and ended in words where the formula has no value. */
import { describe, expect, it } from 'vitest';
import { changeWith } from '../../src/description/change.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { encodeLink, parseLink } from '../../src/description/link/link.ts';
import { openRun } from '../../src/description/open-run.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';
import { record } from '../support/record.ts';

const noFile = () => Promise.reject(new Error('a formula needs no file'));
const around = { catalogue, presets: {}, loadFile: noFile };

function described(formula: string, values: readonly number[], rest: object = {}): RunDescription {
  const problem = { model: { kind: 'formula', formula }, initialization: { kind: 'explicit', values } };
  const result = validateWith(catalogue, { problem, learningRate: 0.06, steps: 300, ...rest });
  if (!result.ok) throw new Error(result.messages.map(({ text }) => text).join('\n'));
  return result.description;
}

function faults(formula: unknown) {
  const result = validateWith(catalogue, { problem: { model: { kind: 'formula', formula } } });
  return result.ok ? [] : result.messages;
}

async function opened(description: RunDescription) {
  const run = await openRun(description, noFile);
  if ('refused' in run) throw new Error(run.refused.join(' '));
  return run;
}

const minimalist = described('(1 - x^2*y^2)^2/4', [0.3, 4.2]);

describe('a typed loss', () => {
  it('runs as the toy of the same formula does', async () => {
    const typed = record((await opened(minimalist)).simulation);
    const problem = { model: { kind: 'minimalist' }, initialization: minimalist.problem.initialization };
    const toy = validateWith(catalogue, { ...minimalist, problem });
    if (!toy.ok) throw new Error(toy.messages[0]?.text);
    const built = record((await opened(toy.description)).simulation);
    // The same numbers by another order of multiplications: apart by rounding, which the edge amplifies later on.
    for (const id of ['gd.loss', 'gd.sharpness']) {
      const [a, b] = [typed.column(id), built.column(id)];
      for (let t = 0; t < 30; t++) expect(Math.abs(a[t]! - b[t]!)).toBeLessThan(1e-9 * Math.abs(b[t]!));
    }
  });

  it('tells its parameters and its kinks', async () => {
    const { problem, facts } = await opened(described('abs(x) + y^2', [1, 2]));
    expect(problem.task).toEqual({ kind: 'toy', names: ['x', 'y'] });
    expect(facts).toMatchObject({ parameters: 2, samples: 0, smooth: false });
    expect(facts.notes.join()).toContain('This loss has kinks');
  });

  it.each([
    ['x', [1]],
    ['x^2', [1]],
    ['x + y', [1, 2]],
    ['x^4 - x^2*y + abs(y)', [1, -1]],
    ['-exp(-x^2)', [1]],
    ['(x*y*z*a*b*c - 1)^2', [1, 1.2, 0.8, 1.1, 0.9, 1.3]],
  ])('%s with every reference ends in words and without exception', async (formula, values) => {
    const references = Object.keys(catalogue.references);
    const description = described(formula, values, {
      references,
      learningRate: 0.8,
      start: { kind: 'nudge' },
    });
    const run = record((await opened(description)).simulation);
    expect(run.events.at(-1)?.kind).toMatch(/diverged|finished/);
    expect(run.column('gd.loss').every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['-exp(-x^2/2)', [1]],
    ['x^2 - 4*x + 4 - y^2*0', [2.000000001, 1]],
    ['x^2 - y^2 + y^4', [0.5, Math.SQRT1_2]],
  ])('%s, below zero or near it at its start, does not count as diverged', async (formula, values) => {
    const run = record(
      (await opened(described(formula, values, { learningRate: 0.1, steps: 50 }))).simulation,
    );
    expect(run.events.at(-1)?.kind).toBe('finished');
    expect(run.length).toBe(51);
  });

  it('that leaves its domain ends there, in words', async () => {
    // The slope 2·log(5)/5 = 0.64 leads from 5 to −1.4, where the logarithm has no value.
    const run = record((await opened(described('log(x)^2', [5], { learningRate: 10 }))).simulation);
    expect(run.length).toBe(1);
    expect(run.events.at(-1)).toMatchObject({ kind: 'diverged', step: 1 });
    expect(run.events.at(-1)?.text).toContain('no longer a finite number');
  });

  it.each([
    ['log(x)', [-1], 'x = -1'],
    ['sqrt(x*y)', [1, -2], 'x = 1, y = -2'],
    ['1/x', [0], 'x = 0'],
  ])('%s without a value at its start is refused with the point', async (formula, values, point) => {
    const run = await openRun(described(formula, values), noFile);
    expect('refused' in run && run.refused.join()).toContain(
      `At its start, ${point}, this loss has no finite value`,
    );
  });
});

describe('the description of a typed loss', () => {
  it.each([
    ['x +', 'the end at character 4', 'a number, a parameter'],
    ['constructor', '“constructor” at character 1', 'a parameter such as x'],
    ['a+b+c+d+f+g+h', '“h” at character 13', 'at most 6 parameters'],
    ['x'.repeat(401), '“xxx', 'a text of up to 400 characters'],
    [5, '5', 'a text of up to 400 characters'],
    [null, 'null', 'a text of up to 400 characters'],
    [{}, 'an object', 'a text of up to 400 characters'],
  ])('refuses %j', (formula, found, allowed) => {
    const [message] = faults(formula);
    expect(message?.path).toBe('problem.model.formula');
    expect(message?.found).toContain(found);
    expect(message?.allowed).toContain(allowed);
  });

  it('wants one start for each parameter', () => {
    const problem = {
      model: { kind: 'formula', formula: 'x*y' },
      initialization: { kind: 'explicit', values: [1] },
    };
    const result = validateWith(catalogue, { problem });
    expect(result.ok ? '' : result.messages[0]?.path).toBe('problem.initialization.values');
  });

  it('follows a change of the parameters, and says how', () => {
    const change = (before: RunDescription, formula: string) => {
      const result = changeWith(catalogue, before, 'problem.model.formula', formula);
      if (!result.ok) throw new Error(result.messages[0]?.text);
      return result;
    };
    const more = change(minimalist, '(1 - a*x^2*y^2)^2/4');
    expect(more.description.problem.initialization.values).toEqual([0.25, 0.3, 4.2]);
    expect(more.notes).toEqual(['The run starts at a = 0.25, x = 0.3, y = 4.2.']);
    expect(change(more.description, 'y^2').description.problem.initialization.values).toEqual([4.2]);
    const same = change(minimalist, '(1 - y*x)^2');
    expect(same.description.problem.initialization.values).toEqual([0.3, 4.2]);
    expect(same.notes).toEqual([]);
    const wrong = changeWith(catalogue, minimalist, 'problem.model.formula', 'x +* y');
    expect(wrong.ok ? '' : wrong.messages[0]?.path).toBe('problem.model.formula');
  });

  it('comes with the model, and goes with it', () => {
    const network = validateWith(catalogue, {});
    if (!network.ok) throw new Error('refused');
    const typed = changeWith(catalogue, network.description, 'problem.model.kind', 'formula');
    if (!typed.ok) throw new Error(typed.messages[0]?.text);
    expect(typed.description.problem).toMatchObject({
      model: { kind: 'formula', formula: '(1 - x^2*y^2)^2/4' },
      data: { kind: 'none' },
      initialization: { kind: 'explicit', values: [0.25, 2.75] },
    });
    expect(typed.notes).toEqual([
      'This model is a function of its parameters alone: data and loss are set aside.',
    ]);
    expect(changeWith(catalogue, typed.description, 'problem.model.kind', 'mlp')).toMatchObject({ ok: true });
  });
});

describe('a link to a typed loss', () => {
  const presets = {
    typed: {
      title: 'Typed',
      sentence: 'One.',
      level: 'student',
      run: { problem: { model: { kind: 'formula' } } },
    },
  } as const;

  it.each([
    ['x_+', 'the end at character 4'],
    ['x^y', '“^” at character 2'],
    ['constructor(x)', '“constructor” at character 1'],
  ])('%s is refused before anything is opened', async (formula, found) => {
    const parsed = await parseLink(`v=1&p=typed&model.formula=${formula}`, { ...around, presets });
    expect(parsed).toMatchObject({ ok: false, messages: [{ path: 'problem.model.formula' }] });
    expect(!parsed.ok && parsed.messages[0]?.found).toContain(found);
  });

  it('gives the same text back, in both forms', async () => {
    const formula = ' 1e+2*(x - .5)^2 + x*y/3 - -exp(-w1) ';
    for (const presetId of [null, 'typed']) {
      const link =
        (await encodeLink(described(formula, [1, 2, 3]), { ...around, presets }, { presetId })) ?? '';
      expect(link).not.toMatch(/[\s%"<>#]/);
      if (presetId !== null) expect(link).toContain('model.formula=_1e+2*(x_-_.5)^2_+_x*y/3_-_-exp(-w1)_');
      const parsed = await parseLink(encodeURI(link), { ...around, presets });
      expect(parsed.ok && parsed.description.problem.model.formula).toBe(formula);
    }
  });
});
