import { LIBRARY_ID } from '../../core/dataset/library-id.ts';
import { DEFAULT_VIEW, encodeView, type View } from '../../core/view.ts';
import { formatRoute } from '../state/route.svelte.ts';

/** Link to an author's page, with a view if one is to be kept; the page of the whole library is its network. */
export const authorLink = (author: string, view: View = DEFAULT_VIEW) =>
  formatRoute(
    author === LIBRARY_ID
      ? { page: 'network', author: null, query: encodeView(view) }
      : { page: 'author', author, query: encodeView(view) },
  );

/** Link to the comparison of authors in their order; of one author, to that of the categories of the record. */
export const compareLink = (authors: readonly string[], view: View = DEFAULT_VIEW) =>
  formatRoute({
    page: 'compare',
    author: authors[0] ?? null,
    others: authors.slice(1),
    query: encodeView(view),
  });

/** Link to the path between two authors in the network, where an author's id is that of the person. */
export const pathLink = (from: string, to: string) =>
  formatRoute({ page: 'network', author: null, query: encodeView({ ...DEFAULT_VIEW, path: [from, to] }) });
