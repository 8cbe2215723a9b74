import { DEFAULT_VIEW, encodeView, type View } from '../../core/view.ts';
import { formatRoute } from '../state/route.svelte.ts';

/** Link to an author's page, with a view if one is to be kept. */
export const authorLink = (author: string, view: View = DEFAULT_VIEW) =>
  formatRoute({ page: 'author', author, query: encodeView(view) });

/** Link to the comparison of an author's categories. */
export const compareLink = (author: string, view: View) =>
  formatRoute({ page: 'compare', author, query: encodeView(view) });
