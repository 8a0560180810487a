import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/description/canonical.ts';
import { changeWith } from '../../src/description/change.ts';
import { fingerprint } from '../../src/description/fingerprint.ts';
import { deflated, INFLATED_CAP, inflated } from '../../src/description/link/deflate.ts';
import { encodeLink, LINK_TARGET, parseLink } from '../../src/description/link/link.ts';
import { presetDescription } from '../../src/description/preset.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { arbitraryDescription } from './support/arbitrary.ts';
import { fake } from './support/catalogue.ts';
import { loadFile, madeUp } from './support/presets.ts';

const around = { catalogue: fake, presets: madeUp, loadFile };

async function linkTo(description: RunDescription, options: Parameters<typeof encodeLink>[2] = {}) {
  const link = await encodeLink(description, around, options);
  if (link === null) throw new Error('too large');
  return link;
}

async function preset(id: string) {
  const made = madeUp[id];
  if (made === undefined) throw new Error(`no preset ${id}`);
  const result = await presetDescription(made, fake, loadFile);
  if (!result.ok) throw new Error(result.messages[0]?.text);
  return result.description;
}

async function opened(link: string) {
  const result = await parseLink(link, around);
  if (!result.ok) throw new Error(result.messages.map(({ text }) => text).join('\n'));
  return result;
}

async function faultsOf(link: string) {
  const result = await parseLink(link, around);
  return result.ok ? [] : result.messages;
}

describe('a link', () => {
  it('reads as what differs from a preset', async () => {
    const changed = changeWith(fake, await preset('nudged'), 'learningRate', 0.2);
    if (!changed.ok) throw new Error('refused');
    const link = await linkTo(changed.description, { presetId: 'nudged' });
    expect(link.replace(/c=[0-9a-f]{8}/, 'c=…')).toBe('v=1&c=…&n=1&p=nudged&learningRate=0.2');
  });

  it.each(Object.keys(madeUp))('gives preset %s back', async (id) => {
    const description = await preset(id);
    const link = await linkTo(description, { presetId: id });
    expect(link).toMatch(new RegExp(`^v=1&c=[0-9a-f]{8}&n=1&p=${id}$`));
    expect(await opened(`#${link}`)).toMatchObject({ presetId: id, description, notes: [] });
    const long = await linkTo(description);
    expect(long.length).toBeLessThanOrEqual(LINK_TARGET);
    expect(await opened(long)).toMatchObject({ presetId: null, description, notes: [] });
  });

  it('gives random descriptions back, in both forms', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDescription(fake),
        fc.constantFrom(null, 'plain', 'nudged', 'filed'),
        async (description, presetId) => {
          const link = await linkTo(description, { presetId });
          const parsed = await opened(link);
          expect(canonicalText(parsed.description)).toBe(canonicalText(description));
          expect(parsed.notes).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('carries a digest to compare with', async () => {
    const check = { step: 720, digest: '00ab34cd' };
    const description = await preset('plain');
    for (const presetId of ['plain', null]) {
      const link = await linkTo(description, { presetId, check });
      expect((await opened(link)).check).toEqual(check);
    }
    expect((await faultsOf('v=1&p=plain&check=soon'))[0]?.path).toBe('check');
  });

  it('carries marks, a view and a wish to begin at once, beside the run', async () => {
    const check = { step: 720, digest: '00ab34cd', marks: 'Qz4-_' };
    const view = [
      ['range', '100-400'],
      ['open', 'sharpness,loss'],
    ] as const;
    const description = await preset('plain');
    for (const presetId of ['plain', null]) {
      const link = await linkTo(description, { presetId, check, view, play: true });
      expect(await opened(link)).toMatchObject({ description, check, view, play: true, notes: [] });
      const bare = await linkTo(description, { presetId });
      expect(await opened(bare)).toMatchObject({ description, check: null, view: [], play: false });
    }
    expect((await faultsOf('v=1&p=plain&play=yes'))[0]?.path).toBe('play');
    expect((await faultsOf('v=1&p=plain&check=5.abc.€'))[0]?.path).toBe('check');
  });

  it('may be typed by hand, in any order', async () => {
    const { description, notes } = await opened('v=1&learningRate=.2&model.widths=4,4&p=plain&start=nudge');
    expect(description).toMatchObject({ learningRate: 0.2, start: { kind: 'nudge', size: 1e-3 } });
    expect(description.problem.model.widths).toEqual([4, 4]);
    expect(notes).toEqual([]);
    const escaped =
      '#v=1&p=plain&model.widths=4%2C4&learningRateEvents=10%3A0.2,20:0.1&references=paper,flow';
    expect((await opened(escaped)).description.learningRateEvents).toEqual([
      { step: 10, learningRate: 0.2 },
      { step: 20, learningRate: 0.1 },
    ]);
  });

  it('of another version of the numerics is replayed with a note', async () => {
    expect((await opened('v=1&n=7&p=plain')).notes[0]).toContain('version 7');
  });

  it.each([
    ['', 'the link'],
    ['#', 'the link'],
    ['v=1', 'p'],
    ['v=2&p=plain', 'v'],
    ['v=constructor&p=plain', 'v'],
    ['p=plain', 'v'],
    ['v=1&p=__proto__', 'p'],
    ['v=1&p=plain&p=nudged', 'p'],
    ['v=1&p=plain&speed=9', 'speed'],
    ['v=1&p=plain&__proto__=9', '__proto__'],
    ['v=1&p=plain&model.__proto__=9', 'model.__proto__'],
    ['v=1&p=plain&constructor.prototype=9', 'constructor.prototype'],
    ['v=1&p=plain&learningRate=0', 'learningRate'],
    ['v=1&p=plain&learningRate=1e999', 'learningRate'],
    ['v=1&p=plain&learningRate=0x10', 'learningRate'],
    ['v=1&p=plain&model.widths=8,,8', 'problem.model.widths[1]'],
    ['v=1&p=plain&model.bias=maybe', 'problem.model.bias'],
    ['v=1&p=plain&model=transformer', 'problem.model.kind'],
    ['v=1&p=plain&learningRateEvents=5', 'learningRateEvents[0]'],
    ['v=1&p=plain&learningRateEvents=9:.1,5:.1', 'learningRateEvents[1].step'],
    ['v=1&p=plain&n=two', 'numerics'],
    ['v=1&p=plain&start=push&start.size=1', 'start.size'],
    ['v=1&p=plain&%', 'the link'],
    ['v=1&d=', 'd'],
    ['v=1&d=!!', 'd'],
    ['v=1&d=AAAA', 'd'],
    ['v=1&d=abcd&p=plain', 'p'],
    ['x'.repeat(200_000), 'the link'],
    ['&'.repeat(5000), 'the link'],
  ])('%s is refused at %s', async (link, path) => {
    const messages = await faultsOf(link);
    expect(messages.map((message) => message.path)).toContain(path);
    for (const { text } of messages) expect(text.length).toBeLessThan(300);
  });

  it('that holds a hostile description is refused', async () => {
    const hostile = [
      '{"__proto__":{"steps":5}}',
      '{"steps":1e400}',
      '[',
      '5',
      '{"problem":{"model":{"constructor":1}}}',
    ];
    for (const text of hostile) expect(await faultsOf(`v=1&d=${await deflated(text)}`)).not.toEqual([]);
  });

  it('that inflates beyond the cap is refused', async () => {
    const bomb = await deflated('x'.repeat(50e6));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await inflated(bomb)).toBeNull();
    expect((await faultsOf(`v=1&d=${bomb}`))[0]?.path).toBe('d');
    expect(await inflated(await deflated('x'.repeat(INFLATED_CAP)))).toHaveLength(INFLATED_CAP);
  });

  it('is not made for more numbers than one can hold', async () => {
    const values = Array.from({ length: 4000 }, (_, i) => Math.sin(i) / 3);
    const widths = { model: { kind: 'mlp', widths: [1333] }, initialization: { kind: 'explicit', values } };
    const { description } = await opened('v=1&p=plain');
    const large = { ...description, problem: { ...description.problem, ...widths } };
    expect(await encodeLink(large, around)).toBeNull();
    expect(await encodeLink(large, around, { presetId: 'plain' })).toBeNull();
  });

  it('whose preset cannot be loaded says so', async () => {
    const offline = { ...around, loadFile: () => Promise.reject(new Error('offline')) };
    const result = await parseLink('v=1&p=filed', offline);
    expect(result).toMatchObject({ ok: false, messages: [{ path: 'p' }] });
  });
});

describe('a damaged link', () => {
  async function five() {
    const plain = await preset('plain');
    const nudged = await preset('nudged');
    const changed = changeWith(fake, nudged, 'learningRate', 0.25);
    if (!changed.ok) throw new Error('refused');
    return Promise.all([
      linkTo(plain, { presetId: 'plain', check: { step: 10, digest: 'abc123' } }),
      linkTo(changed.description, { presetId: 'nudged' }),
      linkTo(nudged, { presetId: 'plain' }),
      linkTo(plain),
      linkTo(nudged),
    ]);
  }

  /** Either words for the user, or the very same run. */
  async function told(link: string, original: string): Promise<boolean> {
    const result = await parseLink(link, around);
    if (!result.ok || result.notes.length > 0) return true;
    return canonicalText(result.description) === canonicalText((await opened(original)).description);
  }

  it('cut at any place gives a message or the same run', async () => {
    for (const link of await five()) {
      for (let end = 0; end < link.length; end += 1)
        expect(await told(link.slice(0, end), link), link).toBe(true);
    }
  });

  it('with any one character changed gives a message or the same run', async () => {
    for (const link of await five()) {
      for (let at = 0; at < link.length; at += 1) {
        for (const other of ['0', '9', 'a', '-', '&', '=', '%', ' ']) {
          const changed = link.slice(0, at) + other + link.slice(at + 1);
          expect(await told(changed, link), changed).toBe(true);
        }
      }
    }
  });

  it('never throws, whatever it is', async () => {
    const links = await five();
    const mutated = fc
      .tuple(fc.constantFrom(...links), fc.nat(), fc.nat(60), fc.string({ unit: 'binary', maxLength: 20 }))
      .map(([link, at, cut, insert]) => {
        const place = at % (link.length + 1);
        return link.slice(0, place) + insert + link.slice(place + cut);
      });
    const sealed = mutated.map((link) => {
      const body = link.slice('v=1&c=00000000&'.length);
      return `v=1&c=${fingerprint(body)}&${body}`;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, sealed, fc.string({ unit: 'binary' })), async (link) => {
        const result = await parseLink(link, around);
        if (!result.ok) expect(result.messages.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });
});
