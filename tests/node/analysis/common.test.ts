import { expect, test } from 'vitest';
import { commonOf } from '../../../src/core/analysis/common.ts';
import type { ProfileDocument } from '../../../src/core/model.ts';
import { makeDocument, personId, type PaperSketch } from '../charts/documents.ts';

const record = (name: string, ...papers: PaperSketch[]) =>
  makeDocument({ name, id: name, papers, network: false });

/** The record with provider ids on its people, as sources with author ids give them. */
const withIds = (document: ProfileDocument, ids: Readonly<Record<string, string>>): ProfileDocument => ({
  ...document,
  people: document.people.map((person) => ({
    ...person,
    ids: Object.entries(ids)
      .filter(([name]) => personId(name) === person.id)
      .map(([, value]) => ({ kind: 'openalex' as const, value })),
  })),
});

test('papers are shared by id; an author is no co-author shared with the other', () => {
  const a = record('Ana Gil', { id: 'p1', authors: ['Bo Li', 'Mira Tanaka'] }, { id: 'p2' });
  const b = record('Bo Li', { id: 'p1', authors: ['Ana Gil', 'Mira Tanaka'] }, { id: 'p3' });
  expect(commonOf(a, b)).toEqual({
    papers: ['p1'],
    people: [{ name: 'Mira Tanaka', evidence: 'paper' }],
  });
});

test('an equal full name is only a name; initials and single words say nothing', () => {
  const names = ['Mira Tanaka', 'Müller, Jörg', 'Y. Ao', 'Plato', '王小明'];
  const a = record('Ana Gil', { id: 'p1', authors: names });
  const b = record('Bo Li', {
    id: 'p2',
    authors: ['mira tanaka', 'Jörg Müller', 'Y. Ao', 'Plato', '王小明'],
  });
  expect(commonOf(a, b).people).toEqual([
    { name: 'Mira Tanaka', evidence: 'name' },
    { name: 'Müller, Jörg', evidence: 'name' },
    { name: '王小明', evidence: 'name' },
  ]);
});

test('equal ids are one person under any name; different ids of one provider are two', () => {
  const a = withIds(record('Ana Gil', { id: 'p1', authors: ['M. Tanaka', 'Wei Wang'] }), {
    'M. Tanaka': 'A1',
    'Wei Wang': 'A2',
  });
  const b = withIds(record('Bo Li', { id: 'p2', authors: ['Mira Tanaka', 'Wei Wang'] }), {
    'Mira Tanaka': 'A1',
    'Wei Wang': 'A3',
  });
  expect(commonOf(a, b).people).toEqual([{ name: 'M. Tanaka', evidence: 'id' }]);
});
