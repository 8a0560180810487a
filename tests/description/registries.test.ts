import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/core/problems/data/datasets.ts';
import { canonicalText } from '../../src/description/canonical.ts';
import { costOf } from '../../src/description/cost.ts';
import { encodeLink, parseLink } from '../../src/description/link/link.ts';
import { openRun } from '../../src/description/open-run.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';
import { arbitraryDescription } from './support/arbitrary.ts';
import { loadFile } from '../support/presets.ts';

const around = { catalogue, presets, loadFile };

describe('the real registries', () => {
  it('give random descriptions that links carry there and back', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDescription(catalogue),
        fc.constantFrom(null, ...Object.keys(presets)),
        async (description, presetId) => {
          const link = (await encodeLink(description, around, { presetId })) ?? '';
          const parsed = await parseLink(link, around);
          expect(parsed.ok && canonicalText(parsed.description) === canonicalText(description)).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  }, 180_000);

  it('tell the number of parameters before anything is built', async () => {
    const losses = ['mse', 'logistic', 'cross-entropy'];
    for (const [kind, { files }] of Object.entries(datasets)) {
      for (const model of ['mlp', 'deep-linear', 'diagonal-linear', 'matrix-factorization']) {
        for (const loss of losses) {
          const encodings = kind === 'blobs' || kind === 'digits' ? ['one-hot', 'signs'] : [undefined];
          for (const encoding of encodings) {
            const classes = encoding === undefined ? {} : { encoding, classes: 2 };
            const problem = { model: { kind: model }, data: { kind, ...classes }, loss: { kind: loss } };
            const validated = validateWith(catalogue, { problem });
            if (!validated.ok || (files.length > 0 && kind !== 'digits')) continue;
            const opened = await openRun(validated.description, loadFile);
            if ('refused' in opened) throw new Error(opened.refused[0]);
            expect(opened.facts.parameters).toBe(catalogue.parameterCount(validated.description.problem));
          }
        }
      }
    }
  });

  it('give every toy a point to start from', async () => {
    for (const kind of Object.keys(catalogue.model).filter(catalogue.isToy)) {
      const validated = validateWith(catalogue, { problem: { model: { kind } } });
      if (!validated.ok) throw new Error(validated.messages[0]?.text);
      const opened = await openRun(validated.description, loadFile);
      expect('facts' in opened && opened.facts.parameters).toBe(
        (validated.description.problem.initialization.values as number[]).length,
      );
    }
    const hostile = { kind: 'quadratic', curvatures: 'many' };
    expect(validateWith(catalogue, { problem: { model: hostile } }).ok).toBe(false);
  });

  it('refuse data whose values do not go together', () => {
    const data = { kind: 'explicit', inputs: [1, 2, 3], targets: [1], inputWidth: 2, outputWidth: 1 };
    const result = validateWith(catalogue, { problem: { data } });
    expect(result.ok ? [] : result.messages.map(({ path }) => path)).toContain('problem.data.inputs');
  });

  it('carry given data of sixty numbers in a link of less than two thousand characters', async () => {
    const numbers = (k: number) => Array.from({ length: 30 }, (_, i) => Math.sin(i * 12.9898 * k));
    const data = { kind: 'explicit', inputs: numbers(1), targets: numbers(2), inputWidth: 1, outputWidth: 1 };
    const validated = validateWith(catalogue, { problem: { data } });
    if (!validated.ok) throw new Error(validated.messages[0]?.text);
    expect((await encodeLink(validated.description, around))?.length).toBeLessThan(2000);
    const short = await encodeLink(validated.description, around, { presetId: 'relu' });
    expect(short?.length).toBeLessThan(2000);
  });

  it('refuse what is too large before it is built', () => {
    const huge = { problem: { model: { widths: [512, 512, 512, 512, 512, 512, 512, 512, 512] } } };
    expect(validateWith(catalogue, huge).ok).toBe(false);
  });

  it('tell what a run costs', () => {
    const small = validateWith(catalogue, {});
    const large = validateWith(catalogue, presets['cifar-10'].run);
    if (!small.ok || !large.ok) throw new Error('refused');
    const [cheap, dear] = [costOf(small.description, catalogue), costOf(large.description, catalogue)];
    expect(cheap.parameters).toBe(97);
    expect(dear.parameters).toBe(656_810);
    expect(cheap.run).toBeLessThan(5);
    expect(dear.laterStep).toBeGreaterThan(0.5);
    expect(dear.firstStep).toBeGreaterThan(dear.laterStep);
  });
});
