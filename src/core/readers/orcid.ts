import type { Sourced } from '../model.ts';
import { identifier } from '../text/identifiers.ts';
import type { Owner } from './bibliography-owner.ts';
import { bibliographyOf } from './bibliography.ts';
import { jsonReader } from './json-reader.ts';
import { listOrOne, recordsOf, reportUnused, writtenAt } from './json-records.ts';
import {
  excerptOf,
  firstMember,
  member,
  numberOf,
  sourcedAt,
  spanOf,
  textOf,
  type JsonValue,
} from './json-value.ts';
import { readOrcidWork } from './orcid-work.ts';
import type { Report } from './report.ts';

const EXAMPLE = `{
  "group": [
    {
      "external-ids": { "external-id": [] },
      "work-summary": [
        {
          "put-code": 9000011,
          "title": { "title": { "value": "Kestrel: Cheap Checkpoints for Long Training Runs" } },
          "external-ids": {
            "external-id": [
              { "external-id-type": "doi", "external-id-value": "10.5555/kestrel.1", "external-id-relationship": "self" }
            ]
          },
          "type": "journal-article",
          "publication-date": { "year": { "value": "2024" }, "month": { "value": "03" }, "day": { "value": "04" } },
          "journal-title": { "value": "Journal of Invented Systems" },
          "display-index": "1"
        }
      ]
    },
    {
      "external-ids": { "external-id": [] },
      "work-summary": [
        {
          "put-code": 9000012,
          "title": { "title": { "value": "A Field Guide to Slow Data Loaders" } },
          "type": "conference-paper",
          "publication-date": { "year": { "value": "2023" }, "month": null, "day": null },
          "journal-title": { "value": "Proceedings of the Invented Workshop" },
          "display-index": "0"
        }
      ]
    }
  ],
  "path": "/0000-0002-1825-0097/works"
}`;

const LISTS = ['group', 'works.group', 'activities-summary.works.group', 'bulk'];
/** Where the owner's iD stands: in a record, a person, a list of works, a work. */
const OWNER_IDS = ['orcid-identifier.path', 'path', 'name.path', 'person.name.path'];
const NAMES = ['person.name', 'name'];

/** Works of a person as the registry lists them: `/works`, a whole record, or single works. */
export const orcid = jsonReader({
  id: 'orcid',
  label: 'Works of one person from ORCID (JSON)',
  example: EXAMPLE,
  marks:
    /"(?:work-summary|put-code|orcid-identifier|num-found|given-names)"\s*:|"path"\s*:\s*"\/?(?:\d{4}-){3}\d{3}[\dX](?:\/|")|"response-code"\s*:\s*\d+\s*,\s*"developer-message"\s*:/,
  error: (value) =>
    member(value, 'response-code') ? writtenAt(value, 'user-message', 'developer-message') || 'failed' : null,
  read(answers, context, report) {
    const values = answers.filter((answer) => isNoSearch(answer, report));
    const people = values.filter((value) => !firstMember(value, LISTS) && nameOf(value));
    const lists = values.filter((value) => !people.includes(value));
    const records = recordsOf(lists, { lists: LISTS }, report);
    const works = records.flatMap((record) => workIn(record, report));
    const owner = ownerOf(values, works, report);
    const papers = works.map(readOrcidWork);
    const profile = papers.length > 0 || owner ? bibliographyOf(papers, context, report, owner) : null;
    if (profile && lists.length === 0)
      report.at('WORKS_MISSING', profile.name.span, profile.name.raw, `no works of ${profile.name.value}`);
    return profile ? [profile] : [];
  },
});

/** What a search finds are people by their iD. */
function isNoSearch(answer: JsonValue, report: Report): boolean {
  const found = member(answer, 'num-found');
  if (found)
    report.at(
      'WORKS_MISSING',
      spanOf(found),
      excerptOf(found),
      `a search: ${numberOf(found)} people, no works`,
    );
  return !found;
}

/** The summaries of a group are one work; a work may also stand by itself, or wrapped. */
function workIn(record: JsonValue, report: Report): JsonValue[][] {
  const summaries = listOrOne(member(record, 'work-summary') ?? member(record, 'work'));
  const work = summaries.length > 0 ? summaries : member(record, 'put-code') ? [record] : [];
  if (work.length === 0) reportUnused(record, null, 'not a work', report);
  return work.length === 0 ? [] : [work];
}

/** Whose works these are: summaries name no authors, so it is the person whose record they are in. */
function ownerOf(values: readonly JsonValue[], works: readonly JsonValue[][], report: Report): Owner | null {
  const id = [...values, ...works.flat()]
    .flatMap((value) => OWNER_IDS.map((path) => member(value, ...path.split('.'))))
    .find((place) => iD(place) !== null);
  const name = values.map(nameOf).find((found) => found !== null);
  const ids = id ? [identifier('orcid', iD(id)!)!] : [];
  if (name) return { name, ids };
  if (!id) return null;
  const reason = 'no name is given; the iD stands in its place';
  report.at('NAME_MISSING', spanOf(id), iD(id), `${iD(id)}: ${reason}`);
  return { name: { ...sourcedAt(id, iD(id)!), basis: 'inferred', reason }, ids };
}

/** The iD in a path such as `/0000-0002-1825-0097/works`; null where there is none, or its check digit is wrong. */
const iD = (path: JsonValue | null): string | null => {
  const digits = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(textOf(path) ?? '')?.[0] ?? '';
  return identifier('orcid', digits)?.value ?? null;
};

function nameOf(value: JsonValue): Sourced<string> | null {
  const name = firstMember(value, NAMES);
  const parts = ['given-names', 'family-name'].map((part) => writtenAt(name, `${part}.value`).trim());
  const full = parts.filter(Boolean).join(' ') || writtenAt(name, 'credit-name.value');
  return name && full !== '' ? sourcedAt(name, full) : null;
}
