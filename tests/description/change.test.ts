import { describe, expect, it } from 'vitest';
import { changeWith } from '../../src/description/change.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { differences } from '../../src/description/differences.ts';
import { validateWith } from '../../src/description/validate.ts';
import { fake } from './support/catalogue.ts';

function described(input: unknown): RunDescription {
  const result = validateWith(fake, input);
  if (!result.ok) throw new Error(result.messages.map((message) => message.text).join('\n'));
  return result.description;
}

function changed(before: RunDescription, path: string, value: unknown) {
  const result = changeWith(fake, before, path, value);
  if (!result.ok) throw new Error(result.messages.map((message) => message.text).join('\n'));
  return result;
}

const seeded = described({});
const explicit = described({
  problem: { initialization: { kind: 'explicit', values: new Array(97).fill(0.25) } },
});

describe('a change', () => {
  it('sets one value and leaves the rest', () => {
    const { description, notes } = changed(seeded, 'problem.model.widths', [4]);
    expect(differences(seeded, description, fake).map(({ text }) => text)).toEqual(['Widths: 4 (was 8, 8)']);
    expect(notes).toEqual([]);
    expect(seeded.problem.model.widths).toEqual([8, 8]);
  });

  it('of η during a run is told with its step', () => {
    const later = described({
      learningRateEvents: [
        { step: 7, learningRate: 0.5 },
        { step: 9, learningRate: 0.25 },
      ],
    });
    expect(differences(seeded, later, fake).map(({ text }) => text)).toEqual([
      'Changes of η: 0.5 from step 7, 0.25 from step 9 (was none)',
    ]);
  });

  it.each([
    ['problem.model.widths', [16]],
    ['problem.model.activation', 'silu'],
    ['problem.model', 'mlp'],
    ['problem.data', 'moons'],
    ['problem.data.kind', 'moons'],
  ])('of %s replaces an explicit start by a seeded one and says so', (path, value) => {
    const { description, notes } = changed(explicit, path, value);
    expect(description.problem.initialization).toEqual({ kind: 'normal', gain: 1, seed: 0 });
    expect(notes).toEqual(['The given initial parameters were replaced by seeded ones (seed 0).']);
  });

  it('of the seed replaces an explicit start by that seed', () => {
    const { description, notes } = changed(explicit, 'problem.initialization.seed', 7);
    expect(description.problem.initialization).toEqual({ kind: 'normal', gain: 1, seed: 7 });
    expect(notes[0]).toContain('seed 7');
  });

  it('of the gain replaces an explicit start by a seeded one of that gain', () => {
    const { description, notes } = changed(explicit, 'problem.initialization.gain', 2);
    expect(description.problem.initialization).toEqual({ kind: 'normal', gain: 2, seed: 0 });
    expect(notes).toEqual(['The given initial parameters were replaced by seeded ones (seed 0).']);
  });

  it.each([
    ['learningRate', 0.2],
    ['problem.data.degree', 5],
    ['steps', 50],
    ['measurement.eigenvalues', 1],
  ])('of %s keeps an explicit start', (path, value) => {
    const { description, notes } = changed(explicit, path, value);
    expect(description.problem.initialization).toEqual(explicit.problem.initialization);
    expect(notes).toEqual([]);
  });

  it('to a toy and back brings what belongs to each', () => {
    const toy = changed(explicit, 'problem.model', 'bowl');
    expect(toy.description.problem).toEqual({
      model: { kind: 'bowl', b: 0.3 },
      data: { kind: 'none' },
      loss: { kind: 'none' },
      initialization: { kind: 'explicit', values: [0.01, 1] },
    });
    expect(toy.notes.length).toBeGreaterThan(0);
    const moved = changed(toy.description, 'problem.initialization.values', [2, 3]).description;
    const tilted = changed(moved, 'problem.model.b', 0.1).description;
    expect(tilted.problem.initialization.values).toEqual([2, 3]);
    const back = changed(tilted, 'problem.model', 'mlp');
    expect(back.description.problem).toEqual(seeded.problem);
  });

  it('of the number of a toy’s parameters starts at its own point', () => {
    const hills = changed(seeded, 'problem.model', 'hills').description;
    expect(
      changed(hills, 'problem.model.heights', [1, 2, 3]).description.problem.initialization.values,
    ).toEqual([1, 1, 1]);
  });

  it('to data without classes brings a loss for numbers', () => {
    const moons = described({ problem: { data: { kind: 'moons' }, loss: { kind: 'logistic' } } });
    const { description, notes } = changed(moons, 'problem.data', 'chebyshev');
    expect(description.problem.loss).toEqual({ kind: 'mse' });
    expect(notes).toEqual(['These data have no classes: the loss is now Squared error.']);
  });

  it('of the start brings the size of its kind', () => {
    const nudge = changed(seeded, 'start.kind', 'nudge').description;
    expect(nudge.start).toEqual({ kind: 'nudge', size: 1e-3 });
    expect(changed(nudge, 'start.kind', 'kick').description.start).toEqual({ kind: 'kick', size: 1 });
    expect(changed(nudge, 'start.kind', 'natural').description.start).toEqual({ kind: 'natural', size: 0 });
    expect(changed(nudge, 'start.size', 0.01).description.start).toEqual({ kind: 'nudge', size: 0.01 });
  });

  it('of η or of the last step drops the changes of η that it overtakes', () => {
    const scheduled = described({
      learningRateEvents: [
        { step: 100, learningRate: 0.2 },
        { step: 300, learningRate: 0.1 },
      ],
    });
    const sooner = changed(scheduled, 'steps', 200);
    expect(sooner.description.learningRateEvents).toEqual([{ step: 100, learningRate: 0.2 }]);
    expect(sooner.notes).toEqual(['One later change of η was dropped.']);
    expect(changed(scheduled, 'learningRate', 0.3).description.learningRateEvents).toEqual([]);
    expect(changed(scheduled, 'learningRateEvents', []).description.learningRateEvents).toEqual([]);
  });

  it.each([
    ['learningRate', 0],
    ['learningRate', 'fast'],
    ['problem.model.widths', [0]],
    ['problem.model', 'transformer'],
    ['problem.model.kind', '__proto__'],
    ['problem.data.kind', 'constructor'],
    ['problem.__proto__.kind', 'x'],
    ['__proto__', {}],
    ['problem.loss.kind', 'logistic'],
    ['problem.initialization.seed', -1],
    ['start', 'push'],
    ['start.kind', 'toString'],
    ['nowhere.at.all', 1],
    ['', null],
    ['problem', () => 1],
  ])('of %s to %j is refused in words', (path, value) => {
    for (const before of [seeded, explicit]) {
      const result = changeWith(fake, before, path, value);
      expect(result.ok, JSON.stringify(result)).toBe(false);
      if (!result.ok) expect(result.messages[0]?.text).toMatch(/found .*allowed is/);
    }
  });
});
