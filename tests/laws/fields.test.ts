/** Every field that is registered explains itself in one sentence, and says what its numbers count. */
import { describe, expect, it } from 'vitest';
import type { Field, Fields } from '../../src/core/field.ts';
import { catalogue } from '../../src/description/registries.ts';
import {
  eventStepField,
  learningRateField,
  measurementFields,
  startKindField,
  startSizeFields,
  stepsField,
  theoryFields,
} from '../../src/description/run-fields.ts';
import { chinese, readyMade } from '../../src/language/chinese/chinese.ts';
import { panels } from '../../src/panels/panels.ts';

const slots = ['model', 'data', 'loss', 'initialization', 'optimizer', 'references'] as const;

const things = slots.flatMap((slot) =>
  Object.entries(catalogue[slot]).map(([id, thing]) => ({ name: `${slot} ${id}`, ...thing })),
);

const named = (of: string, fields: Fields): readonly { readonly name: string; readonly field: Field }[] =>
  Object.entries(fields).map(([name, field]) => ({ name: `${of}.${name}`, field }));

const fields = [
  ...things.flatMap(({ name, fields }) => named(name, fields as Fields)),
  ...named('run', { learningRateField, stepsField, eventStepField, startKindField }),
  ...named('start', startSizeFields),
  ...named('measurement', measurementFields),
  ...named('theory', theoryFields),
];

/** A capital after a full stop begins another sentence. */
const ONE_SENTENCE = /^[^\s](?:(?![.!?]\s+\p{Lu}).)*\.$/u;

describe('a help', () => {
  it.each([
    ...fields.map(({ name, field }) => ({ name, help: field.help })),
    ...things.map(({ name, help }) => ({ name, help })),
    ...Object.entries(panels).map(([id, { help }]) => ({ name: `panel ${id}`, help })),
  ])('of $name is one sentence', ({ help }) => {
    expect(help).toMatch(ONE_SENTENCE);
  });
});

describe('a number', () => {
  const numbers = fields.flatMap(({ name, field }) =>
    field.kind === 'number' || field.kind === 'list' ? [{ name, field }] : [],
  );

  it.each(numbers)('$name has a unit in both languages, or says that it has none', ({ field: { unit } }) => {
    // A symbol is the same in every language.
    if (unit !== null && !/^[α-ω]$/u.test(unit))
      expect(Object.keys({ ...chinese, ...readyMade })).toContain(unit);
  });
});
