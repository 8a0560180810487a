import { describe, expect, it } from 'vitest';
import { faultWords } from '../../src/controls/fault-words.ts';
import { changeWith } from '../../src/description/change.ts';
import { fieldAt } from '../../src/description/field-at.ts';
import { catalogue } from '../../src/description/registries.ts';
import { descriptionOf } from '../support/presets.ts';

const description = await descriptionOf('eight-cycles');

function said(path: string, value: unknown): string {
  const field = fieldAt(catalogue, description, path);
  const changed = changeWith(catalogue, description, path, value);
  if (field === null || changed.ok) throw new Error(`${path} was not refused`);
  return faultWords(field, changed.messages[0]!);
}

describe('the words beside a field', () => {
  it.each([
    ['learningRate', 'abc', 'Learning rate must be a number from 0.000001 to 100.'],
    ['learningRate', Number.NaN, 'Learning rate must be a number from 0.000001 to 100.'],
    ['learningRate', ' ', 'Learning rate is empty.'],
    ['problem.model.widths', 'foo', 'Widths must be whole numbers from 1 to 512, separated by commas.'],
    ['problem.model.widths', [8, 900], 'Widths must be whole numbers from 1 to 512, separated by commas.'],
    ['problem.model.widths', '', 'Widths is empty.'],
  ])('%s = %j', (path, value, words) => expect(said(path, value)).toBe(words));

  it('tell the run’s limits without a path', () => {
    expect(said('problem.model.widths', Array(9).fill(512))).toMatch(
      /^\d+ parameters: allowed is at most \d+ parameters\.$/,
    );
  });

  it('tell how many there may be', () => {
    expect(said('problem.model.widths', Array(99).fill(2))).toMatch(
      /^Widths must be up to \d+ whole numbers from 1 to 512,/,
    );
  });
});
