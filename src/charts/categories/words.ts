import { isoText, count, list, numberText, percent } from '../words.ts';
import { rowTitle, type CategoryRow } from '../rows.ts';
import { paperCount } from '../summary.ts';
import type { ChartInput, Table } from '../types.ts';
import type { CategoriesData, Value } from './data.ts';
import { LEVELS, levelNote } from './levels.ts';

/** The rule as it is printed in the chart; with `shares`, also what shares are of. */
export function ruleNote({ rule, level, shown }: CategoriesData, shares: boolean): string {
  const text =
    rule === 'split'
      ? 'Each paper counts once, split equally between its categories.'
      : `A paper is counted in each of its ${LEVELS[level].many}: sums can exceed 100 %.`;
  return shares ? `${text} Shares of ${count(shown.selected.length, 'paper')}.` : text;
}

/** Number and share beside a bar: `4 · 50 %`, while filtering `3/4 · 60 %`. */
export function valueText({ all, selected }: Value, { shown }: CategoriesData): string {
  const value = shown.filtering ? `${decimal(selected)}/${decimal(all)}` : decimal(all);
  return shown.selected.length ? `${value} · ${percent(selected / shown.selected.length)}` : value;
}

/** Papers, or the sum of their shares. */
export const decimal = (value: number) => numberText(value, 2);

/** The categories that a row takes together; none for a row of one. */
export function rowDetails({ categories }: CategoryRow): readonly string[] {
  return categories.length > 1 ? [`takes together ${list(categories)}`] : [];
}

/** What a bar stands for, in a line. */
export function rowLabel(row: CategoryRow, data: CategoriesData): string {
  const { all, selected } = data.valueOf(row);
  const value = `${decimal(all)} ${all === 1 ? 'paper' : 'papers'}`;
  return `${rowTitle(row)}: ${value}${data.shown.filtering ? `, ${decimal(selected)} selected` : ''}`;
}

/** Rows are categories; with `perYear`, a column for each year. While filtering, years count the selection. */
export function table(input: ChartInput, data: CategoriesData, perYear: boolean): Table {
  const { shown, rows, cells, years } = data;
  const { filtering, selected } = shown;
  const columns = perYear ? [...years, ...(cells.some(({ year }) => year === null) ? [null] : [])] : [];
  const found = new Map(cells.map((cell) => [`${cell.row.id}:${cell.year}`, cell.selected]));
  const share = (value: number) => (selected.length ? round((value / selected.length) * 100) : null);
  return {
    caption: `Papers of ${input.document.profile.name} by category, as of ${isoText(input.document.asOf)}. ${ruleNote(data, true)}`,
    columns: [
      { id: 'category', label: LEVELS[data.level].one, numeric: false },
      { id: 'name', label: 'Name', numeric: false },
      ...(filtering ? [{ id: 'selected', label: 'Selected papers', numeric: true }] : []),
      { id: 'papers', label: filtering ? 'All papers' : 'Papers', numeric: true },
      { id: 'share', label: 'Share (%)', numeric: true },
      ...columns.map((year) => ({
        id: String(year ?? 'undated'),
        label: String(year ?? 'undated'),
        numeric: true,
      })),
    ],
    rows: rows.map((row) => {
      const value = data.valueOf(row);
      return [
        row.code,
        row.name || null,
        ...(filtering ? [round(value.selected)] : []),
        round(value.all),
        share(value.selected),
        ...columns.map((year) => round(found.get(`${row.id}:${year}`) ?? 0)),
      ];
    }),
  };
}

/** Two decimals: sums of thirds are not exact. */
const round = (value: number) => Math.round(value * 100) / 100;

/** The paragraph that tells the chart to those who do not see it. */
export function description(input: ChartInput, data: CategoriesData, perYear: boolean): string {
  const { document } = input;
  const { rows, shown, years } = data;
  const known = rows.flatMap(({ keys }) => keys).filter((key) => key !== null).length;
  const named = rows.map((row) => `${rowTitle(row)} ${valueText(data.valueOf(row), data)}`);
  const sentences = [
    `${paperCount(shown)} by ${document.profile.name} in ${count(known, 'category', 'categories')}${perYear && years.length ? ', by year' : ''}, as of ${isoText(document.asOf)}.`,
    `${perYear ? 'In all' : 'Largest first'}: ${list(named)}.`,
    ruleNote(data, true),
  ];
  const without = levelNote(document, data.level);
  if (without) sentences.push(without);
  const latest = years.at(-1);
  if (perYear && latest !== undefined && years[0] !== undefined) {
    sentences.push(
      `Years run from ${years[0]} to ${latest}${data.unfinished ? `; ${data.unfinished.year} is not over` : ''}.`,
    );
  }
  return sentences.join(' ');
}
