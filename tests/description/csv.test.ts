/** Tables as people paste them: read, or refused with line and column. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, numberIn, type Role } from '../../src/description/csv/columns.ts';
import { givenData, taskOf } from '../../src/description/csv/given-data.ts';
import { MOST_CHARACTERS, readTable } from '../../src/description/csv/read-table.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';

/** What becomes of a pasted text, the last column the target unless told otherwise. */
function pasted(text: string, roles?: readonly Role[], task?: 'regression' | 'classes') {
  const read = readTable(text);
  if (!read.ok) return read;
  const columns = columnsOf(read.table);
  const chosen = roles ?? columns.roles;
  return givenData(columns, chosen, task ?? taskOf(columns, chosen));
}

function dataOf(text: string, roles?: readonly Role[], task?: 'regression' | 'classes') {
  const result = pasted(text, roles, task);
  if (!result.ok) throw new Error(result.messages.map((message) => message.text).join('\n'));
  return result;
}

function textsOf(text: string, roles?: readonly Role[], task?: 'regression' | 'classes') {
  const result = pasted(text, roles, task);
  return result.ok ? [] : result.messages.map((message) => message.text);
}

const regression = {
  kind: 'explicit',
  inputs: [1, 2, 4, 5],
  targets: [3, 6],
  inputWidth: 2,
  outputWidth: 1,
  task: 'regression',
};

describe('a table', () => {
  it.each([
    ['commas', '1,2,3\n4,5,6'],
    ['semicolons', '1;2;3\n4;5;6\n'],
    ['tabs', '1\t2\t3\r\n4\t5\t6\r\n'],
    ['old line ends', '1,2,3\r4,5,6'],
    ['blanks and empty lines', '\n  1 , 2,3 \n\n4,5 , 6\n\n'],
    ['a header', 'a,b,y\n1,2,3\n4,5,6'],
    ['a header in quotes', '"a, b";"say ""b""";y\n1;2;3\n4;5;6'],
    ['a header over a line', '"a\nb",c,y\n1,2,3\n4,5,6'],
    ['numbers in quotes', '"1","2",3\n"4", "5" ,6'],
    ['a byte order mark', '\ufeff1,2,3\n4,5,6'],
    ['exponents and signs', '1e0,+2,3.\n.4e1,50E-1,6'],
  ])('with %s is read', (_, text) => {
    expect(dataOf(text).data).toEqual(regression);
  });

  it('knows its header', () => {
    const columns = (text: string) => {
      const read = readTable(text);
      if (!read.ok) throw new Error('refused');
      return columnsOf(read.table);
    };
    expect(columns('x,,y\n1,2,3')).toMatchObject({ hasHeader: true, names: ['x', 'column 2', 'y'] });
    expect(columns('1,2,a\n1,2,b')).toMatchObject({
      hasHeader: false,
      names: ['column 1', 'column 2', 'column 3'],
    });
    expect(columns('x,y,kind\n1,2,a')).toMatchObject({ hasHeader: true });
    // A mistake below it leaves it a header.
    expect(columns('hello,world\nx,y\n1,2\n3,4\n5,6')).toMatchObject({ hasHeader: true });
    expect(columns('1,2,a')).toMatchObject({ hasHeader: false });
  });

  it.each([
    ['', 'The table: found nothing, allowed is lines of numbers.'],
    [' \n\n ', 'The table: found nothing, allowed is lines of numbers.'],
    ['1,2\n3,4,5', 'Line 2: found 3 cells, allowed is 2 cells, as in the first line.'],
    ['1,2\n\n3', 'Line 3: found one cell, allowed is 2 cells, as in the first line.'],
    ['1,2\n3,x', 'Line 2, column 2: found “x”'],
    ['a,b\n1,2\n3,', 'Line 3, column 2: found an empty cell, allowed is a number with a decimal point.'],
    ['1;2\n3;4,5', 'Line 2, column 2: found “4,5”, allowed is a number with a decimal point.'],
    ['1,2\n3,NaN', 'Line 2, column 2: found “NaN”'],
    ['1,2\n3,1e999', 'Line 2, column 2: found “1e999”, allowed is a number with a decimal point.'],
    ['1,2\n3,2e6', 'Line 2, column 2: found “2e6”, allowed is a number from −1000000 to 1000000.'],
    ['1,2\n3,0x10', 'Line 2, column 2: found “0x10”'],
    ['1,2\n"3,4\n5,6', 'Line 2, column 1: found a quote without its end'],
    ['1,2\n"3"4,5', 'Line 2, column 1: found a quote without its end'],
    ['"a\nb",y\n1,2\n3,x', 'Line 4, column 2: found “x”'],
    ['1\n2\n3', 'The table: found no target column, allowed is at least one.'],
  ])('%j is refused', (text, message) => {
    expect(textsOf(text, undefined, 'regression')[0]).toContain(message);
  });

  it('is bounded before it is split', () => {
    expect(textsOf('1,2\n'.repeat(MOST_CHARACTERS))[0]).toContain(`at most ${MOST_CHARACTERS} characters`);
    expect(textsOf('1,2\n'.repeat(20_000))).toEqual([]);
    expect(textsOf('1,2\n'.repeat(20_001))[0]).toContain(
      'found 20001 numbers, allowed is at most 20000 inputs',
    );
    expect(textsOf('x,y\n'.repeat(500), undefined, 'regression')).toHaveLength(10);
    expect(textsOf('1,2\n'.repeat(20_002))[0]).toContain('Line 20002: found one more sample');
    expect(textsOf('1,2,3\n'.repeat(10_001))[0]).toContain('found 20002 numbers');
    expect(textsOf(`${','.repeat(11_999)}\n`)[0]).toContain('Line 1, column 1: found an empty cell');
    expect(textsOf(','.repeat(12_000))[0]).toContain('Line 1: found more cells, allowed is at most 12000');
  });
});

describe('columns', () => {
  it('may be inputs, targets or left out', () => {
    const { data } = dataOf('1,2,3,4\n5,6,7,8', ['target', 'left out', 'input', 'target']);
    expect(data).toMatchObject({ inputs: [3, 7], targets: [1, 4, 5, 8], inputWidth: 1, outputWidth: 2 });
  });

  it('left out may hold anything', () => {
    expect(textsOf('id1,2,3\nid2,5,', ['left out', 'target', 'left out'])).toEqual([
      'The table: found no input column, allowed is at least one.',
    ]);
    expect(textsOf('id1,2,3,?\nid2,5,6,', ['left out', 'input', 'target', 'left out'])).toEqual([]);
  });
});

describe('classes', () => {
  it('written as words are numbered by the alphabet', () => {
    const { data, classNames } = dataOf('w,kind\n1,setosa\n2,virginica\n3,setosa\n4,lily');
    expect(classNames).toEqual(['lily', 'setosa', 'virginica']);
    expect(data).toMatchObject({ targets: [1, 2, 1, 0], outputWidth: 1, task: 'classes' });
    expect(data).not.toHaveProperty('encoding');
  });

  it('written as numbers are numbered by size', () => {
    const { data, classNames } = dataOf('0.5,10\n1,9\n2,-1\n3,9.0', undefined, 'classes');
    expect(classNames).toEqual(['-1', '9', '10']);
    expect(data.targets).toEqual([2, 1, 0, 1]);
  });

  it('of two kinds are told by sign', () => {
    expect(dataOf('1,a\n2,b').data).toMatchObject({ targets: [0, 1], encoding: 'signs' });
  });

  it.each([
    ['1,a\n2,a', 'Line 1, column 2: found “a”, allowed is two classes or more.'],
    ['1,a\n2,', 'Line 2, column 2: found an empty cell, allowed is the name or number of a class.'],
    ['1,0.5\n2,1', 'Line 1, column 2: found “0.5”, allowed is a whole number or a word, for classes.'],
    [
      Array.from({ length: 101 }, (_, i) => `1,${i}`).join('\n'),
      'Line 101, column 2: found “100”, allowed is at most 100 classes.',
    ],
  ])('%# are refused', (text, message) => {
    expect(textsOf(text, undefined, 'classes')).toContain(message);
  });

  it('cannot come from two columns', () => {
    expect(textsOf('1,a,b\n2,b,a', ['input', 'target', 'target'], 'classes')[0]).toContain(
      '2 target columns',
    );
  });
});

it('what is read makes a valid run', () => {
  for (const { data } of [dataOf('1,2,3\n4,5,6'), dataOf('1,a\n2,b\n3,c'), dataOf('1,a\n2,b')]) {
    const result = validateWith(catalogue, { problem: { data } });
    expect(result.ok, JSON.stringify(result)).toBe(true);
  }
});

describe('random tables', () => {
  const cell = fc
    .double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true })
    .map((value) => value + 0);

  it('give their numbers back to the last bit, however they are separated', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 6 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
          ),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, separator, lineEnd, quoted) => {
          const written = (value: number) => (quoted ? `"${value}"` : String(value));
          const text = rows.map((row) => row.map(written).join(separator)).join(lineEnd);
          const { data } = dataOf(text, undefined, 'regression');
          expect(data.inputs).toEqual(rows.flatMap((row) => row.slice(0, -1)));
          expect(data.targets).toEqual(rows.map((row) => row.at(-1)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throw, whatever they are', () => {
    const pieces = fc.constantFrom(
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '"',
      '""',
      ' ',
      '1',
      '-2.5e3',
      'a',
      '\u202e',
      '\0',
      '__proto__',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('regression' as const, 'classes' as const), (given, task) => {
        const result = pasted(given, undefined, task);
        if (!result.ok) {
          expect(result.messages.length).toBeGreaterThan(0);
          for (const message of result.messages) expect(message.text.length).toBeLessThan(200);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

it.each([
  ['1', 1],
  ['-0', 0],
  ['1.', 1],
  ['.5', 0.5],
  ['', null],
  ['1,5', null],
  ['1 000', null],
  ['Infinity', null],
  ['١', null],
])('%j as a number', (text, value) => {
  expect(Object.is(numberIn(text), value)).toBe(true);
});
