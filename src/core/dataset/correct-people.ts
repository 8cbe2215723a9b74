import type { Correction, PeopleCorrection, SplitPersonCorrection } from '../correction.ts';
import type { Paper, Person } from '../model.ts';
import { sha256Hex } from '../text/hash.ts';
import { distinctIdentifiers } from '../text/person-ids.ts';
import { findPaper, findPerson } from './correction-targets.ts';
import { type Draft, type Outcome, withSlots } from './draft.ts';
import { Unions, wouldBreak } from './unions.ts';

/** Corrects the people of a document: who is two, then who is one, then what they are called. */
export function correctPeople(draft: Draft, corrections: readonly Correction[], outcome: Outcome): Draft {
  const split = corrections.reduce(
    (current, correction) =>
      correction.kind === 'split-person' ? splitPerson(current, correction, corrections, outcome) : current,
    draft,
  );
  const { joined, standIn } = joinPeople(split, corrections, outcome);
  return corrections.reduce((current, correction) => {
    if (correction.kind !== 'rename-person') return current;
    const found = findPerson(split.people, correction.person);
    const person = current.people.find(({ id }) => id === standIn(found?.id ?? ''));
    if (!person) {
      outcome.unused(correction, 'no such person');
      return current;
    }
    outcome.applied.push(correction);
    const variants = [...new Set([...person.variants, person.name, correction.name])].sort();
    const renamed = { ...person, name: correction.name, variants };
    return { ...current, people: current.people.map((other) => (other === person ? renamed : other)) };
  }, joined);
}

function splitPerson(
  draft: Draft,
  correction: SplitPersonCorrection,
  corrections: readonly Correction[],
  outcome: Outcome,
): Draft {
  const person = findPerson(draft.people, correction.person);
  const own = person ? oneWith(person, draft.people, corrections) : new Set<string>();
  const papers = new Set(correction.papers.flatMap((target) => findPaper(draft.papers, target) ?? []));
  const isOn = ({ authors }: Paper) => authors?.slots.some((slot) => own.has(slot.person)) ?? false;
  const moved = [...papers].filter(isOn);
  if (!person || moved.length === 0) {
    outcome.unused(correction, person ? 'not on these papers' : 'no such person');
    return draft;
  }
  outcome.applied.push(correction);
  const of = moved.map(({ id }) => id).sort();
  const id = `${person.id}~${sha256Hex(of.join()).slice(0, 6)}`;
  const others = draft.papers.filter((paper) => !moved.includes(paper));
  return {
    ...draft,
    papers: draft.papers.map((paper) =>
      moved.includes(paper)
        ? withSlots(paper, (slot) =>
            own.has(slot.person) ? { ...slot, person: id, isSubject: false } : slot,
          )
        : paper,
    ),
    people: [
      ...draft.people.map((known) =>
        own.has(known.id) && known.id !== draft.subject
          ? { ...known, ...peopleOf(others, new Set([known.id])) }
          : known,
      ),
      {
        id,
        name: person.name,
        kind: person.kind,
        ...peopleOf(moved, own),
        evidence: `set apart by hand on ${correction.made}`,
      },
    ],
  };
}

/** Ids of those whom other corrections join with a person: who is split afterwards is split as one. */
function oneWith(
  person: Person,
  people: readonly Person[],
  corrections: readonly Correction[],
): ReadonlySet<string> {
  const unions = new Unions<Person>();
  for (const correction of corrections) {
    if (correction.kind !== 'merge-people') continue;
    const [a, b] = correction.people.map((target) => findPerson(people, target));
    if (a && b) unions.join(a, b);
  }
  return new Set([...unions.of(person)].map(({ id }) => id));
}

/** Spellings and identifiers of someone on some papers. */
function peopleOf(papers: readonly Paper[], ids: ReadonlySet<string>): Pick<Person, 'variants' | 'ids'> {
  const slots = papers.flatMap(({ authors }) => authors?.slots ?? []).filter((slot) => ids.has(slot.person));
  const names = slots.flatMap(({ name, printed }) => (printed === null ? [name] : [name, printed]));
  return { variants: [...new Set(names)].sort(), ids: distinctIdentifiers(slots.flatMap(({ ids }) => ids)) };
}

function joinPeople(draft: Draft, corrections: readonly Correction[], outcome: Outcome) {
  const unions = new Unions<Person>();
  const papers = papersByPerson(draft.papers);
  const pairOf = ({ people: [a, b] }: PeopleCorrection) => {
    const pair = [findPerson(draft.people, a), findPerson(draft.people, b)] as const;
    return pair[0] && pair[1] ? ([pair[0], pair[1]] as const) : null;
  };
  const apart = corrections.flatMap((correction) => {
    if (correction.kind !== 'keep-people-apart') return [];
    const pair = pairOf(correction);
    if (!pair) outcome.unused(correction, 'one of them is not there');
    return pair ? [pair] : [];
  });
  const onOnePaper = (a: ReadonlySet<Person>, b: ReadonlySet<Person>) => {
    const own = new Set([...a].flatMap(({ id }) => papers.get(id) ?? []));
    return [...b].some(({ id }) => papers.get(id)?.some((paper) => own.has(paper)));
  };
  for (const correction of corrections) {
    if (correction.kind !== 'merge-people') continue;
    const pair = pairOf(correction);
    if (!pair) {
      outcome.unused(correction, 'one of them is not there');
      continue;
    }
    const [a, b] = [unions.of(pair[0]), unions.of(pair[1])];
    if (pair[0] === pair[1]) outcome.unused(correction, 'they are one already');
    else if (wouldBreak(a, b, apart))
      outcome.report('CORRECTION_CONFLICT', correction, 'others of these people were kept apart');
    else if (a !== b && !a.has(pair[1]) && onOnePaper(a, b))
      outcome.report('CORRECTION_CONFLICT', correction, 'both stand in one list of authors');
    else {
      unions.join(...pair);
      outcome.applied.push(correction);
    }
  }
  const merged = unions.all().map((group) => mergePeople([...group], draft.subject, papers));
  const stand = new Map(merged.flatMap(({ person, members }) => members.map((id) => [id, person] as const)));
  const standIn = (id: string) => stand.get(id)?.id ?? id;
  const joined: Draft = {
    ...draft,
    people: [...draft.people.filter(({ id }) => !stand.has(id)), ...merged.map(({ person }) => person)],
    papers:
      stand.size === 0
        ? draft.papers
        : draft.papers.map((paper) =>
            paper.authors?.slots.some(({ person }) => stand.has(person))
              ? withSlots(paper, (slot) => {
                  const person = standIn(slot.person);
                  return { ...slot, person, isSubject: person === draft.subject };
                })
              : paper,
          ),
  };
  return { joined, standIn };
}

/** The subject stands for all, else who is on most papers. */
function mergePeople(
  group: readonly Person[],
  subject: string | null,
  papers: ReadonlyMap<string, readonly Paper[]>,
) {
  const count = ({ id }: Person) => (id === subject ? Infinity : (papers.get(id)?.length ?? 0));
  const [first] = [...group].sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1));
  const members = group.map(({ id }) => id).sort();
  const within = [...new Set(group.flatMap(({ evidence }) => evidence ?? []))].sort();
  const person: Person = {
    ...first!,
    variants: [...new Set(group.flatMap(({ variants }) => variants))].sort(),
    ids: distinctIdentifiers(group.flatMap(({ ids }) => ids)),
    evidence: ['joined by hand', ...within].join('; '),
  };
  return { person, members };
}

function papersByPerson(papers: readonly Paper[]): ReadonlyMap<string, readonly Paper[]> {
  const known = new Map<string, Paper[]>();
  for (const paper of papers)
    for (const { person } of paper.authors?.slots ?? []) {
      const own = known.get(person);
      if (own) own.push(paper);
      else known.set(person, [paper]);
    }
  return known;
}
