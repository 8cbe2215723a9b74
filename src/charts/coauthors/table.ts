import { shownOf } from '../papers.ts';
import type { ChartInput, Table } from '../types.ts';
import { list, numberText } from '../words.ts';
import type { Network, Tie } from './network.ts';
import { pathOf, type ShownPath } from './path.ts';
import { pathText } from './words.ts';

/** Most titles that a caption names for one tie. */
const TITLES = 3;

/** One row a person or team, strongest first; the subject, who is on all papers, is left out. */
export function table(input: ChartInput, network: Network): Table {
  const { filtering, has } = shownOf(input);
  const { name, subject } = input.document.profile;
  const path = pathOf(input, network);
  const steps = new Map(path?.people.map(({ person }, i) => [person, i + 1]));
  const counts = tieCounts(network.ties);
  const column = (id: string, label: string, numeric = true) => ({ id, label, numeric });
  return {
    caption: [
      subject === null ? `People of ${name}` : `Co-authors of ${name}; ties include the one to ${name}`,
      pathCaption(input, path),
    ]
      .filter((part) => part !== null)
      .join('. '),
    columns: [
      column('name', 'Name', false),
      column('kind', 'Kind', false),
      column('papers', 'Papers together'),
      ...(filtering ? [column('selected', 'Of these selected')] : []),
      column('newman', 'Strength (Newman)'),
      column('first', 'First year'),
      column('latest', 'Latest year'),
      column('community', 'Community'),
      column('complete', 'Ties from a complete list'),
      column('together', 'Ties from cut lists only'),
      ...(steps.size ? [column('path', 'Step of the path')] : []),
    ],
    rows: network.people
      .filter((person) => !person.isSubject)
      .map((person) => [
        person.name,
        person.kind,
        person.papers.length,
        ...(filtering ? [person.papers.filter(has).length] : []),
        person.newman === null ? null : Math.round(person.newman * 1e4) / 1e4,
        person.years?.[0] ?? null,
        person.years?.[1] ?? null,
        person.community === null ? null : person.community + 1,
        counts.complete.get(person.person) ?? 0,
        counts.together.get(person.person) ?? 0,
        ...(steps.size ? [steps.get(person.person) ?? null] : []),
      ]),
  };
}

function tieCounts(ties: readonly Tie[]) {
  const complete = new Map<string, number>();
  const together = new Map<string, number>();
  for (const tie of ties) {
    const counts = tie.complete ? complete : together;
    for (const id of [tie.a, tie.b]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return { complete, together };
}

/** The path in words, then the papers behind each of its ties. */
function pathCaption(input: ChartInput, path: ShownPath | null): string | null {
  const sentence = pathText(input, path);
  if (!path || sentence === null) return null;
  const titles = new Map(input.document.papers.map(({ id, title }) => [id, title.value]));
  const papers = path.ties.map((tie, i) => {
    const named = tie.papers.slice(0, TITLES).map((id) => `“${titles.get(id) ?? id}”`);
    const more = tie.papers.length - named.length;
    const all = more ? [...named, `${numberText(more)} more`] : named;
    return `${path.people[i]!.name} and ${path.people[i + 1]!.name}: ${list(all)}`;
  });
  return [sentence, papers.join('; ')].filter(Boolean).join(' ');
}
