import type { ColumnsCorrection, Correction } from '../correction.ts';

const quoted = (text: string) => `"${text}"`;
const both = (items: readonly string[]) => items.map(quoted).join(' and ');

const columnWords = ({ header, meanings }: ColumnsCorrection) =>
  meanings.flatMap((meaning, i) => (meaning === null ? [] : `${meaning}: ${quoted(header[i]!)}`)).join(', ');

/** What a correction does, in words. */
export function correctionWords(correction: Correction): string {
  switch (correction.kind) {
    case 'merge-people':
      return `one person: ${both(correction.people.map(({ name }) => name))}`;
    case 'keep-people-apart':
      return `two people: ${both(correction.people.map(({ name }) => name))}`;
    case 'split-person':
      return `someone else of the name ${quoted(correction.person.name)} on ${both(correction.papers.map(({ title }) => title))}`;
    case 'rename-person':
      return `${quoted(correction.person.name)} is called ${quoted(correction.name)}`;
    case 'merge-papers':
      return `one work: ${both(correction.papers.map(({ title }) => title))}`;
    case 'keep-papers-apart':
      return `two works: ${both(correction.papers.map(({ title }) => title))}`;
    case 'exclude-paper':
      return `left out: ${quoted(correction.paper.title)} (${correction.reason})`;
    case 'date-paper':
      return `${quoted(correction.paper.title)} is of ${correction.date}`;
    case 'rename-category':
      return `category ${correction.category} is called ${quoted(correction.name)}`;
    case 'merge-profiles':
      return `one author: ${both(correction.profiles)}`;
    case 'keep-profiles-apart':
      return `two authors: ${both(correction.profiles)}`;
    case 'columns':
      return `columns taken as ${columnWords(correction)}`;
    case 'subject':
      return `${quoted(correction.file)} is the record of ${both(correction.people.map(({ name }) => name))}`;
  }
}
