import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { closest } from '../../../src/app/correct/closest.ts';
import { renameCategory } from '../../../src/app/correct/category-draft.ts';
import { leaveOut, sameWork, setDate } from '../../../src/app/correct/paper-drafts.ts';
import {
  papersOf,
  possibleTwins,
  rename,
  samePerson,
  someoneElse,
} from '../../../src/app/correct/person-drafts.ts';
import { whyLeft } from '../../../src/app/state/correct.ts';
import { Turns } from '../../../src/app/state/turns.ts';
import type { Correction } from '../../../src/core/correction.ts';
import { applyCorrections } from '../../../src/core/dataset/corrections.ts';
import { extract } from '../../../src/core/dataset/extract.ts';

const MADE = '2026-11-20';
const [document] = extract([{ name: 'ada.txt', bytes: readFileSync('tests/fixtures/dump-to-correct.txt') }], {
  asOf: MADE,
  today: MADE,
}).profiles;
const record = document!;
const paper = (title: string) => record.papers.find((one) => one.title.value === title)!;
const person = (name: string) => record.people.find((one) => one.name === name)!;
const study = paper('A Study of Examples');
const robert = person('Robert Sample');

describe('a correction by hand', () => {
  test.each([
    ['leave out', leaveOut(record, study, ' not hers ', MADE)],
    ['date', setDate(record, study, '2022-11', MADE)],
    ['same work', sameWork(record, study, paper('A Third Study').id, MADE)],
    ['name', rename(record, robert, 'Rob Sample', MADE)],
    ['same person', samePerson(record, robert, person('R. Sample').id, MADE)],
    ['someone else', someoneElse(record, robert, [study.id], MADE)],
  ])('%s is done as it is drafted', (_, { correction }) => {
    const { documents, left } = applyCorrections([record], [correction!], '');
    expect(left).toEqual([]);
    expect(documents[0]!.corrections).toEqual([correction]);
  });

  test.each([
    ['no reason', leaveOut(record, study, '  ', MADE), /^Say why/],
    ['no date', setDate(record, study, '', MADE), /^Give a year/],
    ['no date of the calendar', setDate(record, study, '2023-02-30', MADE), 'The calendar has no such day.'],
    ['a month of one digit', setDate(record, study, '2023-2', MADE), /2024-05/],
    ['the date it has', setDate(record, study, '2023-05-04', MADE), /date it has/],
    ['a date after the day of the data', setDate(record, study, '2026-12', MADE), /later than 2026-11-20/],
    ['itself', sameWork(record, study, study.id, MADE), /^Choose the paper/],
    ['the same name', rename(record, robert, 'Robert Sample ', MADE), /^Write the name/],
    ['who shares a paper', samePerson(record, robert, person('Cleo Instance').id, MADE), /not offered/],
    [
      'all papers',
      someoneElse(
        record,
        robert,
        papersOf(record, robert).map(({ id }) => id),
        MADE,
      ),
      /all/,
    ],
    ['no name', renameCategory(record.categories[0]!, ' ', MADE), /^Write the name/],
  ])('with %s is not saved, and says what is missing', (_, { correction, says }, words) => {
    expect(correction).toBeNull();
    expect(says).toMatch(words);
  });

  test('says what it does', () => {
    expect(leaveOut(record, study, 'not hers', MADE).says).toContain('Papers left: 3 of 4.');
    expect(setDate(record, study, '2022', MADE).says).toMatch(/^It is of 2023-05-04 now; .* 2022,/);
    expect(samePerson(record, robert, person('R. Sample').id, MADE).says).toContain('with 3 papers');
    expect(someoneElse(record, robert, [study.id], MADE).says).toContain('the first keeps one paper');
  });

  test('offers only people who share no paper', () => {
    expect(
      possibleTwins(record, robert)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Dag Muster', 'Eve Specimen', 'R. Sample']);
  });
});

test('candidates hold the words that are searched, the most alike first', () => {
  const all = ['Bo Ek', 'Robert B. Sample', 'Ann Sample', 'Robért Sample'].map((label) => ({
    id: label,
    label,
    detail: 'one paper',
  }));
  const names = (query: string) => closest(all, query, 'Robert Sample').map(({ label }) => label);
  expect(names('')).toEqual(['Robért Sample', 'Robert B. Sample', 'Ann Sample', 'Bo Ek']);
  expect(names('sample ro')).toEqual(['Robért Sample', 'Robert B. Sample']);
});

test('what was not done is named with its reason; of a category nobody knows', () => {
  const note = { made: MADE, note: null };
  const gone: Correction = { kind: 'rename-person', profile: 'x', person: robert, name: 'X', ...note };
  const date: Correction = { ...setDate(record, study, '2022', MADE).correction! };
  const category: Correction = { kind: 'rename-category', category: 'q', name: 'Q', ...note };
  const left = [date, category].map((correction) => ({ correction, why: 'no such thing' }));
  const loaded = { ok: true as const, value: record };
  const reasons = whyLeft([gone, date, category], [{ loaded, left }], (id) => id === 'ada-example');
  expect([...reasons.values()]).toEqual(['no such thing', 'there is no author x here']);
});

test('tasks take turns, and one that fails holds up none', async () => {
  const turns = new Turns();
  const done: number[] = [];
  const first = turns.take(async () => {
    await Promise.resolve();
    done.push(1);
    throw new Error('failed');
  });
  const second = turns.take(() => Promise.resolve(done.push(2)));
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(done).toEqual([1, 2]);
});
