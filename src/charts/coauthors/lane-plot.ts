import { textWidth } from '../../scene/text.ts';
import { margin } from '../frame.ts';
import { shownOf } from '../papers.ts';
import { labelSize, yearPlot } from '../plot.ts';
import type { Context } from './context.ts';
import type { DrawnPerson } from './drawn.ts';
import { dotsOf } from './lane-dots.ts';
import { laneName, laneNumber, undatedText, type LaneStyle } from './lane-shapes.ts';

/** Radius of a mark of one paper, in em. */
const DOT_EM = 0.3;

/** Largest share of the width that names may take. */
const NAMES = 0.3;

/** Columns, year axis and marks of the lanes of some people; `years` are those of the timeline. */
export function laneStyle(
  { input, frame, network }: Context,
  people: readonly DrawnPerson[],
  years: readonly number[],
): LaneStyle {
  const size = labelSize(frame);
  const shown = shownOf(input);
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
  const byId = new Map(input.document.papers.map((paper, i) => [paper.id, { paper, i }]));
  const papersOf = ({ papers }: DrawnPerson) =>
    papers
      .map((id) => byId.get(id)!)
      .sort((p, q) => p.i - q.i)
      .map(({ paper }) => paper);
  const papers = new Map(people.map((person) => [person.person, papersOf(person)]));
  const undated = new Map(
    [...papers].map(([id, all]) => [id, all.filter(({ date }) => date.iso === null)] as const),
  );
  const name = margin(frame);
  const width = Math.min(widest(people.map(laneName)), frame.width * NAMES);
  const number =
    name + width + size * 0.6 + widest(people.map((person) => laneNumber(person, network, shown)));
  const gutter = [...undated.values()].filter((all) => all.length).map((all) => undatedText(all, shown));
  const longest = gutter.length ? gutter.reduce((a, b) => (b.length > a.length ? b : a)) : null;
  const plot = yearPlot(years, longest, number + size * 0.8, frame.width - margin(frame) - 1, size);
  const r = frame.fontSize * DOT_EM;
  const { scale } = plot;
  const dots = new Map([...papers].map(([id, all]) => [id, scale ? dotsOf(all, scale, r) : []] as const));
  const most = [...dots.values()].flat().reduce((max, dot) => Math.max(max, dot.papers.length), 1);
  return { frame, network, shown, plot, dots, undated, r, most, columns: { name, width, number } };
}
