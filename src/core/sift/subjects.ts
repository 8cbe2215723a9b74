import { isAbbreviated, type ListedPerson } from '../readers/bibliography-people.ts';
import type { NamedSubject } from '../correction.ts';
import { compatibleNames } from '../text/compatible-names.ts';
import { foldText } from '../text/fold.ts';
import { familyKey } from '../text/names.ts';
import { compareIds } from '../text/person-ids.ts';
import type { Named } from './slots.ts';

/** Tells rows of some people from others. */
export interface SubjectTest {
  /** Whether a text may name one of them: false only where it does not. */
  mayName(text: string): boolean;
  /** Whether one of the people of a row is one of them; `maybe` where a short name may be another's as well. */
  among(people: readonly Named[]): 'yes' | 'maybe' | 'no';
}

/** A test for some people; `others` are those with whom a short name may be confused. */
export function subjectTest(
  subjects: readonly NamedSubject[],
  others: readonly ListedPerson<Named>[],
): SubjectTest {
  const words = [...new Set(subjects.flatMap(wordsOf))];
  const anyWord = new RegExp(words.map(escaped).join('|'), 'i');
  const verdicts = new Map<string, 'yes' | 'maybe' | 'no'>();
  const rivals = rivalsOf(subjects, others);
  const verdictOn = (person: Named) => {
    const known = verdicts.get(person.key);
    if (known !== undefined) return known;
    const verdict = verdictOf(person, subjects, rivals);
    if (verdict !== 'no') verdicts.set(person.key, verdict);
    return verdict;
  };
  return {
    mayName(text) {
      // Of most rows there is nothing to fold.
      if (/^[\t -~]*$/.test(text)) return anyWord.test(text);
      const folded = foldText(text);
      return words.some((word) => folded.includes(word));
    },
    among(people) {
      const found = people.map(verdictOn);
      return found.includes('yes') ? 'yes' : found.includes('maybe') ? 'maybe' : 'no';
    },
  };
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What a row has that names someone: the last part of the family name, or one of the identifiers. */
const wordsOf = ({ name, ids }: NamedSubject) => [
  familyKey(name).split(/[ -]/).at(-1)!,
  ...ids.map(({ value }) => value.toLowerCase()),
];

/** Full names of the same families that are not theirs. */
function rivalsOf(
  subjects: readonly NamedSubject[],
  others: readonly ListedPerson<Named>[],
): readonly string[] {
  const families = new Set(subjects.map(({ name }) => familyKey(name)));
  return others
    .map(({ slot }) => slot.name)
    .filter((name) => families.has(familyKey(name)) && !isAbbreviated(name))
    .filter((name) => !subjects.some((subject) => compatibleNames(name, subject.name)));
}

function verdictOf(
  { name, ids }: Named,
  subjects: readonly NamedSubject[],
  rivals: readonly string[],
): 'yes' | 'maybe' | 'no' {
  const known = subjects.map((subject) => compareIds(ids, subject.ids));
  if (known.includes('same')) return 'yes';
  const fits = subjects.some((subject, i) => known[i] === 'unknown' && compatibleNames(name, subject.name));
  if (!fits) return 'no';
  return isAbbreviated(name) && rivals.some((rival) => compatibleNames(name, rival)) ? 'maybe' : 'yes';
}
