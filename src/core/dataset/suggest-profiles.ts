import { groups } from 'd3';
import type { Suggestion } from '../correction.ts';
import { issue } from '../issues.ts';
import type { Issue, Person, ProfileDocument } from '../model.ts';
import { nameParts } from '../text/name-parts.ts';
import { nameKey } from '../text/names.ts';
import { compareIds } from '../text/person-ids.ts';
import { sharedPapers } from './library-papers.ts';
import { blocksOf } from './people-blocks.ts';
import { isShortForm, type NameRelation, relationOf } from './same-person.ts';
import { RELATION_WORDS } from './suggest-people.ts';

/** A suggestion, and the issue that shows it at each of its profiles. */
export interface SuggestedMerge {
  readonly suggestion: Suggestion;
  readonly issues: readonly { readonly profile: string; readonly issue: Issue }[];
}

/** Profiles that were kept apart and may be of one person: of equal names (rule N7), or of names that fit (N8-N11). */
export function suggestMerges(documents: readonly ProfileDocument[]): SuggestedMerge[] {
  const equal = groups(documents, ({ profile }) => nameKey(profile.name))
    .filter(([, same]) => same.length > 1)
    .map(([, same]) =>
      suggested(same, `the same full name, "${same[0]!.profile.name}", in ${filesOf(same)}`),
    );
  return [...equal, ...fittingNames(documents)];
}

/** Ids of those beside some documents whose names are equal to that of one of their authors, or fit it. */
export function namesBeside(
  documents: readonly ProfileDocument[],
  beside: readonly { readonly id: string; readonly name: string }[],
): ReadonlySet<string> {
  const own = documents.map(({ profile: { name } }, i) => named(`own ${i}`, name));
  const others = new Map(beside.map(({ id, name }) => [named(`beside ${id}`, name), id]));
  const names = new Set(own.map(({ name }) => nameKey(name)));
  const equal = [...others].flatMap(([{ name }, id]) => (names.has(nameKey(name)) ? id : []));
  const fitting = blocksOf([...own, ...others.keys()]).flatMap(([a, b]) =>
    others.has(a) === others.has(b) || relationBetween(a, b) === null
      ? []
      : (others.get(a) ?? others.get(b)!),
  );
  return new Set([...equal, ...fitting]);
}

const named = (id: string, name: string): Person => ({
  ...{ id, name, kind: 'person', variants: [name], ids: [], evidence: null },
});

/** Two profiles whose names are not equal; a name that fits several is nobody in particular, unless papers are shared. */
function fittingNames(documents: readonly ProfileDocument[]): SuggestedMerge[] {
  const byId = new Map(documents.map((document) => [document.profile.id, document]));
  const found = blocksOf(documents.map(subjectOf)).flatMap(([a, b]) => {
    const relation = relationBetween(a, b);
    if (relation === null || compareIds(a.ids, b.ids) === 'different') return [];
    const pair = [byId.get(a.id)!, byId.get(b.id)!] as const;
    return [{ pair, relation, shared: papersInCommon(pair) }];
  });
  const times = new Map<ProfileDocument, number>();
  for (const document of found.flatMap(({ pair }) => pair))
    times.set(document, (times.get(document) ?? 0) + 1);
  const isOnly = (pair: readonly ProfileDocument[]) => pair.every((document) => times.get(document) === 1);
  return found
    .filter(({ pair, relation, shared }) => shared > 0 || (relation !== 'short' && isOnly(pair)))
    .map(({ pair, relation }) => {
      const names = pair.map((document) => `"${document.profile.name}"`).join(' and ');
      const how = relation === 'short' ? RELATION_WORDS.initials : RELATION_WORDS[relation];
      return suggested(pair, `${names} in ${filesOf(pair)}: ${how}`);
    });
}

function relationBetween(a: Person, b: Person): NameRelation | 'short' | null {
  if (nameKey(a.name) === nameKey(b.name)) return null;
  const [p, q] = [nameParts(a.name), nameParts(b.name)];
  const relation = relationOf(p, q);
  if (relation === 'different') return isShortForm(p, q) ? 'short' : null;
  return relation === 'other-suffix' || relation === 'homonym' || relation === 'team' ? null : relation;
}

/** The author of a profile under the profile's id. */
function subjectOf({ profile, people }: ProfileDocument): Person {
  const { id, name } = profile;
  const ids = people.find((person) => person.id === profile.subject)?.ids ?? [];
  return { ...named(id, name), ids };
}

const papersInCommon = (documents: readonly ProfileDocument[]) =>
  sharedPapers(documents).filter(({ versions }) => versions.length > 1).length;

function suggested(documents: readonly ProfileDocument[], names: string): SuggestedMerge {
  return {
    suggestion: {
      kind: 'same-person',
      profiles: documents.map(({ profile }) => profile.id),
      evidence: `${names}; ${linksBetween(documents).join('; ') || 'nothing else links them'}`,
    },
    issues: documents.map((document) => keptApart(document, documents)),
  };
}

function linksBetween(documents: readonly ProfileDocument[]): string[] {
  const shared = papersInCommon(documents);
  const ids = documents.map((document) => subjectOf(document).ids);
  const differ = ids.some((own) => ids.some((other) => compareIds(own, other) === 'different'));
  return [
    ...(shared > 0 ? [shared === 1 ? 'one paper in common' : `${shared} papers in common`] : []),
    ...(differ ? ['their author ids differ'] : []),
  ];
}

const keptApart = (document: ProfileDocument, same: readonly ProfileDocument[]) => {
  const others = same.filter((other) => other !== document);
  const { name } = document.profile;
  const names = [...new Set(others.map(({ profile }) => profile.name))].filter((other) => other !== name);
  const what = names.length ? `may be ${names.map((other) => `"${other}"`).join(', ')}, who` : 'also';
  return {
    profile: document.profile.id,
    issue: issue('SAME_NAME_IN_TWO_SOURCES', fileOf(document), {
      span: document.profile.names[0]!.span,
      excerpt: name,
      message: `"${name}" ${what} heads a profile of ${filesOf(others)}; they are kept apart`,
    }),
  };
};

/** Name of the document in which a profile's name stands. */
const fileOf = ({ profile, sources }: ProfileDocument) =>
  sources.find(({ id }) => id === profile.names[0]!.span.source)!.name;

const filesOf = (documents: readonly ProfileDocument[]) => documents.map(fileOf).join(', ');
