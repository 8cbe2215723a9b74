import { shownOf, withoutPapers } from '../papers.ts';
import { yearsOf } from '../summary.ts';
import type { ChartInput } from '../types.ts';
import { count, list, numberText, yearRange } from '../words.ts';
import type { Drawn } from './drawn.ts';
import type { Network } from './network.ts';

/** Why there is no network to show; null where there is one. */
export function missing(input: ChartInput, network: Network): string | null {
  const { papers, profile } = input.document;
  const nothing = withoutPapers(input);
  if (nothing) return nothing.replace(/\.$/, ', so no co-authors.');
  if (network.people.length > 1) return null;
  if (!network.lists)
    return `No author list in the sources read for ${profile.name}: the co-authors of ${count(papers.length, 'paper')} are unknown.`;
  return `The author lists read for ${profile.name} name no one else.`;
}

/** Sentences under the drawing: what it cannot show, and how to read it. */
export function notes(input: ChartInput, network: Network, drawn: Drawn): readonly string[] {
  const { papers, profile } = input.document;
  const unlisted = papers.length - network.lists;
  return [
    cutLists(input, network),
    unlisted ? `${count(unlisted, 'paper has', 'papers have')} no author list.` : null,
    network.skipped
      ? `No ties are drawn from ${count(network.skipped, 'paper')} with more than 50 authors; ${network.skipped === 1 ? 'it counts' : 'they count'} for people.`
      : null,
    strongest(drawn),
    drawn.subjectShown ? null : `${profile.name}, who is on every paper, is not drawn.`,
    'Area of a mark: papers together. Width of a line: square root of joint papers.',
  ].filter((note) => note !== null);
}

/** "Lower bound: 8 of 8 author lists are cut after 3 names."; null where no list is cut. */
function cutLists({ document }: ChartInput, { truncated, lists }: Network): string | null {
  if (!truncated) return null;
  const cut = document.papers.flatMap(({ authors }) => (authors?.truncated ? [authors] : []));
  const lengths = new Set(cut.map(({ slots }) => slots.length));
  const after = lengths.size === 1 ? ` after ${count([...lengths][0]!, 'name')}` : '';
  return `Lower bound: ${numberText(truncated)} of ${count(lists, 'author list')} ${truncated === 1 ? 'is' : 'are'} cut${after}.`;
}

function strongest({ people, ties, allPeople, allTies }: Drawn): string | null {
  const parts: string[] = [];
  if (people.length < allPeople)
    parts.push(`the ${numberText(people.length)} of ${numberText(allPeople)} people with most papers`);
  if (ties.length < allTies)
    parts.push(`the strongest ${numberText(ties.length)} of ${numberText(allTies)} ties`);
  return parts.length ? `Showing ${list(parts)}.` : null;
}

/** The network in one paragraph. */
export function description(input: ChartInput, network: Network): string {
  const nothing = missing(input, network);
  if (nothing) return nothing;
  const { document } = input;
  const others = network.people.filter((person) => !person.isSubject);
  const teams = others.filter(({ kind }) => kind === 'team').length;
  const who = [
    others.length - teams ? count(others.length - teams, 'person', 'people') : null,
    teams ? count(teams, 'team') : null,
  ];
  const years = yearsOf(document.papers);
  const { selected, filtering } = shownOf(input);
  const sentences = [
    `Co-authors of ${document.profile.name}: ${list(who.filter((part) => part !== null))} on ${count(document.papers.length, 'paper')}${years ? `, ${yearRange(...years)}` : ''}, with ${count(network.ties.length, 'tie')}.`,
    filtering ? `${count(selected.length, 'paper is', 'papers are')} selected.` : null,
    most(others.map(({ name, papers }) => ({ name, papers: papers.length }))),
    network.modularity === null
      ? null
      : `${count(network.communities, 'community', 'communities')} without ${document.profile.name}, modularity Q = ${network.modularity.toFixed(2)}.`,
    cutLists(input, network),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** Names who shares most papers, where that is more than one and they are few. */
function most(others: readonly { readonly name: string; readonly papers: number }[]): string | null {
  const top = others[0]!.papers;
  const first = others.filter(({ papers }) => papers === top);
  if (top === 1) return others.length === 1 ? null : 'No one is on more than one paper.';
  if (first.length > 3)
    return `${numberText(first.length)} of them share ${count(top, 'paper')} each, the most.`;
  return `Most papers together: ${list(first.map(({ name }) => name))} (${numberText(top)}${first.length > 1 ? ' each' : ''}).`;
}
