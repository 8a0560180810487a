/** The help explains the words and symbols that the page shows of its first run. */
import { expect, test } from 'vitest';
import { glossary } from '../../src/app/glossary.tsx';
import { presets } from '../../src/description/presets/presets.ts';
import { plainText } from '../../src/panels/kit/rich.tsx';

const terms = glossary.flatMap(({ entries }) =>
  entries.map(({ term }) => ('symbol' in term ? plainText(term.symbol) : term.word)),
);
const meanings = glossary.flatMap(({ entries }) => entries.map(({ means }) => means));

test('each term stands there once, with one sentence of its own', () => {
  expect(new Set(terms).size).toBe(terms.length);
  expect(new Set(meanings).size).toBe(meanings.length);
  for (const means of meanings) expect(means).not.toMatch(/\.( |$)/);
});

test('what the equations above it and the panels of the first run name is explained', () => {
  const all = [...terms, ...meanings].join('\n');
  for (const name of ['S', 'η', 'u', 'x', 'y', 'α', 'β', 'δ', 'θ†', 'λ2, λ3', 'L(θ†)', '1', '2', '3', '4'])
    expect(terms).toContain(name);
  for (const name of [
    'residual',
    'products',
    'digest',
    'given θ₀',
    'Lanczos',
    'semi-local',
    'paper',
    '2-d theory',
  ])
    expect(terms).toContain(name);
  const { references, start } = presets['eight-cycles'].run;
  expect(references).toEqual(['constrained', 'semilocal', 'paper']);
  expect(all).toContain('constrained path');
  expect(start?.kind).toBe('nudge');
  expect(terms).toContain('nudge');
});
