import type { Dataset, ProfileDocument } from '../model.ts';
import { LIBRARY_ID } from './library-id.ts';

/** Ids become names of files and parts of addresses. */
const PROFILE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * What the parts of a dataset from elsewhere say of one another and cannot be true, in words; null where they
 * agree: everything a page looks up by id must be there.
 */
export function unsoundness({ profiles }: Dataset): string | null {
  const ids = profiles.map(({ profile }) => profile.id);
  const wrong = ids.find((id) => !PROFILE_ID.test(id) || id === LIBRARY_ID);
  if (wrong !== undefined) return `${JSON.stringify(wrong)} cannot be the id of a profile`;
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) return `two profiles have the id ${twice}`;
  for (const document of profiles) {
    const lack = lackOf(document);
    if (lack !== null) return `the profile ${document.profile.id} names ${lack} that is not there`;
  }
  return null;
}

function lackOf({ profile, papers, people, categories, network, sources }: ProfileDocument): string | null {
  const slots = papers.flatMap(({ authors }) => authors?.slots ?? []);
  const places = [
    ...profile.names,
    ...papers.flatMap(({ head, versions }) => [head, ...versions.map((one) => one.head)]),
  ];
  const used = [...papers.flatMap((paper) => paper.categories), ...(profile.badge ? [profile.badge] : [])];
  const lacks: readonly (readonly [
    what: string,
    known: readonly { readonly id: string }[],
    ids: readonly string[],
  ])[] = [
    ['a source', sources, [...profile.sources, ...places.map(({ span }) => span.source)]],
    [
      'a person',
      people,
      [
        profile.subject ?? '',
        ...slots.map(({ person }) => person),
        ...network.nodes.map(({ person }) => person),
      ],
    ],
    ['a category', categories, used.map(({ id }) => id)],
  ];
  if (!profile.names.length || !profile.sources.length) return 'a source';
  for (const [what, known, ids] of lacks) {
    const there = new Set(known.map(({ id }) => id));
    if (ids.some((id) => !there.has(id))) return what;
  }
  return null;
}
