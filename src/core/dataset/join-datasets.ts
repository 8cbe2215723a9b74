import type { Suggestion } from '../correction.ts';
import { compareIssues, distinctIssues, issue } from '../issues.ts';
import type { Dataset, Issue, ProfileDocument } from '../model.ts';
import { categoryPalette } from './palette.ts';
import { suggestMerges } from './profiles.ts';

/**
 * Several datasets as one. A profile of the same sources and id counts once; another whose id is taken gets one with
 * the beginning of its source's hash. People of one name are suggested across datasets, and merged nowhere.
 */
export function joinDatasets([first, ...others]: readonly [Dataset, ...Dataset[]]): Dataset {
  return others.reduce(joinTwo, first);
}

function joinTwo(a: Dataset, b: Dataset): Dataset {
  const taken = new Map(a.profiles.map((document) => [document.profile.id, document]));
  const repeated: Issue[] = [];
  const renamed = new Map<string, string>();
  const added = b.profiles.flatMap((document) => {
    const { profile } = document;
    const holder = taken.get(profile.id);
    if (!holder) return [document];
    if (sourcesOf(holder) === sourcesOf(document)) {
      repeated.push(twice(document));
      return [];
    }
    const id = `${profile.id}-${profile.sources[0]!.slice(0, 6)}`;
    renamed.set(profile.id, id);
    return taken.has(id) ? [] : [{ ...document, profile: { ...profile, id } }];
  });
  const profiles = [...a.profiles, ...added].sort((one, other) =>
    one.profile.id < other.profile.id ? -1 : 1,
  );
  const stated = [
    ...a.suggestions,
    ...b.suggestions.map((one) => renamedIn(one, (id) => renamed.get(id) ?? id)),
  ];
  const suggestions = [...stated, ...suggestMerges(profiles).map(({ suggestion }) => suggestion)];
  return {
    schema: 1,
    fictional: a.fictional || b.fictional,
    asOf: a.asOf > b.asOf ? a.asOf : b.asOf,
    profiles,
    sources: distinct([...a.sources, ...b.sources], ({ id, name }) => `${id} ${name}`),
    issues: distinctIssues([...a.issues, ...b.issues, ...repeated]).sort(compareIssues),
    suggestions: distinct(suggestions, keyOf),
    palette: categoryPalette(profiles),
  };
}

function renamedIn(suggestion: Suggestion, rename: (id: string) => string): Suggestion {
  return suggestion.kind === 'same-person'
    ? { ...suggestion, profiles: suggestion.profiles.map(rename) }
    : { ...suggestion, profile: rename(suggestion.profile) };
}

/** The same question, whatever its evidence is called. */
const keyOf = (one: Suggestion) => (one.kind === 'same-person' ? one.profiles.join() : JSON.stringify(one));

const sourcesOf = ({ profile }: ProfileDocument) => profile.sources.join();

const twice = ({ profile, sources }: ProfileDocument) =>
  issue('DATASET_TWICE', sources[0]!.name, {
    message: `${profile.name} is in two of the files; the first was taken`,
  });

const distinct = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
