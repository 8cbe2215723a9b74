import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/app/data/formats.ts';
import { WRITERS } from '../../../src/core/writers/list.ts';
import { datasetWith } from './datasets.ts';

const PAPER = {
  title: 'Waves & Rooms',
  authors: ['Tanaka, Mira', 'Bo Li', 'The Kestrel Team'],
  cut: true,
  date: '2024-05',
  venue: 'Journal of Rooms',
  type: 'article',
  abstract: '=1+1 is two.',
  identifiers: [
    { kind: 'doi', value: '10.5555/a_b' },
    { kind: 'arxiv', value: '2605.08962' },
    { kind: 'openalex', value: 'W12' },
  ],
  citations: { count: 0, source: 'OpenAlex', asOf: '2026-11-19' },
} as const;
const written = (format: string, dataset = datasetWith([PAPER])) =>
  WRITERS.find(({ id }) => id === format)!.write(dataset);

test('a reference in RIS', () => {
  expect(written('ris').split('\r\n')).toEqual([
    'TY  - JOUR',
    'ID  - tanaka2024waves',
    'TI  - Waves & Rooms',
    'AU  - Tanaka, Mira',
    'AU  - Bo Li',
    'AU  - The Kestrel Team',
    'AU  - et al.',
    'PY  - 2024',
    'DA  - 2024/05//',
    'T2  - Journal of Rooms',
    'DO  - 10.5555/a_b',
    'UR  - https://arxiv.org/abs/2605.08962',
    'AN  - OPENALEX:W12',
    'AB  - =1+1 is two.',
    'N1  - Export Date: 2026-11-19; Cited By: 0; Counted By: OpenAlex; Given Type: article; Record Of: Mira Tanaka',
    'ER  - ',
    '',
  ]);
});

test('a reference in CSL-JSON', () => {
  expect(JSON.parse(written('csl'))).toEqual([
    {
      id: 'tanaka2024waves',
      type: 'article-journal',
      title: 'Waves & Rooms',
      author: [
        { family: 'Tanaka', given: 'Mira' },
        { literal: 'Bo Li' },
        { literal: 'The Kestrel Team' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [[2024, 5]] },
      'container-title': 'Journal of Rooms',
      DOI: '10.5555/a_b',
      URL: 'https://arxiv.org/abs/2605.08962',
      abstract: '=1+1 is two.',
      note: 'Export Date: 2026-11-19\nCited By: 0\nCounted By: OpenAlex\nGiven Type: article\nRecord Of: Mira Tanaka\nIDs: OPENALEX:W12',
    },
  ]);
});

test('a row of CSV; a text that would run as a formula does not', () => {
  const [header, row, ...rest] = written('csv').split('\r\n');
  expect(header).toMatch(
    /^\ufeffOeuvre ID,Title,Authors,Year,Date,Venue,Type,Citations,Counted by,Counted on,/,
  );
  expect(row).toContain(
    'paper-000,Waves & Rooms,"Tanaka, Mira; Bo Li; The Kestrel Team; et al.",2024,2024-05,Journal of Rooms,article,0,OpenAlex,2026-11-19,',
  );
  expect(row).toMatch(/,'=1\+1 is two\.,Given Type: \*; Record Of: Mira Tanaka$/);
  expect(rest).toEqual(['']);
});

test('what is not known has no field, and is not zero', () => {
  const dataset = datasetWith([{ title: null, authors: [], date: null }]);
  expect(written('ris', dataset)).toBe(
    'TY  - GEN\r\nID  - anonundateduntitled\r\nN1  - Given Type: -; Record Of: Mira Tanaka\r\nER  - \r\n',
  );
  expect(JSON.parse(written('csl', dataset))).toEqual([
    { id: 'anonundateduntitled', type: 'document', note: 'Given Type: -\nRecord Of: Mira Tanaka' },
  ]);
  expect(written('csv', dataset).split('\r\n')[1]).toMatch(
    /^paper-000,+Given Type: \*; Record Of: Mira Tanaka$/,
  );
});

test.each(WRITERS.map((writer) => [writer.id, writer] as const))(
  '%s says so of made-up data',
  (_, { write }) => {
    expect(write(datasetWith([PAPER], true))).toMatch(/fictional/i);
    expect(write(datasetWith([PAPER])).replace('"fictional":false', '')).not.toMatch(
      /"fictional":true|fictional(?!":false)/i,
    );
  },
);

test.each(WRITERS.map((writer) => [writer.id, writer] as const))(
  '%s of nobody is a file all the same',
  (_, { write }) => {
    expect(() => write(datasetWith([]))).not.toThrow();
  },
);

test('a paper of two authors is written once', () => {
  const one = datasetWith([PAPER]);
  const [first] = one.profiles;
  const two = { ...one, profiles: [first!, { ...first!, profile: { ...first!.profile, id: 'bo-li' } }] };
  const record = 'Record Of: Mira Tanaka';
  const both = `${record} | profile mira-tanaka; ${record} | profile bo-li`;
  for (const format of ['bibtex', 'ris', 'csl', 'csv'])
    expect(written(format, two).replaceAll(`\\n${record}`, `; ${record}`)).toBe(
      written(format, one).replace(`\\n${record}`, `; ${record}`).replace(record, both),
    );
});

test('the page offers every format by its name', () => {
  expect(FORMATS).toEqual(WRITERS.map(({ id, label }) => ({ id, label })));
});
