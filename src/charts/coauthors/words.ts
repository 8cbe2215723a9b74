import { shownOf, withoutPapers } from '../papers.ts';
import { yearsOf } from '../summary.ts';
import type { ChartInput } from '../types.ts';
import { count, list, numberText, yearRange } from '../words.ts';
import type { Drawn } from './drawn.ts';
import type { Network } from './network.ts';
import { settingsOf } from './options.ts';
import type { ShownPath } from './path.ts';

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

/** Sentences under every view: what it cannot show, what is hidden by what, and the path. */
export function notes(input: ChartInput, network: Network, drawn: Drawn): readonly string[] {
  const unlisted = input.document.papers.length - network.lists;
  return [
    pathText(input, drawn.path),
    cutLists(input, network),
    unlisted ? `${count(unlisted, 'paper has', 'papers have')} no author list.` : null,
    skipped(network),
    counting(network),
    ...hiddenTexts(input, drawn),
  ].filter((note) => note !== null);
}

/** "Shortest path: Ana Gil – Bo Li (2 papers), Bo Li – Cy Wu (1 paper)."; null where none is asked for. */
export function pathText({ document, path: asked }: ChartInput, path: ShownPath | null): string | null {
  if (!path || !asked) return null;
  const unknown = asked.filter((_, i) => [path.from, path.to][i] === null);
  if (unknown.length) return `No path: ${list(unknown)} not found among the co-authors.`;
  if (!path.people.length)
    return `No path between ${path.from} and ${path.to}: no ties join them, even through others.`;
  const steps = path.ties.map(
    ({ weight }, i) => `${path.people[i]!.name} – ${path.people[i + 1]!.name} (${count(weight, 'paper')})`,
  );
  const only = path.throughSubject
    ? ` Through ${document.profile.name} only: no other co-authors join them.`
    : '';
  const kind = path.route === 'strongest' ? 'Strongest path' : 'Shortest path';
  return `${kind}: ${steps.join(', ')}.${only}`;
}

function skipped({ skipped: papers, counting: { maxAuthors } }: Network): string | null {
  if (!papers.length) return null;
  const rest = papers.length === 1 ? 'it counts' : 'they count';
  return `No ties are drawn from ${count(papers.length, 'paper')} with more than ${numberText(maxAuthors)} authors; ${rest} for people.`;
}

/** How fractional counting works, and what it cannot weigh. */
function counting({ counting: { fractional }, ties }: Network): string | null {
  if (!fractional) return null;
  const unknown = ties.filter(({ newman }) => newman === null).length;
  const without = unknown
    ? ` The strength of ${numberText(unknown)} of all ${count(ties.length, 'tie')} is unknown: cut lists only.`
    : '';
  return `Fractional counting: a paper with n authors adds 1/(n−1) to each of its ties (Newman 2001), where its list is complete.${without}`;
}

function hiddenTexts(input: ChartInput, { hidden }: Drawn): readonly string[] {
  const { papers, strength, core } = settingsOf(input).thresholds;
  const but = without(input);
  const why = {
    large: 'only on papers that add no ties',
    papers: `fewer than ${numberText(papers)} joint papers`,
    strength: `strength below ${numberText(strength)} or unknown`,
    core: `not in the ${core}-core (at least ${core} ties to others in it${but && `,${but}`})`,
  };
  return hidden.map(({ by, people, ties }) => {
    const unknown = by === 'strength' ? ties.filter(({ newman }) => newman === null).length : 0;
    const parts = [
      people.length ? count(people.length, 'person', 'people') : null,
      ties.length
        ? count(ties.length, 'tie') + (unknown ? `, ${numberText(unknown)} of unknown strength` : '')
        : null,
    ];
    return `Hidden, ${why[by]}: ${list(parts.filter((part) => part !== null)) || 'none'}.`;
  });
}

/** "Lower bound: 8 of 8 author lists are cut after 3 names."; null where no list is cut. */
function cutLists({ document }: ChartInput, { truncated, lists }: Network): string | null {
  if (!truncated) return null;
  const cut = document.papers.flatMap(({ authors }) => (authors?.truncated ? [authors] : []));
  const lengths = new Set(cut.map(({ slots }) => slots.length));
  const after = lengths.size === 1 ? ` after ${count([...lengths][0]!, 'name')}` : '';
  return `Lower bound: ${numberText(truncated)} of ${count(lists, 'author list')} ${truncated === 1 ? 'is' : 'are'} cut${after}.`;
}

/** Who is drawn where there is no room for all; nothing where there is. */
export function leftOut(
  { people }: Drawn,
  { counting: { fractional } }: Network,
  shown: number,
  all: number,
  [one, many]: readonly [string, string],
): readonly string[] {
  if (shown >= all) return [];
  const strongest = fractional ? 'the strongest' : 'those with most papers';
  const who = people.some(({ picked }) => picked) ? `the chosen and ${strongest}` : strongest;
  return [
    `Showing ${numberText(shown)} of ${count(all, one, many)}, ${who}; ${numberText(all - shown)} more are not drawn.`,
  ];
}

/** The network in one paragraph. */
export function description(input: ChartInput, network: Network, drawn: Drawn): string {
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
    communitiesText(input, network),
    cutLists(input, network),
    ...hiddenTexts(input, drawn),
    pathText(input, drawn.path),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** The author of the record is tied to everyone, so communities and cores leave them out; a library has none. */
const without = ({ document: { profile } }: ChartInput) =>
  profile.subject === null ? '' : ` without ${profile.name}`;

/** How many communities, how clear and how stable they are; null without ties between others. */
export function communitiesText(
  input: ChartInput,
  { communities, modularity, stability }: Network,
): string | null {
  if (modularity === null || stability === null) return null;
  const found = `${count(communities, 'community', 'communities')}${without(input)}, modularity Q = ${modularity.toFixed(2)}`;
  return `${found}; in other runs ${numberText(stability * 100, 0)} % of ties fall within or between them as here.`;
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
