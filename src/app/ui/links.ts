import { DEFAULT_VIEW, encodeView, type View } from '../../core/view.ts';
import { formatRoute } from '../state/route.svelte.ts';

/** Link to an author's page, with a view if one is to be kept. */
export const authorLink = (author: string, view: View = DEFAULT_VIEW) =>
  formatRoute({ page: 'author', author, query: encodeView(view) });

/** Link to the comparison of authors in their order; of one author, to that of the categories of the record. */
export const compareLink = (authors: readonly string[], view: View = DEFAULT_VIEW) =>
  formatRoute({
    page: 'compare',
    author: authors[0] ?? null,
    others: authors.slice(1),
    query: encodeView(view),
  });
