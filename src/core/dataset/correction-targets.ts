import type { PaperTarget, PersonTarget } from '../correction.ts';
import type { Paper, Person } from '../model.ts';
import { nameKey } from '../text/names.ts';
import { titleKey } from '../text/title-key.ts';

/** The paper that is meant: of the id, else of an identifier, else the only one of the title. */
export function findPaper(papers: readonly Paper[], target: PaperTarget): Paper | undefined {
  const numbers = new Set(target.identifiers.map(({ kind, value }) => `${kind} ${value}`));
  const key = titleKey(target.title);
  return (
    papers.find(({ id }) => id === target.id) ??
    papers.find(({ identifiers }) =>
      identifiers.some(({ kind, value }) => numbers.has(`${kind} ${value}`)),
    ) ??
    onlyOne(papers.filter(({ title }) => key !== '' && titleKey(title.value) === key))
  );
}

/** The person that is meant: of the id, else the only one of the name. */
export function findPerson(people: readonly Person[], target: PersonTarget): Person | undefined {
  const key = nameKey(target.name);
  return (
    people.find(({ id }) => id === target.id) ?? onlyOne(people.filter(({ name }) => nameKey(name) === key))
  );
}

const onlyOne = <T>(items: readonly T[]) => (items.length === 1 ? items[0] : undefined);
