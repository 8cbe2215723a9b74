import { identifier } from '../text/identifiers.ts';
import { withBracketed } from './author-addresses.ts';
import { bindIds, namesBetween } from './csv-authors.ts';
import type { TableFormat } from './csv-format.ts';
import { plainDate } from './csv-paper.ts';
import type { TableRow } from './csv-table.ts';
import { dateOf } from './bibliography.ts';

const EXAMPLE = [
  ['PT', 'AU', 'AF', 'TI', 'SO', 'DT', 'TC', 'Z9', 'PD', 'PY', 'DI', 'WC', 'UT', 'DA'],
  [
    'J',
    'Tanaka, M; Adeyemi, O',
    'Tanaka, Mira; Adeyemi, Olu',
    'Kestrel: Cheap Checkpoints for Long Training Runs',
    'JOURNAL OF INVENTED SYSTEMS',
    'Article',
    '31',
    '33',
    'MAR 4',
    '2024',
    '10.5555/kestrel.1',
    'Computer Science, Theory & Methods',
    'WOS:000900000100001',
    '2026-11-18',
  ],
  [
    'C',
    'Tanaka, M',
    'Tanaka, Mira',
    'A Field Guide to Slow Data Loaders',
    'PROCEEDINGS OF THE INVENTED WORKSHOP',
    'Proceedings Paper',
    '0',
    '0',
    '',
    '2023',
    '',
    '',
    'WOS:000900000100002',
    '2026-11-18',
  ],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** Records of Web of Science as a table, with its tags or with their names as columns. */
export const wosTable: TableFormat = {
  id: 'wos-table',
  label: 'Web of Science (tab-delimited)',
  example: EXAMPLE,
  marks: [
    ['TI', 'AU', 'SO'],
    ['TI', 'AF', 'SO'],
    ['TI', 'AU', 'UT'],
    ['PT', 'TI', 'AU'],
    ['Article Title', 'UT (Unique WOS ID)'],
    ['Article Title', 'Times Cited, WoS Core'],
  ],
  columns: {
    title: ['TI', 'Article Title'],
    authors: ['AF', 'Author Full Names'],
    shortAuthors: ['AU', 'Authors'],
    groups: ['CA', 'Group Authors'],
    authorIds: ['RI', 'Researcher Ids'],
    orcids: ['OI', 'ORCIDs'],
    addresses: ['C1', 'Addresses'],
    venue: ['SO', 'Source Title'],
    year: ['PY', 'Publication Year'],
    date: ['PD', 'Publication Date'],
    earlyDate: ['EA', 'Early Access Date'],
    citations: ['TC', 'Times Cited, WoS Core', 'Z9', 'Times Cited, All Databases'],
    citedOn: ['DA', 'Date of Export'],
    abstract: ['AB', 'Abstract'],
    type: ['DT', 'Document Type'],
    subjects: ['WC', 'WoS Categories'],
    keywords: ['DE', 'Author Keywords'],
    wos: ['UT', 'UT (Unique WOS ID)'],
    doi: ['DI', 'DOI'],
    pmid: ['PM', 'Pubmed Id'],
  },
  plainTabs: true,
  authors: (row) => {
    const cell = row.get('authors') ?? row.get('shortAuthors');
    const names = cell ? namesBetween(cell, ';') : [];
    const withNumbers = bindIds(names, row.get('authorIds'), (id) => identifier('wos', id));
    const people = bindIds(withNumbers, row.get('orcids'), (id) => identifier('orcid', id));
    const groups = row.get('groups');
    return [
      ...withBracketed(people, row.get('addresses')?.text ?? ''),
      ...(groups ? namesBetween(groups, ';') : []).map((group) => ({ ...group, kind: 'team' as const })),
    ];
  },
  countSource: (column) => `Web of Science (${/^Z9|All Databases/i.test(column) ? 'Z9' : 'TC'})`,
  date: readDate,
  subjects: { prefix: 'wos', separator: ';' },
};

/** PD is a month or a day of the year PY. A work that has no issue yet has its early access, by month. */
function readDate(row: TableRow) {
  const [year, day, early] = (['year', 'date', 'earlyDate'] as const).map((role) => row.get(role));
  if (year && day && !/\d{4}/.test(day.text))
    return dateOf({ text: `${year.text} ${day.text}`, span: year.span });
  // Spreadsheets make `Jun-21` of `JUN 2021`.
  if (!year && early)
    return dateOf({ ...early, text: early.text.replace(/^([a-z]{3})-(\d\d)$/i, '$1 20$2') });
  return plainDate(row);
}
