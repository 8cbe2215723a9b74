import { group } from 'd3';
import type { Issue, Severity, Span } from './model.ts';

/** What each issue code means and what a person can do. Codes are stable: files and scripts rely on them. */
export const ISSUES = {
  // documents
  SOURCE_MISSING: ['error', 'The file or folder does not exist.', 'Check the path.'],
  SOURCE_UNREADABLE: ['error', 'The file could not be read.', 'Check that it is a file you may read.'],
  SOURCE_TOO_LARGE: [
    'error',
    'The file is larger than what one run can hold; it was not read.',
    'Split it, or give Node more memory: NODE_OPTIONS=--max-old-space-size=16000.',
  ],
  SOURCE_EMPTY: ['error', 'The document holds no text.', 'Save or export it again.'],
  TABLE_SIFTED: [
    'warning',
    'A table is too large to be held; the rows that name its author were read.',
    'For the record of others, name them with --subject, or split the table.',
  ],
  TABLE_CUT: [
    'error',
    'A table has more rows of its author than can be held; the last of them were not read.',
    'Split the table, by years for instance, and read one part at a time.',
  ],
  SOURCE_BINARY: ['error', 'The document is not text.', 'Save or export it as plain text.'],
  SOURCE_UNKNOWN: [
    'error',
    'No known format.',
    'Export it as BibTeX, RIS or CSV; docs/formats.md lists all that is read.',
  ],
  SOURCE_WEB_PAGE: [
    'error',
    'A web page, not an export.',
    'Export from the site as BibTeX, RIS or CSV; of a profile page, copy the text.',
  ],
  SOURCE_OTHER: ['error', 'A format that is not read.', 'Export the same as RIS, BibTeX or CSV.'],
  SOURCE_DUPLICATE: ['info', 'The same bytes were given twice; they were read once.', null],
  SOURCE_SKIPPED: ['info', 'A file beside the documents that is none; it was left out.', null],
  ARCHIVE_BROKEN: [
    'error',
    'A file of an archive could not be unpacked.',
    'Unpack the archive yourself and drop what is in it.',
  ],
  ARCHIVE_TOO_LARGE: [
    'error',
    'An archive holds more than is unpacked at once.',
    'Unpack it yourself and drop parts of it.',
  ],
  SOURCE_DECODED: [
    'warning',
    'The text is not valid UTF-8; it was read as Windows-1252.',
    'Save it as UTF-8.',
  ],
  SOURCE_DAMAGED: [
    'warning',
    'Some bytes are no characters; each is shown as \ufffd.',
    'Save the document again.',
  ],
  FIGURE_UNREADABLE: [
    'error',
    'The picture carries no figure that can be opened.',
    'Save it again with its data, or drop the document with the papers.',
  ],
  FIGURE_LEFT: ['error', 'One figure is opened at a time; this one was not.', 'Drop it by itself.'],
  DATASET_INVALID: [
    'error',
    'An exported dataset cannot be used.',
    'Export it again as JSON on the Data page.',
  ],
  DATASET_TWICE: ['info', 'A profile is in two of the files; each of its works counts once.', null],
  SETTINGS_INVALID: [
    'warning',
    'sources.json could not be used as it is.',
    'See docs/formats.md for its shape.',
  ],
  NO_CAPTURE_DATE: [
    'info',
    'Nothing says when the document was captured.',
    'Add "capturedOn" to sources.json.',
  ],
  // profile dumps
  LINE_UNPARSED: ['warning', 'A line fits no part of the format.', 'It is kept here; check it by eye.'],
  COUNT_MISMATCH: [
    'warning',
    'Stated and listed numbers of papers differ.',
    'The page may have been cut when saved.',
  ],
  STATED_H_EXCEEDS_LISTED: ['warning', 'The stated h-index cannot come from the listed papers.', null],
  STATED_CITATIONS_NO_SCOPE: ['info', 'A citation total without source, scope or date.', null],
  SITE_METRIC_UNDEFINED: ['info', "A number of the site's own, not defined on the page.", null],
  SITE_SCORE_UNDEFINED: ['info', "A score of the site's own, not defined on the page.", null],
  BADGE_AMBIGUOUS: ['info', 'A subject code stands for several categories.', null],
  BADGE_UNKNOWN: ['warning', 'A subject code is not in the arXiv taxonomy.', 'It is kept as printed.'],
  DATE_INVALID: ['warning', 'A date that does not exist.', 'The paper is kept as undated.'],
  DATE_IN_FUTURE: ['warning', 'A date after the as-of date.', 'Check the as-of date.'],
  YEAR_INFERRED: ['info', 'A year that is not printed was concluded.', null],
  YEAR_UNRESOLVED: [
    'warning',
    'A year that is not printed could not be concluded.',
    'Add "capturedOn" to sources.json.',
  ],
  ENTRY_WITHOUT_TITLE: ['warning', 'An entry has no title.', 'It is listed as untitled.'],
  ENTRY_WITHOUT_AUTHORS: ['warning', 'An entry has no author line.', null],
  ENTRY_WITHOUT_ABSTRACT: ['info', 'An entry has no abstract.', null],
  AUTHORS_TRUNCATED: ['info', 'An author list is cut.', null],
  SUBJECT_NOT_IN_LISTED_AUTHORS: ['info', 'The author of the page is not among the names shown.', null],
  GROUP_AUTHOR_SUSPECTED: ['info', 'An author that looks like a team.', null],
  AFFILIATION_UNBOUND: ['info', 'A label that belongs to no one author.', null],
  TEX_IN_ABSTRACT: ['info', 'TeX in an abstract, shown as plain text.', null],
  TITLE_ABSTRACT_NAME_MISMATCH: ['info', 'Title and abstract name different systems.', null],
  TITLE_REPEATED: ['info', 'A title occurs twice in one profile; both are kept.', null],
  // exports, and answers of scholarly interfaces
  JSON_BROKEN: ['warning', 'The JSON is damaged; what could be read was read.', 'Save the answer again.'],
  XML_BROKEN: ['warning', 'The XML is damaged; what could be read was read.', 'Save the answer again.'],
  EXPORT_CUT: ['warning', 'An export does not end as it should.', 'Export it again.'],
  ANSWER_IS_ERROR: ['error', 'The file holds an error message, not an answer.', 'Ask the source again.'],
  DATES_DIFFER: ['info', 'A record gives two dates of different years.', null],
  NAME_MISSING: ['info', 'The source numbers the author and does not name them.', null],
  DATE_MISSING: ['info', 'A record has no date; the paper is undated.', null],
  RECORD_UNUSED: ['warning', 'A record is neither a work nor the author of the works.', null],
  RECORD_BROKEN: ['warning', 'A record is damaged; what could be read was read.', 'Export it again.'],
  AUTHORS_MISSING: [
    'error',
    'No record of the file names an author, so nothing tells whose it is.',
    'Save it again with the authors: tick their column, or ask for fields=title,authors,year,citationCount.',
  ],
  WORKS_MISSING: [
    'warning',
    'The answer names people and lists no works.',
    'Save the works of one of them: OpenAlex /works?filter=author.id:A…, ORCID /v3.0/…/works, Semantic Scholar /author/…/papers?fields=title,authors,year,citationCount.',
  ],
  RECORD_REPEATED: ['info', 'A record was given twice; it counts once.', null],
  RECORD_FLAGGED: ['info', 'The source marks a record as something other than a plain paper.', null],
  YEAR_COUNTS_DIFFER: ['warning', 'Citations by year add up to more than the total.', null],
  WORKS_ALIKE: [
    'info',
    'Two papers may be one work; both count.',
    'Compare their titles, authors and years.',
  ],
  CITATIONS_OF_SEVERAL_SOURCES: [
    'info',
    'Several sources count citations; the charts use one of them.',
    'The counts of the others stand with each paper.',
  ],
  CATEGORIES_OUTDATED: ['info', 'Only categories that the source has given up are there.', null],
  // tables
  COLUMNS_GUESSED: [
    'info',
    'What the columns of a table mean was concluded from their names.',
    'If it is wrong, choose it: "Columns" on the Data page.',
  ],
  COLUMNS_CHOSEN: ['info', 'What the columns of a table mean was said by a person.', null],
  TABLE_UNKNOWN: [
    'error',
    'This looks like a table, but no column is called like a title.',
    'Say what its columns mean: "Columns" on the Data page, or a correction "columns" in a file.',
  ],
  COUNTS_MISSING: ['info', 'Some rows of a table have no citation count.', null],
  ROW_RAGGED: [
    'warning',
    'A row of a table has not as many cells as there are columns.',
    'Save the table again; cells with separators need quotation marks.',
  ],
  QUOTE_BROKEN: ['warning', 'A quotation mark in a table is not closed.', 'Save the table again.'],
  AUTHOR_IDS_UNUSED: ['warning', 'The names and the ids of authors do not fit together.', null],
  // BibTeX
  ENTRY_BROKEN: [
    'warning',
    'An entry of BibTeX is damaged; what could be read was read.',
    'Check its braces, quotation marks and commas.',
  ],
  MACRO_UNKNOWN: ['info', 'A macro is not defined; its name stands for it.', null],
  // bios
  ROLE_MISSING: ['warning', 'No line "position at organisation" under the name.', null],
  ROLE_AMBIGUOUS: ['info', 'The role line has more than one " at ".', null],
  TALK_WITHOUT_TITLE: ['warning', 'Nothing follows the line "Topic".', null],
  // people
  SUBJECT_AMBIGUOUS: ['warning', 'Several names of one list match the author of the page.', null],
  SAME_NAME_TWO_IDS: ['info', 'Two people of one name have different ids; they are kept apart.', null],
  SUBJECT_UNCLEAR: [
    'warning',
    'No author stands out as the one whose works these are.',
    'Say whose record it is: "Record of" on the Data page, or --subject NAME.',
  ],
  SUBJECT_BY_FILES: [
    'info',
    'Whose record it is was told by all documents together.',
    'If that is wrong, say it: "Record of" on the Data page.',
  ],
  SUBJECT_NOT_FOUND: [
    'warning',
    'The person whose record this should be stands on none of its works.',
    'Check the spelling: the Data page lists the names that are there.',
  ],
  SUBJECTS_NOT_LISTED: [
    'warning',
    'Records that name none of the people whose record this is; they do not count.',
    'Name their author, too, or let all be of one person.',
  ],
  // corrections
  CORRECTIONS_INVALID: ['error', 'A correction cannot be read.', 'Save the corrections again.'],
  CORRECTION_UNUSED: [
    'warning',
    'What a correction is about is not there.',
    'It stays in the file, for another import.',
  ],
  CORRECTION_CONFLICT: ['warning', 'Corrections contradict each other.', 'Remove one of them.'],
  PAPER_EXCLUDED: ['info', 'A paper was left out by a correction.', null],
  PROFILES_LINKED: [
    'info',
    'Two records stand for one author in the same place of the same works; they were read as one.',
    'If they are two, keep them apart: a correction "keep-profiles-apart" of their ids.',
  ],
  SAME_NAME_IN_TWO_SOURCES: [
    'info',
    'The same name, or one that fits, heads two profiles; they are kept apart.',
    'If it is one person, give both sources the same "person" in sources.json.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string | null]>;

export type IssueCode = keyof typeof ISSUES;

const EXCERPT_LENGTH = 120;

/** Makes an issue of a catalogued code. `message` says what is special here; it defaults to the catalogue's. */
export function issue(
  code: IssueCode,
  file: string,
  details: { span?: Span | null; excerpt?: string | null; message?: string } = {},
): Issue {
  const [severity, meaning, hint] = ISSUES[code];
  const { span = null, excerpt = null, message = meaning } = details;
  return { code, severity, file, span, excerpt: excerpt === null ? null : shorten(excerpt), message, hint };
}

/** `file:line: severity CODE message`, or `file: severity CODE message` where there is no line. */
function formatIssue({ file, span, severity, code, message }: Issue): string {
  return `${file}${span ? `:${span.line}` : ''}: ${severity} ${code} ${message}`;
}

/** Of issues that say the same of a file, so many are shown; large exports have thousands. */
export const FIRST_ISSUES = 3;

/** Lines for a terminal, by place: of each kind and file the first few, the last of them with how many more there are. */
export function formatIssues(issues: readonly Issue[]): string[] {
  const kinds = group([...issues].sort(compareIssues), ({ file, code }) => `${code} ${file}`);
  const more = new Map(
    [...kinds.values()].map((kind) => [kind[FIRST_ISSUES - 1], kind.length - FIRST_ISSUES] as const),
  );
  return [...kinds.values()]
    .flatMap((kind) => kind.slice(0, FIRST_ISSUES))
    .sort(compareIssues)
    .map((item) => {
      const rest = more.get(item) ?? 0;
      return rest > 0 ? `${formatIssue(item)} (and ${rest} more ${item.code})` : formatIssue(item);
    });
}

/** Orders issues by file, line and place, then by code. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compare(a.file, b.file) ||
    (a.span?.line ?? 0) - (b.span?.line ?? 0) ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
    compare(a.code, b.code)
  );
}

/** Issues without those that say the same of the same place. */
export const distinctIssues = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((item) => [JSON.stringify(item), item])).values(),
];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const shorten = (text: string) =>
  text.length <= EXCERPT_LENGTH ? text : `${text.slice(0, EXCERPT_LENGTH - 1).trimEnd()}…`;
