import { expect, test } from 'vitest';
import { readFreeDate } from '../../../src/core/text/free-date.ts';

test.each([
  ['2024', '2024', null],
  ['2024-05', '2024-05', null],
  ['2024-05-09', '2024-05-09', null],
  ['2024/05/09/', '2024-05-09', null],
  ['2024///', '2024', null],
  ['1998///Spring', '1998', 'a season: spring'],
  ['2024 May 9', '2024-05-09', null],
  ['May 9, 2024', '2024-05-09', null],
  ['9 May 2024', '2024-05-09', null],
  ['18 November 2019', '2019-11-18', null],
  ['MAY 2024', '2024-05', null],
  ['31.5.2024', '2024-05-31', null],
  ['05/31/2024', '2024-05-31', null],
  ['05/05/2024', '2024-05-05', null],
  ['05/06/2024', '2024', 'the order of day and month cannot be told'],
  ['20240509', '2024-05-09', null],
  ['202405', '2024-05', null],
  ['2024-21', '2024', 'a season'],
  ['1998?', '1998', null],
  ['2024 Jan-Feb', '2024', 'a range; the year in which it begins is taken'],
  ['1998 Dec-1999 Jan', '1998', 'a range; the year in which it begins is taken'],
  ['2004/2006', '2004', 'a range; the year in which it begins is taken'],
  ['2024-13-01', '2024', 'there is no month 13'],
  ['2023-02-30', '2023-02', 'there is no day 30 in 2023-02'],
  ['2024-00-00', '2024', null],
])('%s is %s', (text, iso, reason) => {
  expect(readFreeDate(text)).toMatchObject({ iso, reason });
});

test.each(['', 'in press', 'May 9', '0', '12', 'n.d.', '99999'])('"%s" has no year', (text) => {
  expect(readFreeDate(text)).toBeNull();
});
