import type { Correction, Suggestion } from '../correction.ts';
import { compareIssues, distinctIssues, issue } from '../issues.ts';
import type { Dataset, Issue, ProfileDocument } from '../model.ts';
import { mergeDocuments } from './correct-profiles.ts';
import { categoryPalette } from './palette.ts';
import { distinctCorrections } from './settle-corrections.ts';
import { suggestMerges } from './suggest-profiles.ts';

/**
 * Several datasets as one. Profiles of one id that share a source are of one person, and each work in them counts once;
 * another whose id is taken gets one with the beginning of its source's hash. People of one name are suggested across
 * datasets, and merged nowhere.
 */
export function joinDatasets([first, ...others]: readonly [Dataset, ...Dataset[]]): Dataset {
  return others.reduce(joinTwo, first);
}

function joinTwo(a: Dataset, b: Dataset): Dataset {
  const joined = new Map(a.profiles.map((document) => [document.profile.id, document]));
  const repeated: Issue[] = [];
  const renamed = new Map<string, string>();
  for (const document of b.profiles) {
    const { profile } = document;
    const holder = holderOf(document, [...joined.values()]);
    if (holder) {
      const { id } = holder.profile;
      if (id !== profile.id) renamed.set(profile.id, id);
      repeated.push(twice(document));
      joined.set(id, bothOf(holder, { ...document, profile: { ...profile, id } }));
      for (const part of partsIn(document, joined)) joined.delete(part);
    } else if (!joined.has(profile.id)) joined.set(profile.id, document);
    else {
      const id = `${profile.id}-${profile.sources[0]!.slice(0, 6)}`;
      renamed.set(profile.id, id);
      if (!joined.has(id)) joined.set(id, { ...document, profile: { ...profile, id } });
    }
  }
  const profiles = [...joined.values()].sort((one, other) => (one.profile.id < other.profile.id ? -1 : 1));
  const rename = (id: string) => renamed.get(id) ?? id;
  const stated = [...a.suggestions, ...b.suggestions.map((one) => renamedIn(one, rename))];
  const suggestions = [...stated, ...suggestMerges(profiles).map(({ suggestion }) => suggestion)];
  const decided = distinctCorrections([
    ...(a.corrections ?? []),
    ...(b.corrections ?? []).map((one) => renamedIn(one, rename)),
  ]);
  return {
    schema: 1,
    fictional: a.fictional || b.fictional,
    asOf: a.asOf > b.asOf ? a.asOf : b.asOf,
    profiles,
    sources: distinct([...a.sources, ...b.sources], ({ id, name }) => `${id} ${name}`),
    issues: distinctIssues([...a.issues, ...b.issues, ...repeated]).sort(compareIssues),
    suggestions: distinct(suggestions, keyOf),
    ...(decided.length > 0 ? { corrections: decided } : {}),
    palette: categoryPalette(profiles),
  };
}

/** The profile of the same person: of one id, else the only one of the name; either shares a source. */
function holderOf(
  document: ProfileDocument,
  others: readonly ProfileDocument[],
): ProfileDocument | undefined {
  const { id, name } = document.profile;
  const near = others.filter((other) => other.profile.sources.some((source) => has(document, source)));
  const named = near.filter(({ profile }) => profile.name === name);
  return near.find(({ profile }) => profile.id === id) ?? (named.length === 1 ? named[0] : undefined);
}

/** The one that rests on all sources of both, else both as one: a paper of the same place in a source is the same. */
function bothOf(a: ProfileDocument, b: ProfileDocument): ProfileDocument {
  if (b.profile.sources.every((source) => has(a, source))) return a;
  if (a.profile.sources.every((source) => has(b, source))) return b;
  const places = new Set(a.papers.flatMap(placesOf));
  return mergeDocuments(a, {
    ...b,
    papers: b.papers.filter((paper) => !placesOf(paper).some((at) => places.has(at))),
  });
}

const placesOf = ({ head, versions }: ProfileDocument['papers'][number]) =>
  [head, ...versions.map((version) => version.head)].map(
    ({ span: { source, line, start } }) => `${source} ${line} ${start}`,
  );

/** Profiles that a person has made one with this one, where nothing is in them that is not in it. */
function partsIn(document: ProfileDocument, joined: ReadonlyMap<string, ProfileDocument>): readonly string[] {
  const merged = (document.corrections ?? []).flatMap((item) =>
    item.kind === 'merge-profiles' ? item.profiles : [],
  );
  return merged.filter(
    (id) =>
      id !== document.profile.id && joined.get(id)?.profile.sources.every((source) => has(document, source)),
  );
}

const has = ({ profile }: ProfileDocument, source: string) => profile.sources.includes(source);

function renamedIn<Item extends Suggestion | Correction>(item: Item, rename: (id: string) => string): Item {
  if ('profile' in item) return { ...item, profile: rename(item.profile) };
  return 'profiles' in item ? { ...item, profiles: item.profiles.map(rename) } : item;
}

/** The same question, whatever its evidence is called. */
const keyOf = (one: Suggestion) => (one.kind === 'same-person' ? one.profiles.join() : JSON.stringify(one));

const twice = ({ profile, sources }: ProfileDocument) =>
  issue('DATASET_TWICE', sources[0]!.name, {
    message: `${profile.name} is in two of the files; each work counts once`,
  });

const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
