import { shownOf } from '../papers.ts';
import type { ChartInput, Table } from '../types.ts';
import type { Network } from './network.ts';

/** One row a person or team, most papers first; the subject, who is on all papers, is left out. */
export function table(input: ChartInput, network: Network): Table {
  const { filtering, has } = shownOf(input);
  const { name } = input.document.profile;
  const complete = new Map<string, number>();
  const together = new Map<string, number>();
  for (const tie of network.ties) {
    const counts = tie.complete ? complete : together;
    for (const id of [tie.a, tie.b]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const column = (id: string, label: string, numeric = true) => ({ id, label, numeric });
  return {
    caption: `Co-authors of ${name}; ties include the one to ${name}`,
    columns: [
      column('name', 'Name', false),
      column('kind', 'Kind', false),
      column('papers', 'Papers together'),
      ...(filtering ? [column('selected', 'Of these selected')] : []),
      column('first', 'First year'),
      column('latest', 'Latest year'),
      column('community', 'Community'),
      column('complete', 'Ties from a complete list'),
      column('together', 'Ties only shown together'),
    ],
    rows: network.people
      .filter((person) => !person.isSubject)
      .map((person) => [
        person.name,
        person.kind,
        person.papers.length,
        ...(filtering ? [person.papers.filter(has).length] : []),
        person.years?.[0] ?? null,
        person.years?.[1] ?? null,
        person.community === null ? null : person.community + 1,
        complete.get(person.person) ?? 0,
        together.get(person.person) ?? 0,
      ]),
  };
}
