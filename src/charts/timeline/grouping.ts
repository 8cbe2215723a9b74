import type { BylineRole, Bylines } from '../../core/analysis/byline.ts';
import { firstCategory, firstCategoryCounts } from '../../core/analysis/timeline.ts';
import type { Paper } from '../../core/model.ts';
import type { Theme } from '../../scene/theme.ts';
import { categoryRows, rowColour, rowFinder, type CategoryRow } from '../rows.ts';
import type { ChartInput } from '../types.ts';

/** A lane of the upper panel, or a part of the bars. */
export type Row = Omit<CategoryRow, 'keys' | 'value'>;

/** Papers in rows: each in exactly one. */
export interface Grouping {
  readonly rows: readonly Row[];
  /** What the rows are: `first category`. */
  readonly by: string;
  rowOf(paper: Paper): Row;
  colour(row: Row, theme: Theme): string;
}

/** Papers by their first category, in at most `most` rows. */
export function byCategory(input: ChartInput, most: number): Grouping {
  const rows = categoryRows(input, firstCategoryCounts(input.document.papers), 'whole', most);
  const find = rowFinder(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    rows,
    by: 'first category',
    rowOf: (paper) => find(firstCategory(paper)),
    colour: ({ id }, theme) => rowColour(byId.get(id)!, input.palette, theme),
  };
}

const ROLES: readonly (readonly [BylineRole | 'unknown', string])[] = [
  ['first', 'First'],
  ['middle', 'Middle'],
  ['last', 'Last'],
  ['solo', 'Solo'],
  ['unknown', 'Not known'],
];

/** Papers by the subject's place in the byline; only places that occur. */
export function byRole({ document }: ChartInput, { roles }: Bylines): Grouping {
  const roleOf = ({ id }: Paper) => roles.get(id) ?? 'unknown';
  const rows = ROLES.flatMap(([role, code]): Row[] => {
    const papers = document.papers.filter((paper) => roleOf(paper) === role).map(({ id }) => id);
    return papers.length ? [{ id: `role:${role}`, code, name: '', categories: [], papers }] : [];
  });
  const find = new Map(rows.map((row) => [row.id, row]));
  return {
    rows,
    by: 'byline position',
    rowOf: (paper) => find.get(`role:${roleOf(paper)}`)!,
    colour: ({ id }, theme) => roleColour(id, theme),
  };
}

/** Steps of one ramp: roles are no categories and must not look like them. */
function roleColour(id: string, { ramp, ink, other }: Theme): string {
  switch (id) {
    case 'role:first':
      return ramp.at(-1)!;
    case 'role:last':
      return ramp.at(-2)!;
    case 'role:middle':
      return ramp.at(-3)!;
    case 'role:solo':
      return ink;
    default:
      return other;
  }
}
