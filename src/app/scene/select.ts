import type { View } from '../../core/view.ts';
import type { MarkRef } from '../../scene/types.ts';

/**
 * The view after a click on a mark: what the mark names is selected, or no longer if it already was.
 * With `extend` (Shift) years grow to a range, a second person asks for the path between the two, and a category
 * goes in or out of the comparison.
 */
export function clickMark(view: View, mark: MarkRef, extend: boolean): View {
  const { selection, compare } = view;
  const categories = mark.categories ?? [];
  if (extend && mark.kind === 'category') return { ...view, compare: toggled(compare, categories) };
  const select = (part: Partial<View['selection']>): View => ({
    ...view,
    selection: { ...selection, ...part },
  });
  const off = isPressed(view, mark);
  switch (mark.kind) {
    case 'paper':
      return select({ paper: off ? null : (mark.papers[0] ?? null) });
    case 'year':
      return select({ years: clickedYears(selection.years, mark.years ?? null, extend) });
    case 'category':
      return select({ categories: toggled(selection.categories, categories) });
    case 'cell':
      return select(clickedCell(mark, off));
    case 'person':
      if (extend && mark.people?.[0] && selection.people.length === 1 && !off)
        return { ...select({ people: [] }), path: [selection.people[0]!, mark.people[0]] };
      return select({ people: off && selection.people.length === 1 ? [] : (mark.people ?? []) });
    case 'edge':
      return select({ people: off ? [] : (mark.people ?? []) });
  }
}

/** Whether what the mark names is selected. */
export function isPressed({ selection }: View, mark: MarkRef): boolean {
  const { years, categories, people, paper } = selection;
  const inYears = years !== null && !!mark.years && mark.years[0] >= years[0] && mark.years[1] <= years[1];
  const inCategories = !!mark.categories?.length && mark.categories.every((id) => categories.includes(id));
  switch (mark.kind) {
    case 'paper':
      return paper !== null && mark.papers[0] === paper;
    case 'year':
      return inYears;
    case 'category':
      return inCategories;
    case 'cell':
      return (
        inYears &&
        (inCategories || !mark.categories) &&
        (mark.people ?? []).every((id) => people.includes(id))
      );
    case 'person':
    case 'edge':
      return !!mark.people?.length && mark.people.every((id) => people.includes(id));
  }
}

/** A cell stands for years together with categories, or with a person. */
function clickedCell({ years, categories, people }: MarkRef, off: boolean): Partial<View['selection']> {
  return {
    years: off ? null : (years ?? null),
    ...(categories ? { categories: off ? [] : categories } : {}),
    ...(people ? { people: off ? [] : people } : {}),
  };
}

type Years = View['selection']['years'];

function clickedYears(selected: Years, clicked: Years, extend: boolean): Years {
  if (!selected || !clicked) return clicked;
  if (extend) return [Math.min(selected[0], clicked[0]), Math.max(selected[1], clicked[1])];
  return selected[0] === clicked[0] && selected[1] === clicked[1] ? null : clicked;
}

/** Adds what is missing; takes everything away where nothing is missing. */
function toggled(list: readonly string[], ids: readonly string[]): readonly string[] {
  return ids.every((id) => list.includes(id))
    ? list.filter((id) => !ids.includes(id))
    : [...new Set([...list, ...ids])];
}
