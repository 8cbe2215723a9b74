import type { Selection } from '../../core/analysis/selection.ts';
import { categoryTitle } from '../../core/taxonomy/label.ts';
import type { ProfileDocument } from '../../core/model.ts';

/** A part of the selection, and the selection without it. */
export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly without: Partial<Selection>;
}

/** The parts of a selection in words, in the order of the link. */
export function chipsOf(selection: Selection, { categories, people }: ProfileDocument): readonly Chip[] {
  const { years, text } = selection;
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((item) => item.id === id)?.name ?? id;
  const category = (id: string): Chip => {
    return {
      id: `category:${id}`,
      label: categoryTitle({ id, name: nameOf(categories, id) }),
      without: { categories: selection.categories.filter((other) => other !== id) },
    };
  };
  const person = (id: string): Chip => ({
    id: `person:${id}`,
    label: `with ${nameOf(people, id)}`,
    without: { people: selection.people.filter((other) => other !== id) },
  });
  return [
    ...(years ? [{ id: 'years', label: [...new Set(years)].join('–'), without: { years: null } }] : []),
    ...selection.categories.map(category),
    ...selection.people.map(person),
    ...(text.trim() ? [{ id: 'text', label: `“${text.trim()}”`, without: { text: '' } }] : []),
  ];
}
