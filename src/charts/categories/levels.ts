import { group } from 'd3';
import {
  compareCounts,
  mergeCounts,
  type CategoryCount,
  type CountRule,
} from '../../core/analysis/categories.ts';
import { ancestorOf, type Level } from '../../core/analysis/levels.ts';
import type { ProfileDocument } from '../../core/model.ts';
import { categoryRows, type CategoryRow } from '../rows.ts';
import type { ChartInput } from '../types.ts';
import { count } from '../words.ts';

/** What a row stands for, one and several. */
export const LEVELS: Readonly<Record<Level, { readonly one: string; readonly many: string }>> = {
  category: { one: 'Category', many: 'categories' },
  field: { one: 'Archive or field', many: 'archives or fields' },
  group: { one: 'Group or domain', many: 'groups or domains' },
};

/** Rows in which the categories of an archive or field, or of a group or domain, are taken together. */
export function levelRows(
  input: ChartInput,
  counts: readonly CategoryCount[],
  rule: CountRule,
  level: Level,
  limit: number,
): readonly CategoryRow[] {
  const { document } = input;
  const parents = new Map(document.categories.map((category) => [category.id, ancestorOf(category, level)]));
  const own = group(counts, ({ category }) =>
    category === null ? null : (parents.get(category)?.id ?? category),
  );
  const rolled = [...own].map(([category, parts]) => ({ category, ...mergeCounts(parts, rule) }));
  const wider = [...new Map([...parents.values()].map((parent) => [parent.id, parent])).values()];
  const names = wider.map(({ name }) => name);
  const rows = categoryRows(
    { ...input, document: { ...document, categories: wider.map((parent) => ({ ...parent, path: [] })) } },
    rolled.sort(compareCounts),
    rule,
    limit,
  );
  return rows.map((row) => {
    const keys = row.keys.flatMap((key) => own.get(key)!.map(({ category }) => category));
    const categories = keys.filter((key) => key !== null);
    // Ids of groups and fields are for machines, so a name stands alone unless two bear it.
    const isNamed =
      row.name && !parents.has(row.keys[0]!) && names.indexOf(row.name) === names.lastIndexOf(row.name);
    const label = isNamed ? { code: row.name, name: '' } : {};
    return { ...row, id: row.id.replace(/^category:/, `${level}:`), keys, categories, ...label };
  });
}

/** The sentence on categories that stand for themselves because nothing wider is known; null where all have a place. */
export function levelNote({ categories }: ProfileDocument, level: Level): string | null {
  const without = level === 'category' ? 0 : categories.filter(({ path }) => !path.length).length;
  const wanted = LEVELS[level].one.toLowerCase();
  if (!without) return null;
  return without === categories.length
    ? `No ${wanted} is known of these categories: they stand for themselves.`
    : `${count(without, 'category', 'categories')} of which no ${wanted} is known ${without === 1 ? 'stands for itself' : 'stand for themselves'}.`;
}
