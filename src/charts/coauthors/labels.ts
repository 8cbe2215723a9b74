import { overlap, textBox, within, type Box } from '../../scene/bounds.ts';
import { placeLabels, type LabelCandidate, type PlacedLabel } from '../../scene/labels.ts';
import { fitText } from '../../scene/text.ts';
import type { Shape, TextShape } from '../../scene/types.ts';
import type { Frame } from '../types.ts';
import type { DrawnTie } from './drawn.ts';
import { reach, type PlacedPerson } from './place.ts';

/** So many people who stand out get a name whatever it covers: nameless hubs tell nothing. */
const ALWAYS = 8;
/** With more ties than this there is no room beside them, so names may lie on them from the start, but for those that are picked. */
const SPARSE = 200;

/**
 * Names where there is room, on grounds of the page's colour: what was moved by hand or is picked, the subject and what is
 * selected first, then by papers. A name prefers a place beside the ties to one on them.
 */
export function names(
  people: readonly PlacedPerson[],
  ties: readonly DrawnTie[],
  plot: Box,
  frame: Frame,
): { readonly grounds: readonly Shape[]; readonly texts: readonly TextShape[] } {
  const { theme, fontSize } = frame;
  const byId = new Map(people.map((person) => [person.person, person]));
  const rank = (person: PlacedPerson) =>
    (person.pinned ? 8 : 0) +
    (person.picked ? 4 : 0) +
    (person.isSubject ? 2 : 0) +
    (person.selected ? 1 : 0);
  const order = [...people].sort((p, q) => rank(q) - rank(p));
  const typical = typicalPapers(people);
  const stands = (person: PlacedPerson) => person.picked || person.pinned;
  const picked = order.filter(stands);
  const rest = order.filter((person) => !stands(person));
  const hubs = rest.filter(({ papers }) => papers.length > typical).slice(0, ALWAYS);
  const others = rest.filter((person) => !hubs.includes(person));
  const dots = (some: readonly DrawnTie[]) =>
    some.flatMap((tie) => dotted(byId.get(tie.a)!, byId.get(tie.b)!, fontSize));
  const wanted = (group: readonly PlacedPerson[]) =>
    group.map((person, i) => candidate(person, -i, plot, frame)).filter(({ text }) => text);
  const picks = { discs: picked.map(disc), dots: dots(ties.filter((tie) => tie.picked)) };
  const all = { discs: people.map(disc), dots: ties.length <= SPARSE ? dots(ties) : picks.dots };
  // Names of what is picked may cover what is not.
  const first = inTurn(wanted(picked), [], picks, [], plot);
  const placed = [...first, ...inTurn(wanted(hubs), wanted(others), all, first, plot)];
  return {
    grounds: placed.map(({ box }) => ({ type: 'rect', ...box, fill: theme.background, fillOpacity: 0.75 })),
    texts: placed.map(({ id, box: _, ...label }) => {
      const { name, selected } = byId.get(id)!;
      const full = label.text === name ? {} : { full: name };
      return { type: 'text', ...label, fill: selected ? theme.ink : theme.muted, ...full };
    }),
  };
}

function candidate(
  person: PlacedPerson,
  priority: number,
  plot: Box,
  { fontSize: size }: Frame,
): LabelCandidate {
  const { person: id, x, y, picked } = person;
  const weight = person.isSubject ? 600 : 400;
  const text = fitText(person.name, size, Math.min(plot.width * 0.45, size * 16), weight);
  const radius = reach(person) + (picked ? size * 0.4 : 0);
  return { id, x, y, radius, text, size, weight, priority };
}

/** The papers of the person in the middle, when people stand in the order of their papers. */
function typicalPapers(people: readonly PlacedPerson[]): number {
  const counts = people.map(({ papers }) => papers.length).sort((p, q) => p - q);
  return counts[Math.floor((counts.length - 1) / 2)] ?? 0;
}

/** Hubs come before all others: clear of ties, else clear of marks, else on their own mark. */
function inTurn(
  hubs: readonly LabelCandidate[],
  others: readonly LabelCandidate[],
  { discs, dots }: { readonly discs: readonly Box[]; readonly dots: readonly Box[] },
  standing: readonly PlacedLabel[],
  plot: Box,
): readonly PlacedLabel[] {
  const placed = new Map<string, PlacedLabel>();
  const attempt = (some: readonly LabelCandidate[], obstacles: readonly Box[]) => {
    const waiting = some.filter(({ id }) => !placed.has(id));
    const taken = [...standing, ...placed.values()].map(({ box }) => box);
    for (const label of placeLabels(waiting, [...obstacles, ...taken], plot)) placed.set(label.id, label);
  };
  attempt(hubs, [...discs, ...dots]);
  attempt(hubs, discs);
  for (const hub of hubs.filter(({ id }) => !placed.has(id))) {
    const label = centred(hub);
    const free = [...standing, ...placed.values()].every(({ box }) => !overlap(box, label.box));
    if (free && within(label.box, plot)) placed.set(label.id, label);
  }
  attempt(others, [...discs, ...dots]);
  attempt(others, discs);
  return [...placed.values()];
}

function centred({ id, text, x, y, size, weight = 400 }: LabelCandidate): PlacedLabel {
  const label = { text, x, y: y + size * 0.36, anchor: 'middle', size, weight } as const;
  return { id, ...label, box: textBox(label) };
}

/** Corners of a box around a disc are free: names may come that near. */
function disc(person: PlacedPerson): Box {
  const half = reach(person) * 0.85;
  return { x: person.x - half, y: person.y - half, width: 2 * half, height: 2 * half };
}

/** A line as a row of small boxes, since names are tested against boxes. */
function dotted(p: PlacedPerson, q: PlacedPerson, em: number): readonly Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(q.x - p.x, q.y - p.y) / (em * 0.5)));
  return Array.from({ length: steps - 1 }, (_, i) => {
    const t = (i + 1) / steps;
    return { x: p.x + (q.x - p.x) * t - 0.5, y: p.y + (q.y - p.y) * t - 0.5, width: 1, height: 1 };
  });
}
