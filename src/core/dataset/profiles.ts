import { issue } from '../issues.ts';
import type { ProfileDocument } from '../model.ts';
import { sha256Hex } from '../text/hash.ts';
import { nameKey } from '../text/names.ts';
import { identifyingIds } from '../text/person-ids.ts';
import { slug } from '../text/slug.ts';
import { buildDocument, type FiledProfile, nameOf } from './document.ts';
import { LIBRARY_ID } from './library-id.ts';
import { linkProfiles, type Linked } from './linked-profiles.ts';
import { settleOwners } from './settled-owners.ts';
import type { Settings } from './settings.ts';
import { Unions } from './unions.ts';

/** Pairs of profiles, by id, that a person keeps apart. */
type Apart = readonly (readonly [string, string])[];

/**
 * Groups profiles that are the same person — where `sources.json` says so, an id is the same (rules N1, N3), all
 * documents together tell whose one is, or two stand in the same place of the same works (N5): a name alone never
 * merges (N7) — and builds a document a group, ordered by id.
 */
export function buildProfiles(
  filed: readonly FiledProfile[],
  settings: Settings,
  fictional: boolean,
  apart: Apart = [],
): ProfileDocument[] {
  const linked = linkProfiles(withIds(samePeople(ownersSettled(filed, settings), settings)), apart);
  const unions = new Map(linked.map((group) => [reportLinks(group), group]));
  return withIds([...unions.keys()])
    .map(({ id, filed: group }) => {
      const dated = group.map((profile) => ({ ...profile, newness: newnessOf(profile, settings) }));
      return buildDocument(id, dated, fictional, unionOf(unions.get(group)!));
    })
    .sort((a, b) => (a.profile.id < b.profile.id ? -1 : 1));
}

/** Profiles, each of whose owner is known as far as all documents together tell it. */
const ownersSettled = (filed: readonly FiledProfile[], settings: Settings) =>
  settleOwners(filed, {
    persons: (clear) =>
      linkProfiles(withIds(samePeople(clear, settings)), []).map(({ parts }) =>
        parts.flatMap((part) => part.filed),
      ),
    documentOf: ({ source }) => settings.sources[source.name]?.person ?? source.name,
  });

/** Groups by place, each under an id: its name, with a hash of its place where others are called the same. */
function withIds(
  groups: readonly FiledProfile[][],
): { readonly id: string; readonly filed: FiledProfile[] }[] {
  const sorted = groups.map((same) => same.sort(byPlace)).sort(([a], [b]) => byPlace(a!, b!));
  const names = sorted.map((group) => slug(nameOf(group.map(({ record }) => record))));
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return sorted.map((group, i) => {
    const name = names[i]!;
    const hash = sha256Hex(hashedPlaceOf(group[0]!)).slice(0, 6);
    return { id: isFree(name) && times.get(name) === 1 ? name : `${name || 'author'}-${hash}`, filed: group };
  });
}

/** All profiles of a group; the first of each part but one says with which it is one. */
function reportLinks({ parts: [first, ...others], works }: Linked): FiledProfile[] {
  const linked = others.map(({ id, filed: [profile, ...rest] }) => {
    const { source, record, issues } = profile!;
    const other = `${first!.filed[0]!.source.name} (${first!.id} and ${id})`;
    const link = issue('PROFILES_LINKED', source.name, {
      span: record.name.span,
      excerpt: record.name.value,
      message: `"${record.name.value}" was read as one author with ${other}: ${samePlaces(works)}`,
    });
    return [{ ...profile!, issues: [...issues, link] }, ...rest];
  });
  return [...first!.filed, ...linked.flat()];
}

const unionOf = ({ parts, works }: Linked) =>
  parts.length > 1 ? { parts: parts.map(({ id }) => id).sort(), evidence: samePlaces(works) } : null;

const samePlaces = (works: number) => `same place in equally long author lists of ${works} papers`;

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
 * What one entry of `sources.json` makes one person, if profiles bear the same name, and the numbers that providers
 * and ORCID give.
 */
function personKeys({ record, source, together }: FiledProfile, settings: Settings): string[] {
  const person = settings.sources[source.name]?.person;
  return [
    ...(together === undefined ? [] : [`together ${together}`]),
    ...(person === undefined ? [] : [`person ${person} ${nameKey(record.name.value)}`]),
    ...identifyingIds(record.ids).map(({ kind, value }) => `${kind} ${value}`),
  ];
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
