import { describe, expect, it } from 'vitest';
import { createIndexedStorage } from '../../src/store/indexed-storage.ts';
import { createSavedRuns, type SavedRuns } from '../../src/store/saved-runs.ts';
import { bitsOf, recordedRun } from '../export/support/recorded.ts';
import { type SharedDatabase, sharedDatabase } from './support/shared-database.ts';

let ids = 0;

function tab(database: SharedDatabase): SavedRuns {
  return createSavedRuns({
    storage: createIndexedStorage(() => database.open()),
    newId: () => `id-${ids++}`,
  });
}

const names = ({ state }: SavedRuns): string[] => state.getState().runs.map(({ name }) => name);
const first = ({ state }: SavedRuns) => state.getState().runs[0]!;
const DATE = '2026-05-17T10:20:30Z';
const LATER = '2026-05-18T10:20:30Z';

describe('a saved run', () => {
  it('comes back to the last bit, in another tab', async () => {
    const database = sharedDatabase();
    const run = recordedRun();
    expect(await tab(database).save(run, ' My run ', DATE)).toEqual({ ok: true });
    const other = tab(database);
    await other.refresh();
    expect(other.state.getState()).toMatchObject({ place: 'browser', problem: null });
    expect(first(other)).toMatchObject({ name: 'My run', date: DATE, lastStep: 39, learningRate: 0.2 });
    const loaded = await other.load(first(other).id);
    expect(bitsOf(loaded!)).toEqual(bitsOf(run));
    expect(loaded).toEqual(run);
  });

  it('stands among the others, newest first', async () => {
    const runs = tab(sharedDatabase());
    await runs.save(recordedRun(), 'older', DATE);
    await runs.save(recordedRun(), 'newer', LATER);
    await runs.save(recordedRun(), '', DATE);
    expect(names(runs)).toEqual(['newer', 'older', 'Unnamed run']);
  });

  it('is renamed, deleted and brought back', async () => {
    const database = sharedDatabase();
    const runs = tab(database);
    await runs.save(recordedRun(), 'one', DATE);
    await runs.rename(first(runs), 'two');
    expect(names(runs)).toEqual(['two']);
    expect(await runs.rename(first(runs), '  ')).toMatchObject({ ok: false });
    await runs.remove(first(runs));
    expect(names(runs)).toEqual([]);
    expect(database.values.size).toBe(0);
    expect(await runs.restore()).toEqual({ ok: true });
    expect(names(runs)).toEqual(['two']);
    expect(bitsOf((await runs.load(first(runs).id))!)).toEqual(bitsOf(recordedRun()));
    expect(runs.state.getState().deleted).toBeNull();
  });

  it('that another version or damage left is no run, and no crash', async () => {
    const database = sharedDatabase();
    const runs = tab(database);
    for (const [i, damage] of [null, 5, 'run', {}, { version: 2 }, { version: 1, id: 'a' }].entries())
      database.values.set(`run ${i}`, damage);
    await runs.refresh();
    expect(names(runs)).toEqual([]);
    await runs.save(recordedRun(), 'one', DATE);
    database.values.set(`trace ${first(runs).id}`, {
      channels: [1],
      columns: [[1, 2]],
      events: [],
      first: 0,
    });
    expect(await runs.load(first(runs).id)).toBeNull();
    expect(runs.state.getState().problem).toContain('damaged');
  });
});

describe('two tabs', () => {
  it('save at once and lose nothing', async () => {
    const database = sharedDatabase();
    const [a, b] = [tab(database), tab(database)];
    await Promise.all([
      a.save(recordedRun(), 'of a', DATE),
      b.save(recordedRun(), 'of b', LATER),
      a.save(recordedRun(), 'of a too', DATE),
    ]);
    await a.refresh();
    expect(names(a).toSorted()).toEqual(['of a', 'of a too', 'of b']);
  });

  it('rename one run at once: one does, the other is told', async () => {
    const database = sharedDatabase();
    const [a, b] = [tab(database), tab(database)];
    await a.save(recordedRun(), 'one', DATE);
    await b.refresh();
    const outcomes = await Promise.all([a.rename(first(a), 'by a'), b.rename(first(b), 'by b')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusal = outcomes.find((outcome) => !outcome.ok);
    const kept = outcomes[0]!.ok ? 'by a' : 'by b';
    expect(refusal).toMatchObject({
      text: expect.stringContaining(`to “${kept}”. Nothing was changed here`),
    });
    await Promise.all([a.refresh(), b.refresh()]);
    expect([names(a), names(b)]).toEqual([[kept], [kept]]);
  });

  it('do not delete what was renamed meanwhile, nor rename what is gone', async () => {
    const database = sharedDatabase();
    const [a, b] = [tab(database), tab(database)];
    await a.save(recordedRun(), 'one', DATE);
    await b.refresh();
    const seen = first(b);
    await a.rename(first(a), 'two');
    expect(await b.remove(seen)).toMatchObject({ ok: false });
    expect(names(b)).toEqual(['two']);
    const last = first(b);
    expect(await a.remove(first(a))).toEqual({ ok: true });
    expect(await b.rename(last, 'three')).toMatchObject({
      ok: false,
      text: expect.stringContaining('deleted'),
    });
    expect(names(b)).toEqual([]);
  });

  it('tell each other', async () => {
    const database = sharedDatabase();
    let told = 0;
    const storage = createIndexedStorage(() => database.open());
    const runs = createSavedRuns({ storage, newId: () => 'a', tell: () => told++ });
    await runs.save(recordedRun(), 'one', DATE);
    await runs.rename(first(runs), 'two');
    expect(told).toBe(2);
  });

  it('that would write to one place do not', async () => {
    const database = sharedDatabase();
    const storage = createIndexedStorage(() => database.open());
    const same = { storage, newId: () => 'same' };
    await createSavedRuns(same).save(recordedRun(10), 'one', DATE);
    expect(await createSavedRuns(same).save(recordedRun(20), 'two', DATE)).toMatchObject({ ok: false });
  });
});

describe('storage that fails', () => {
  it.each(['put', 'get'] as const)(
    'at a %s means not saved, with the reason, and leaves nothing',
    async (name) => {
      const database = sharedDatabase();
      const runs = tab(database);
      await runs.refresh();
      for (const part of ['trace', 'run']) {
        database.fails = (request, key) =>
          request === name && String(key).startsWith(part)
            ? new DOMException('The quota has been exceeded.', 'QuotaExceededError')
            : undefined;
        const outcome = await runs.save(recordedRun(), 'one', DATE);
        expect(outcome).toEqual({ ok: false, text: 'Not saved: The quota has been exceeded.' });
        expect(runs.state.getState().problem).toBe('Not saved: The quota has been exceeded.');
      }
      database.fails = null;
      await runs.refresh();
      expect(runs.state.getState()).toMatchObject({ problem: null, runs: [] });
      expect([...database.values.keys()].filter((key) => key.startsWith('trace'))).toEqual([]);
    },
  );

  it('that drops what was written is noticed', async () => {
    const database = sharedDatabase();
    const inner = createIndexedStorage(() => database.open());
    const forgets = createSavedRuns({ storage: { ...inner, set: async () => {} }, newId: () => 'a' });
    expect(await forgets.save(recordedRun(), 'one', DATE)).toMatchObject({ ok: false });
    const halves = createSavedRuns({
      storage: {
        ...inner,
        set: (key, value) => inner.set(key, { ...(value as object), columns: recordedRun(39).columns }),
      },
      newId: () => 'b',
    });
    expect(await halves.save(recordedRun(), 'one', DATE)).toMatchObject({
      ok: false,
      text: 'Not saved: what was written reads back otherwise.',
    });
    await halves.refresh();
    expect(names(halves)).toEqual([]);
  });

  it('that throws things that are no errors still gives words', async () => {
    const storage = createIndexedStorage(() => sharedDatabase().open());
    const runs = createSavedRuns({
      storage: { ...storage, set: () => Promise.reject('no') },
      newId: () => 'a',
    });
    expect(await runs.save(recordedRun(), 'one', DATE)).toEqual({ ok: false, text: 'Not saved: no.' });
  });

  it('from the start keeps runs as long as the page, and says so', async () => {
    const denied = createIndexedStorage(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const runs = createSavedRuns({ storage: denied, newId: () => `m-${ids++}` });
    await runs.refresh();
    expect(runs.state.getState()).toMatchObject({ place: 'page', problem: null });
    expect(await runs.save(recordedRun(), 'one', DATE)).toEqual({ ok: true });
    expect(names(runs)).toEqual(['one']);
    expect(bitsOf((await runs.load(first(runs).id))!)).toEqual(bitsOf(recordedRun()));
  });
});
