import { describe, expect, it } from 'vitest';
import type { ColumnsCorrection } from '../../../src/core/correction.ts';
import { inspect, preview } from '../../../src/core/dataset/inspect.ts';

const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const chosen = (header: string[], meanings: ColumnsCorrection['meanings']): ColumnsCorrection => ({
  ...{ kind: 'columns', header, meanings, made: '2026-11-20', note: null },
});
const TODAY = '2026-11-20';

describe('looking into a document', () => {
  it('shows columns, cells that are filled, and what they are taken as', () => {
    const table = bytes(
      'Title,Note,Author',
      'One,,Mira Tanaka',
      'Two,,"Bo Ek; Mira Tanaka"',
      'Three,x,Bo Ek',
    );
    const { tables, works, people } = inspect(table, [], TODAY);
    expect(tables).toEqual([
      {
        header: ['Title', 'Note', 'Author'],
        samples: [['One', 'Two', 'Three'], ['x'], ['Mira Tanaka', 'Bo Ek; Mira Tanaka', 'Bo Ek']],
        meanings: ['title', null, 'authors'],
      },
    ]);
    expect(works).toBe(3);
    expect(people).toEqual([
      { name: 'Mira Tanaka', ids: [], papers: 2 },
      { name: 'Bo Ek', ids: [], papers: 2 },
    ]);
  });

  it('shows what a person said before, also of columns of one name', () => {
    const own = chosen(['', 'X', 'X'], [null, 'title', 'authors']);
    const { tables } = inspect(bytes(',X,X', '1,One,Bo Ek', '2,Two,Bo Ek'), [own], TODAY);
    expect(tables).toMatchObject([{ header: own.header, meanings: own.meanings }]);
  });

  it('offers a table of which nothing is known, and none of a known program, or in another format', () => {
    const unknown = inspect(bytes('Werk,Wer', 'One,Bo Ek', 'Two,Bo Ek'), [], TODAY);
    expect(unknown).toMatchObject({ tables: [{ meanings: [null, 'authors'] }], works: 0, people: [] });
    const scopus = bytes('Authors,Author(s) ID,Title,Year,EID', 'Ek B.,1,One,2020,2-s2.0-1');
    expect(inspect(scopus, [], TODAY)).toMatchObject({ tables: [], works: 1 });
    expect(inspect(bytes('TY  - JOUR', 'TI  - One', 'AU  - Ek, Bo', 'ER  - '), [], TODAY)).toMatchObject({
      ...{ tables: [], works: 1, people: [{ name: 'Bo Ek' }] },
    });
  });
});

describe('a table as it would be read', () => {
  const rows = Array.from({ length: 7 }, (_, i) => `Work ${i},202${i}`);

  it('has works though nobody is named, the first five shown and problems counted', () => {
    const columns = chosen(['Werk', 'Wann'], ['title', 'date']);
    const { papers, works, issues } = preview(bytes('Werk,Wann', ...rows, 'Work 7,2099,x'), columns, TODAY);
    expect(papers.map(({ title }) => title.value)).toEqual([
      'Work 0',
      'Work 1',
      'Work 2',
      'Work 3',
      'Work 4',
    ]);
    expect(works).toBe(7);
    expect(issues.filter(({ code }) => code === 'ROW_RAGGED')).toHaveLength(1);
  });
});
