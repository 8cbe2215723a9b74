import type { ProfileDocument } from '../model.ts';
import { sha256Hex } from '../text/hash.ts';
import { nameKey } from '../text/names.ts';
import { identifyingIds } from '../text/person-ids.ts';
import { slug } from '../text/slug.ts';
import { buildDocument, type FiledProfile, nameOf } from './document.ts';
import { LIBRARY_ID } from './library-id.ts';
import type { Settings } from './settings.ts';
import { Unions } from './unions.ts';

/**
 * Groups profiles that are the same person — only where `sources.json` says so or an id is the same
 * (rules N1, N3): a name alone never merges (N7) — and builds a document a group, ordered by id.
 */
export function buildProfiles(
  filed: readonly FiledProfile[],
  settings: Settings,
  fictional: boolean,
): ProfileDocument[] {
  const sorted = samePeople(filed, settings)
    .map((same) => same.sort(byPlace))
    .sort(([a], [b]) => byPlace(a!, b!));
  const names = sorted.map((group) => slug(nameOf(group.map(({ record }) => record))));
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

/** Profiles that share a key are one person, unless their ORCIDs differ (rule N2). */
function samePeople(filed: readonly FiledProfile[], settings: Settings): FiledProfile[][] {
  const people = new Unions<FiledProfile>();
  const bearers = new Map<string, FiledProfile>();
  for (const profile of filed)
    for (const key of personKeys(profile, settings)) {
      const known = bearers.get(key) ?? profile;
      bearers.set(key, known);
      if (orcidsOf([...people.of(known), ...people.of(profile)]).size < 2) people.join(known, profile);
    }
  return [...new Set(filed.map((profile) => people.of(profile)))].map((same) => [...same]);
}

/**
 * What one entry of `sources.json` makes one person, if profiles bear the same name; else the numbers that providers
 * and ORCID give.
 */
function personKeys({ record, source }: FiledProfile, settings: Settings): string[] {
  const person = settings.sources[source.name]?.person;
  if (person !== undefined) return [`person ${person} ${nameKey(record.name.value)}`];
  return identifyingIds(record.ids).map(({ kind, value }) => `${kind} ${value}`);
}

const orcidsOf = (profiles: readonly FiledProfile[]) =>
  new Set(
    profiles.flatMap(({ record }) =>
      record.ids.filter(({ kind }) => kind === 'orcid').map(({ value }) => value),
    ),
  );

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
