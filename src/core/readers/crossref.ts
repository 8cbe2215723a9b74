import { bibliographyOf } from './bibliography.ts';
import { readCrossrefWork } from './crossref-work.ts';
import { jsonReader } from './json-reader.ts';
import { listOrOne, recordsOf, reportUnused, writtenAt } from './json-records.ts';
import { isList, member, type JsonValue } from './json-value.ts';
import type { Report } from './report.ts';

const EXAMPLE = `{
  "status": "ok",
  "message-type": "work-list",
  "message": {
    "total-results": 2,
    "items": [
      {
        "DOI": "10.5555/kestrel.1",
        "type": "journal-article",
        "title": ["Kestrel: Cheap Checkpoints for Long Training Runs"],
        "container-title": ["Journal of Invented Systems"],
        "issued": { "date-parts": [[2024, 3, 4]] },
        "author": [
          { "given": "Mira", "family": "Tanaka", "sequence": "first" },
          { "given": "Olu", "family": "Adeyemi", "sequence": "additional" }
        ],
        "is-referenced-by-count": 31
      },
      {
        "DOI": "10.5555/loaders.2",
        "type": "proceedings-article",
        "title": ["A Field Guide to Slow Data Loaders"],
        "container-title": ["Proceedings of the Invented Workshop"],
        "issued": { "date-parts": [[2023]] },
        "author": [{ "given": "Mira", "family": "Tanaka", "sequence": "first" }],
        "is-referenced-by-count": 0
      }
    ]
  }
}`;

/** Works of the REST API: a list, one work, or a work as content negotiation gives it. */
export const crossref = jsonReader({
  id: 'crossref',
  label: 'Works from Crossref (JSON)',
  example: EXAMPLE,
  marks: /"(?:is-referenced-by-count|message-type|content-domain)"\s*:|"container-title"\s*:\s*\[/,
  error: (value) => {
    if (!['failed', 'error'].includes(writtenAt(value, 'status'))) return null;
    const reasons = listOrOne(member(value, 'message')).map((reason) =>
      writtenAt(reason, 'message', 'description'),
    );
    return reasons.filter(Boolean).join('; ') || 'failed';
  },
  read(answers, context, report) {
    const values = answers.filter((answer) => isOfWorks(answer, report));
    const shape = {
      lists: ['message.items', 'items'],
      wrappers: ['message'],
      totals: ['message.total-results', 'total-results'],
    };
    const records = recordsOf(values, shape, report);
    const works = records.filter(isWork);
    for (const record of records)
      if (!isWork(record)) reportUnused(record, null, 'neither a DOI nor a list of titles', report);
    const papers = works.map((work) => readCrossrefWork(work, context));
    const profile = papers.length > 0 ? bibliographyOf(papers, context, report) : null;
    return profile ? [profile] : [];
  },
});

/** Answers also list journals, funders, members and more; each says what it is. */
function isOfWorks(answer: JsonValue, report: Report): boolean {
  const type = writtenAt(answer, 'message-type');
  const isOther = type !== '' && type !== 'work' && type !== 'work-list';
  if (isOther) reportUnused(answer, null, `the answer is a ${type}, and holds no works`, report);
  return !isOther;
}

function isWork(record: JsonValue): boolean {
  const title = member(record, 'title');
  return writtenAt(record, 'DOI') !== '' || (title !== null && isList(title));
}
