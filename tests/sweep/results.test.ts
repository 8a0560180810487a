/** Results survive being written and read, shards cover a sweep once, and merging names what is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeResults } from '../../src/sweep/merge.ts';
import { missingIn, resultsOf, type SweepResults } from '../../src/sweep/results.ts';
import { FORMATS, headLine, parseResults, recordLine, resultsText } from '../../src/sweep/results-text.ts';
import { indicesOf, parseShard, type Shard } from '../../src/sweep/shard.ts';
import { describeRun, perform, planOf, sweepOf } from './run-sweep.ts';

const base = describeRun({
  problem: { model: { kind: 'quadratic', curvatures: [4, 1] } },
  measurement: { eigenvalues: 2 },
  steps: 20,
});
const rates = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
const plan = planOf(sweepOf(base, rates));
const records = await Promise.all(plan.runs.map(({ index }) => perform(plan, index)));

function partOf(shard: Shard | null, keep = (_: number) => true): SweepResults {
  const indices = indicesOf(plan.order, shard).filter(keep);
  return resultsOf(
    plan,
    shard,
    indices.map((index) => records[index]!),
  );
}

function read(text: string, options = {}): SweepResults {
  const parsed = parseResults(text, options);
  if (!parsed.ok) throw new Error(parsed.messages[0]!.text);
  return parsed.results;
}

describe('text', () => {
  test.each(FORMATS)('%s reads back to the same bits', (format) => {
    const results = partOf({ index: 1, count: 3 });
    const back = read(resultsText(results, format));
    const expected =
      format === 'csv'
        ? { ...results, records: results.records.map((record) => ({ ...record, events: [] })) }
        : results;
    expect(back).toEqual(expected);
    expect(resultsText(back, format)).toBe(resultsText(results, format));
  });

  test.each([
    ['activation', ['tanh', 'relu']],
    ['problem.model.bias', [true, false]],
    ['problem.model.widths', [[8, 8], [4]]],
  ] as const)('a table keeps the values of %s', async (axis, values) => {
    const network = describeRun({ steps: 2 });
    const both = planOf(sweepOf(network, [0.1], { second: { axis, values } }));
    const results = resultsOf(both, null, [await perform(both, 0), await perform(both, 1)]);
    const seconds = read(resultsText(results, 'csv')).records.map(({ second }) => second);
    expect(seconds).toEqual(values);
  });

  test('what a killed process wrote is read up to its last whole line', () => {
    const results = partOf(null);
    const text = headLine(results) + results.records.map(recordLine).join('');
    const cut = text.slice(0, -30);
    expect(read(cut, { damaged: true }).records).toEqual(results.records.slice(0, -1));
    expect(parseResults(cut).ok).toBe(false);
    expect(missingIn(plan, null, read(cut, { damaged: true }).records)).toEqual([6]);
  });

  test('a line that was damaged takes no other with it', () => {
    const results = partOf(null);
    const lines = results.records.map(recordLine);
    const text = [headLine(results), lines[0], 'x', lines[1]!.slice(9), ...lines.slice(2)].join('');
    expect(missingIn(plan, null, read(text, { damaged: true }).records)).toEqual([1]);
    expect(parseResults(text).ok).toBe(false);
  });

  test('a table that was cut short is refused, wherever it was cut', () => {
    const text = resultsText(partOf(null), 'csv');
    const runs = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
    const accepted = Array.from({ length: text.length - runs }, (_, i) => text.slice(0, runs + i)).filter(
      (cut) => parseResults(cut).ok && !text.startsWith(`${cut.trimEnd()}\n`),
    );
    expect(accepted).toEqual([]);
  });

  test.each([
    '',
    '{}',
    '[]',
    'null',
    '#',
    '# {}',
    'hello',
    '{"format":"edge-of-stability sweep"}',
    '{"runs":3}',
  ])('%j is refused in words', (text) => {
    const parsed = parseResults(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.messages[0]!.text).toMatch(/found .+, allowed is .+\./);
  });

  test('no damage to a file throws', () => {
    const texts = FORMATS.map((format) => resultsText(partOf(null), format));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.string({ maxLength: 5 }), (text, at, put) => {
        const place = at % text.length;
        parseResults(text.slice(0, place) + put + text.slice(place + 3));
        parseResults(text.slice(0, place));
      }),
      { numRuns: 500 },
    );
  });
});

describe('shards', () => {
  test('together they hold each run once, for any number of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
        const all = Array.from({ length: count }, (_, index) =>
          indicesOf(plan.order, { index, count }),
        ).flat();
        expect(all.sort((a, b) => a - b)).toEqual(plan.runs.map(({ index }) => index));
      }),
    );
  });

  test.each(['3/3', '-1/3', '1/0', '1', 'a/b', '1/2/3', '', '1.5/3', '0/99999999'])(
    '%j is refused in words',
    (text) => {
      const parsed = parseShard(text);
      expect(parsed.ok).toBe(false);
    },
  );

  test('i/n is read', () => {
    expect(parseShard(' 2/3 ')).toEqual({ ok: true, shard: { index: 2, count: 3 } });
  });
});

describe('merging', () => {
  const shards = [0, 1, 2].map((index) => partOf({ index, count: 3 }));
  const named = (...parts: readonly SweepResults[]) =>
    parts.map((results, i) => ({ name: `part-${i}`, results }));

  test('all shards, in any order, give the sweep as one process gives it', () => {
    const { results, faults } = mergeResults(named(shards[2]!, shards[0]!, shards[1]!));
    expect(faults).toEqual([]);
    expect(results).toEqual(partOf(null));
  });

  test('a missing shard is named, with its runs', () => {
    const { results, faults } = mergeResults(named(shards[0]!, shards[2]!));
    expect(faults).toEqual(['Missing: shard 1/3.', '2 of 7 runs are missing: 4, 6.']);
    expect(results!.records).toHaveLength(5);
  });

  test('a shard that is there twice is named, with its files', () => {
    const { faults } = mergeResults(named(...shards, shards[1]!));
    expect(faults).toEqual(['There 2 times: shard 1/3, in part-1, part-3.']);
  });

  test('a shard that was cut short is named by its missing runs', () => {
    const { faults } = mergeResults(
      named(
        shards[0]!,
        shards[1]!,
        partOf({ index: 2, count: 3 }, (i) => i !== 3),
      ),
    );
    expect(faults).toEqual(['1 of 7 runs are missing: 3.']);
  });

  test('a run that failed is named, with its cause', () => {
    const failed = { ...shards[1]!, records: shards[1]!.records.filter(({ index }) => index !== 4) };
    const cause = { index: 4, messages: ['Too large.'] };
    const { faults } = mergeResults(named(shards[0]!, { ...failed, failed: [cause] }, shards[2]!));
    expect(faults).toEqual(['Run 4 failed: Too large.', '1 of 7 runs are missing: 4.']);
  });

  test('runs that differ between two files are named', () => {
    const other = { ...shards[1]!, records: shards[1]!.records.map((run) => ({ ...run, digest: '0' })) };
    expect(mergeResults(named(...shards, other)).faults).toContain(
      'Run 4 differs between part-1 and part-3.',
    );
  });

  test('another sweep, and another cut, are refused', () => {
    const stranger = { ...shards[1]!, digest: '0123456789abcdef' };
    expect(mergeResults(named(shards[0]!, stranger))).toEqual({
      results: null,
      faults: ['part-1 belongs to another sweep than part-0.'],
    });
    expect(mergeResults(named(shards[0]!, partOf({ index: 1, count: 2 }))).faults[0]).toBe(
      'The shards were cut differently: into 2 (part-1) and into 3 (part-0).',
    );
    expect(mergeResults([]).results).toBeNull();
  });
});
