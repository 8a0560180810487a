import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { linkWords, readPasted } from '../../src/controls/csv-field.tsx';
import { CsvPreview, shownColumns } from '../../src/controls/csv-preview.tsx';
import { givenData } from '../../src/description/csv/given-data.ts';

describe('a pasted table', () => {
  it('takes its last column as the target, and words as classes', () => {
    expect(readPasted('a,b\n1,2\n3,4')).toMatchObject({
      roles: ['input', 'target'],
      task: 'regression',
      messages: [],
    });
    expect(readPasted('1,a\n3,b')).toMatchObject({ task: 'classes' });
  });

  it('that is empty is no mistake', () => {
    expect(readPasted(' \n')).toMatchObject({ columns: null, messages: [], text: ' \n' });
    expect(readPasted('1,2\n3').messages[0]?.text).toContain('Line 2');
  });

  it('tells how a run with it can be shared', () => {
    const wordsFor = (rows: number) => {
      const { columns, roles, task } = readPasted('0.125,0.25\n'.repeat(rows));
      const given = columns && givenData(columns, roles, task);
      if (!given?.ok) throw new Error('refused');
      return linkWords(given);
    };
    expect(wordsFor(30)).toContain('short link');
    expect(wordsFor(31)).toContain('are long');
    expect(wordsFor(10_000)).toContain('as a file');
  });
});

describe('the preview', () => {
  it('shows eight columns of many, the last among them', () => {
    expect(shownColumns(8)).toEqual({ places: [0, 1, 2, 3, 4, 5, 6, 7], hidden: 0 });
    expect(shownColumns(785)).toEqual({ places: [0, 1, 2, 3, 4, 5, 6, 784], hidden: 777 });
  });

  it('shows the first rows as text, and what each column is', () => {
    const { columns, roles, task } = readPasted('<b>w</b>,y\n1,a\n2,b\n3,a\n4,b\n5,a\n6,b');
    if (columns === null) throw new Error('refused');
    const markup = renderToStaticMarkup(
      <CsvPreview columns={columns} roles={roles} task={task} onRoles={() => {}} onTask={() => {}} />,
    );
    expect(markup).toContain('6 samples under a header');
    expect(markup).toContain('&lt;b&gt;w&lt;/b&gt;');
    expect(markup).toContain('and 2 more');
    expect(markup.match(/<tr>/g)).toHaveLength(2 + 4);
    expect(markup).toContain('aria-label="y is"');
  });
});
