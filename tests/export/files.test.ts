import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/description/registries.ts';
import { readFile } from '../../src/export/files/read-file.ts';
import { runCsv } from '../../src/export/files/run-csv.ts';
import { runJson } from '../../src/export/files/run-json.ts';
import { MOST_BYTES } from '../../src/export/files/run-size.ts';
import { bitsOf, recordedRun } from './support/recorded.ts';

const read = (text: string, size = text.length) =>
  readFile({ name: 'some.file', size, text: async () => text }, catalogue);

const written = {
  json: (run = recordedRun()) => runJson(run, 'My run').join(''),
  csv: (run = recordedRun()) => runCsv(run, 'My run').join(''),
};

async function faultsOf(text: string, size?: number) {
  const content = await read(text, size);
  return content.kind === 'faults' ? content.messages : [];
}

describe.each(Object.entries(written))('a run as %s', (_, write) => {
  it.each([0, 517])('comes back to the last bit, from step %d on', async (first) => {
    const run = recordedRun(40, first);
    const content = await read(write(run));
    if (content.kind !== 'run') throw new Error(JSON.stringify(content));
    expect(content.name).toBe('My run');
    expect(bitsOf(content.run)).toEqual(bitsOf(run));
    expect({ ...content.run, columns: [] }).toEqual({ ...run, columns: [] });
    expect(content.notes).toEqual([]);
  });

  it('keeps random doubles', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 3 }),
        async (list) => {
          const column = Float64Array.from(list);
          const run = { ...recordedRun(), columns: [column, column, column] };
          const content = await read(write(run));
          expect(content.kind === 'run' && bitsOf(content.run)).toEqual(bitsOf(run));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('that is damaged anywhere is a run or faults in words', async () => {
    const whole = write();
    const step = Math.ceil(whole.length / 300);
    for (let end = 0; end < whole.length; end += step) {
      for (const text of [whole.slice(0, end), `${whole.slice(0, end)}x${whole.slice(end + 1)}`]) {
        const content = await read(text);
        if (content.kind !== 'faults') continue;
        expect(content.messages.length).toBeGreaterThan(0);
        for (const message of content.messages) expect(message.text.length).toBeLessThan(500);
      }
    }
  });
});

it('a description is told from a run', async () => {
  const content = await read('{"learningRate": 0.3}');
  expect(content.kind === 'description' && content.description.learningRate).toBe(0.3);
  expect((await faultsOf('{"learningRate": -1}'))[0]?.path).toBe('learningRate');
});

it('a table without the first line is read, gaps and all', async () => {
  const content = await read('step,gd.loss,gd.lambda2\r\n3,0.5,\r\n5,.25,1e-3\r\n\r\n');
  if (content.kind !== 'run') throw new Error(JSON.stringify(content));
  expect(content.run).toMatchObject({ first: 3, description: null });
  expect(content.run.channels.map(({ quantity }) => quantity)).toEqual(['loss', 'sharpness']);
  expect(content.run.columns.map((column) => [...column])).toEqual([
    [0.5, Number.NaN, 0.25],
    [Number.NaN, Number.NaN, 0.001],
  ]);
});

describe('faults name their place', () => {
  it.each([
    ['', 'the file'],
    ['   \n', 'the file'],
    ['{', 'the file'],
    ['hello', 'line 1, column 1'],
    ['step', 'line 1, column 1'],
    ['step,gd.loss', 'line 2'],
    ['step,gd.loss,gd.loss\n0,1,1', 'line 1, column 3'],
    ['step,loss\n0,1', 'line 1, column 2'],
    ['step,gd.loss\n0,1\n1,abc\n2,1', 'line 3, column 2 (gd.loss)'],
    ['step,gd.loss\n0,1\n1,1e999\n2,1', 'line 3, column 2 (gd.loss)'],
    ['step,gd.loss\n0,1\n1,2,3\n2,1', 'line 3'],
    ['step,gd.loss\n0,1\n0,2\n3,1', 'line 3, column 1'],
    ['step,gd.loss\n5,1\n3,2', 'lines 2 to 3, column 1'],
    ['step,gd.loss\n0,1\n999999999,2', 'the file'],
    ['# {"format":1\nstep,gd.loss\n0,1', 'line 1'],
    ['# {"format":1}\nstep,gd.loss\n0,1', 'format'],
    ['{"format":"edge-of-stability run","version":2}', 'version'],
    ['{"format":"edge-of-stability run","version":1,"channels":[]}', 'channels'],
    [written.json().replace('"first": 0', '"first": -1'), 'first'],
    [written.json().replace('"gd.x": [', '"gd.x": [1,'), 'columns.gd.x'],
    [written.json().replace('"gd.x": [', '"gd.x": ["a",'), 'columns.gd.x'],
    [written.json().replace('"learningRate": 0.2', '"learningRate": 1e9'), 'description.learningRate'],
    [written.json().replace('"id": "gd.x"', '"id": "__proto__"'), 'channels[2].id'],
    [written.json().replace('"quantity": "loss"', '"quantity": "constructor"'), 'channels[0].quantity'],
    [written.json().replace('"kind": "hit"', '"kind": "toString"'), 'events[0]'],
  ])('%s', async (text, path) => {
    expect((await faultsOf(text)).map((message) => message.path)).toContain(path);
  });

  it('too large a file is not read at all', async () => {
    const file = {
      name: 'large.csv',
      size: MOST_BYTES + 1,
      text: () => {
        throw new Error('read');
      },
    };
    expect(await readFile(file, catalogue)).toMatchObject({
      kind: 'faults',
      messages: [{ path: 'the file' }],
    });
  });

  it('a file that vanished says so', async () => {
    const file = { name: 'gone', size: 3, text: () => Promise.reject(new Error('gone')) };
    expect(await readFile(file, catalogue)).toMatchObject({ kind: 'faults' });
  });
});

it('texts of strangers lose what could mislead', async () => {
  const run = {
    ...recordedRun(),
    events: [{ kind: 'hit', step: 1, source: 'gd', text: 'a\u202eb\u0000c' } as const],
  };
  const content = await read(runJson(run, '\u202e').join(''));
  expect(content).toMatchObject({ kind: 'run', name: 'Imported run', run: { events: [{ text: 'abc' }] } });
});
