import { groups } from 'd3';
import type { Issue, ProfileDocument } from '../model.ts';
import type { Suggestion } from '../correction.ts';
import { issue } from '../issues.ts';
import { sha256Hex } from '../text/hash.ts';
import { nameKey } from '../text/names.ts';
import { compareIds, identifying } from '../text/person-ids.ts';
import { slug } from '../text/slug.ts';
import { buildDocument, type FiledProfile } from './document.ts';
import { LIBRARY_ID } from './library-id.ts';
import type { Settings } from './settings.ts';

/**
 * Groups profiles that are the same person — only where `sources.json` says so or a provider's id is the same
 * (rule N3): a name alone never merges (N7) — and builds a document a group, ordered by id.
 */
export function buildProfiles(
  filed: readonly FiledProfile[],
  settings: Settings,
  fictional: boolean,
): ProfileDocument[] {
  const sorted = groups(filed, (profile) => personKey(profile, settings))
    .map(([, same]) => [...same].sort(byPlace))
    .sort(([a], [b]) => byPlace(a!, b!));
  const names = sorted.map(([first]) => slug(first!.record.name.value));
  return sorted
    .map((group, i) => {
      const unique = isFree(names[i]!) && names.indexOf(names[i]!) === names.lastIndexOf(names[i]!);
      const hash = sha256Hex(hashedPlaceOf(group[0]!)).slice(0, 6);
      const filed = group.map((profile) => ({ ...profile, newness: newnessOf(profile, settings) }));
      return buildDocument(unique ? names[i]! : `${names[i] || 'author'}-${hash}`, filed, fictional);
    })
    .sort((a, b) => (a.profile.id < b.profile.id ? -1 : 1));
}

/** The document of everyone has an id of its own, whoever may be called so. */
const isFree = (name: string) => name !== '' && name !== LIBRARY_ID;

/** A suggestion, and the issue that shows it at each of its profiles. */
export interface SuggestedMerge {
  readonly suggestion: Suggestion;
  readonly issues: readonly { readonly profile: string; readonly issue: Issue }[];
}

/** Profiles of equal name that were kept apart: a person decides whether they are one (rule N7). */
export function suggestMerges(documents: readonly ProfileDocument[]): SuggestedMerge[] {
  return groups(documents, ({ profile }) => nameKey(profile.name))
    .filter(([, same]) => same.length > 1)
    .map(([, same]) => ({
      suggestion: {
        kind: 'same-person',
        profiles: same.map(({ profile }) => profile.id),
        evidence: `the same full name, "${same[0]!.profile.name}", in ${filesOf(same)}; ${linkBetween(same)}`,
      },
      issues: same.map((document) => sameName(document, same)),
    }));
}

function linkBetween(documents: readonly ProfileDocument[]): string {
  const ids = documents.map(
    ({ people, profile }) => people.find(({ id }) => id === profile.subject)?.ids ?? [],
  );
  const differ = ids.some((own) => ids.some((other) => compareIds(own, other) === 'different'));
  return differ ? 'their author ids differ' : 'nothing else links them';
}

const sameName = (document: ProfileDocument, same: readonly ProfileDocument[]) => ({
  profile: document.profile.id,
  issue: issue('SAME_NAME_IN_TWO_SOURCES', fileOf(document), {
    span: document.profile.names[0]!.span,
    excerpt: document.profile.name,
    message:
      `"${document.profile.name}" also heads a profile of ` +
      `${filesOf(same.filter((other) => other !== document))}; they are kept apart`,
  }),
});

/** Name of the document in which a profile's name stands. */
const fileOf = ({ profile, sources }: ProfileDocument) =>
  sources.find(({ id }) => id === profile.names[0]!.span.source)!.name;

const filesOf = (documents: readonly ProfileDocument[]) => documents.map(fileOf).join(', ');

/**
 * Equal for profiles that one entry of `sources.json` makes one person, if they bear the same name, and for
 * those that have one id of one provider.
 */
function personKey(profile: FiledProfile, settings: Settings): string {
  const person = settings.sources[profile.source.name]?.person;
  if (person !== undefined) return `person ${person} ${nameKey(profile.record.name.value)}`;
  const id = identifying(profile.record.ids);
  return id ? `${id.kind} ${id.value}` : `at ${hashedPlaceOf(profile)}`;
}

/** Sorts as text: by as-of date, then by the state of an export. */
const newnessOf = ({ source: { name, asOf } }: FiledProfile, settings: Settings) =>
  `${asOf} ${String(settings.sources[name]?.state ?? 1).padStart(8, '0')}`;

const placeOf = ({ record, source }: FiledProfile) =>
  `${source.id}:${String(record.name.span.line).padStart(8, '0')}`;

/** Several people that a person named may stand first on the same work. */
const hashedPlaceOf = (profile: FiledProfile) => {
  const { aliases, name, ids } = profile.record;
  const number = ids.map(({ kind, value }) => ` ${kind} ${value}`).join('');
  return aliases ? `${placeOf(profile)} ${nameKey(name.value)}${number}` : placeOf(profile);
};

const byPlace = (a: FiledProfile, b: FiledProfile) => (hashedPlaceOf(a) < hashedPlaceOf(b) ? -1 : 1);
