import { paperTarget } from '../../core/dataset/suggest-works.ts';
import { personTarget } from '../../core/dataset/suggest-people.ts';
import type { Paper, Person, ProfileDocument } from '../../core/model.ts';
import { draft, missing, papersText, type CorrectionDraft } from './draft.ts';

/** The papers on which a person stands. */
export const papersOf = ({ papers }: ProfileDocument, { id }: Person): readonly Paper[] =>
  papers.filter(({ authors }) => authors?.slots.some(({ person }) => person === id));

/** People who stand on no paper together with a person: only they can be the same. */
export function possibleTwins(document: ProfileDocument, person: Person): readonly Person[] {
  const beside = new Set(
    papersOf(document, person).flatMap(({ authors }) => authors!.slots.map((slot) => slot.person)),
  );
  return document.people.filter(({ id, kind }) => kind === person.kind && !beside.has(id));
}

/** Another name of a person. */
export function rename(
  { profile }: ProfileDocument,
  person: Person,
  name: string,
  made: string,
): CorrectionDraft {
  const text = name.trim();
  if (!text || text === person.name) return missing('Write the name as it is to be shown.');
  return draft(
    {
      kind: 'rename-person',
      profile: profile.id,
      person: personTarget(person),
      name: text,
      made,
      note: null,
    },
    `Every chart shows “${text}”; what the sources print stays known as a spelling.`,
  );
}

/** That two people are one. */
export function samePerson(
  document: ProfileDocument,
  person: Person,
  other: string | null,
  made: string,
): CorrectionDraft {
  const twin = possibleTwins(document, person).find(({ id }) => id === other);
  if (!twin) return missing('Choose who is the same person. Who shares a paper with them is not offered.');
  const count = papersOf(document, person).length + papersOf(document, twin).length;
  return draft(
    {
      kind: 'merge-people',
      profile: document.profile.id,
      people: [personTarget(person), personTarget(twin)],
      made,
      note: null,
    },
    `They become one person with ${papersText(count)}.`,
  );
}

/** That someone else of the name stands on some papers. */
export function someoneElse(
  document: ProfileDocument,
  person: Person,
  chosen: readonly string[],
  made: string,
): CorrectionDraft {
  const own = papersOf(document, person);
  const papers = own.filter(({ id }) => chosen.includes(id));
  if (!papers.length) return missing('Choose the papers on which it is someone else.');
  if (papers.length === own.length) return missing('These are all papers: leave one that stays.');
  return draft(
    {
      kind: 'split-person',
      profile: document.profile.id,
      person: personTarget(person),
      papers: papers.map(paperTarget),
      made,
      note: null,
    },
    `A second “${person.name}” gets ${papersText(papers.length)}; the first keeps ${papersText(own.length - papers.length)}.`,
  );
}
