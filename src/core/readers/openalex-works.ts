import type { Category, ProfileRecord } from '../model.ts';
import { jsonRuns, type JsonRun } from './json-runs.ts';
import { ownerToCome } from './bibliography-owner.ts';
import { valuesIn } from './json-reader.ts';
import { readStated } from './json-stated.ts';
import { sourcedAt, numberOf, type JsonValue } from './json-value.ts';
import { checkWork } from './openalex-checks.ts';
import { countWindow } from './openalex-counts.ts';
import { readWork } from './openalex-paper.ts';
import { openAlexId, reportUnused, sortRecords, type OpenAlexRecords } from './openalex-records.ts';
import { OPENALEX_STATED } from './openalex-stated.ts';
import { findSubject, type WorksSubject } from './openalex-subject.ts';
import { reportNobody } from './bibliography.ts';
import { readTopics } from './openalex-topics.ts';
import { startReport, type Report } from './report.ts';
import { checkNumbers } from './stated-checks.ts';
import type { Line, ReadContext, Reader, Reading } from './types.ts';

const EXAMPLE = `{
  "meta": { "count": 2, "page": 1, "per_page": 25 },
  "results": [
    {
      "id": "https://openalex.org/W9000000001",
      "doi": "https://doi.org/10.5555/kestrel.1",
      "title": "Kestrel: Cheap Checkpoints for Long Training Runs",
      "publication_date": "2024-03-04",
      "type": "article",
      "primary_location": { "source": { "display_name": "Journal of Invented Systems" } },
      "authorships": [
        { "author_position": "first", "author": { "id": "https://openalex.org/A9000000001", "display_name": "Mira Tanaka" } },
        { "author_position": "last", "author": { "id": "https://openalex.org/A9000000002", "display_name": "Olu Adeyemi" } }
      ],
      "primary_topic": {
        "id": "https://openalex.org/T10181",
        "display_name": "Invented Topic",
        "field": { "id": "https://openalex.org/fields/17", "display_name": "Computer Science" }
      },
      "cited_by_count": 31,
      "counts_by_year": [{ "year": 2025, "cited_by_count": 19 }, { "year": 2024, "cited_by_count": 12 }]
    },
    {
      "id": "https://openalex.org/W9000000002",
      "title": "A Field Guide to Slow Data Loaders",
      "publication_date": "2023-01-01",
      "type": "preprint",
      "authorships": [
        { "author_position": "first", "author": { "id": "https://openalex.org/A9000000001", "display_name": "Mira Tanaka" } }
      ],
      "cited_by_count": 0,
      "counts_by_year": []
    }
  ]
}`;

/** What only answers of OpenAlex, whole or reduced, have in them. */
const OPENALEX =
  /"(?:https?:\/\/)?(?:api\.)?openalex\.org\/[AW]\d|"openalex_id"\s*:|"authorships"\s*:|"abstract_inverted_index"\s*:|"counts_by_year"\s*:|"db_response_time_ms"\s*:/i;
/** An answer that says what went wrong. */
const ERROR = /^\s*\{\s*"error"\s*:\s*"[^"]*"\s*,\s*"message"\s*:/;

/** Works of one author as OpenAlex answers them, saved as JSON: an answer, a list, one work, or JSON Lines. */
export const openAlexWorks: Reader = {
  id: 'openalex-works',
  label: 'Works of one author from OpenAlex (JSON)',
  example: EXAMPLE,
  starts: (lines) =>
    jsonRuns(lines)
      .filter(isOurs)
      .map(({ start }) => start),
  read: readWorks,
};

const isOurs = ({ text }: JsonRun) => OPENALEX.test(text) || ERROR.test(text);

function readWorks(block: readonly Line[], context: ReadContext): Reading {
  const report = startReport(context);
  const records = sortRecords(valuesIn(block, report), report);
  const profile = readProfile(records, context, report);
  if (profile && context.capturedOn === null)
    report.at('NO_CAPTURE_DATE', null, null, 'no capture date: the day of the citation counts is not stated');
  return { profiles: profile ? [profile] : [], issues: report.issues };
}

function readProfile(records: OpenAlexRecords, context: ReadContext, report: Report): ProfileRecord | null {
  const { works, authors } = records;
  const facts = { window: countWindow(works, context.capturedOn), capturedOn: context.capturedOn };
  const read = distinctWorks(works, report).map((work) => {
    const { topics, outdated } = readTopics(work);
    return { work, topics, outdated, paper: readWork(work, topics, facts) };
  });
  const papers = read.map(({ paper }) => paper);
  const toCome = context.subjects ? ownerToCome(papers) : null;
  const subject = findSubject(papers, authors, report) ?? (toCome && { ...toCome, record: null });
  if (!subject) {
    const [first] = read;
    if (first) reportNobody(first.paper.head.span, first.paper.title.value, read.length, report);
    authors.forEach((record) => reportUnused(record, 'the author has no name', report));
    return null;
  }
  authors
    .filter((record) => record !== subject.record)
    .forEach((record) => reportUnused(record, 'not the author of the works', report));
  const profile: ProfileRecord = {
    ...headOf(subject, records),
    papers,
    categories: definitions(read.flatMap(({ topics }) => topics.map(({ definition }) => definition))),
  };
  for (const { paper, work, outdated } of read)
    checkWork(paper, work, { profile, asOf: context.asOf, outdated }, report);
  checkNumbers(profile, report);
  if (read.length === 0) report.at('WORKS_MISSING', profile.name.span, profile.name.raw);
  return profile;
}

function headOf({ name, ids, record }: WorksSubject, { count, works }: OpenAlexRecords) {
  const listed = works.length > 0 ? numberOf(count) : null;
  return {
    name,
    ids,
    badge: null,
    stated: readStated(record, OPENALEX_STATED),
    listCount: count && listed !== null ? sourcedAt(count, listed) : null,
    bio: null,
    talks: [],
  };
}

/** Overlapping pages repeat works: the first of each id is kept. */
function distinctWorks(works: readonly JsonValue[], report: Report): JsonValue[] {
  const seen = new Set<string>();
  return works.filter((work) => {
    const id = openAlexId(work);
    if (id === null || !seen.has(id)) {
      if (id !== null) seen.add(id);
      return true;
    }
    const place = sourcedAt(work, null);
    report.at('RECORD_REPEATED', place.span, place.raw, `${id} was given before; it counts once`);
    return false;
  });
}

const definitions = (categories: readonly Category[]) => [
  ...new Map(categories.map((category) => [category.id, category])).values(),
];
