import { embedded } from './embedded.ts';

export type Page = 'library' | 'author' | 'compare' | 'network' | 'figure' | 'data' | 'methods' | 'unknown';

/** What the hash of the address stands for. `query` is the view, without `?` and without `author`. */
export interface Route {
  readonly page: Page;
  readonly author: string | null;
  /** Authors compared with `author`, in the order they were chosen; only on the compare page. */
  readonly others?: readonly string[];
  /** An opened figure; only on its page. */
  readonly figure?: string;
  readonly query: string;
}

const PLAIN: Readonly<Record<string, Page>> = {
  '': 'library',
  network: 'network',
  data: 'data',
  methods: 'methods',
};

/** Reads a hash such as `#/author/ID?years=2024-2026`. Never throws; what it does not know is `unknown`. */
export function parseRoute(hash: string): Route {
  const [path = '', rest = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s, 2);
  const [head = '', id, ...more] = path.replace(/\/$/, '').split('/').map(decode);
  if (head === 'author' && id && !more.length) return { page: 'author', author: id, query: rest };
  if (head === 'figure' && id && !more.length)
    return { page: 'figure', author: null, figure: id, query: rest };
  if (head === 'compare' && id === undefined) return parseCompare(rest);
  const page = id === undefined ? PLAIN[head] : undefined;
  return { page: page ?? 'unknown', author: null, query: rest };
}

/** Writes a route as a hash; the inverse of {@link parseRoute}. */
export function formatRoute({ page, author, others = [], figure = '', query }: Route): string {
  const id = encodeURIComponent(author ?? '');
  if (page === 'author') return `#/author/${id}${query && `?${query}`}`;
  if (page === 'compare') {
    const authors = [...(author === null ? [] : [author]), ...others];
    const pairs = authors.map((other) => `author=${encodeURIComponent(other)}`);
    return `#/compare?${[...pairs, query].filter(Boolean).join('&')}`;
  }
  if (page === 'figure') return `#/figure/${encodeURIComponent(figure)}${query && `?${query}`}`;
  if (page === 'network') return `#/network${query && `?${query}`}`;
  return page === 'library' ? '#/' : `#/${page}`;
}

/** Every `author=` is one to compare, each once; what else there is, is the view. */
function parseCompare(query: string): Route {
  const pairs = query.split('&').filter(Boolean);
  const isAuthor = (pair: string) => pair.startsWith('author=');
  const authors = pairs.filter(isAuthor).map((pair) => decode(pair.slice('author='.length)));
  const [author = null, ...others] = [...new Set(authors.filter(Boolean))];
  return {
    page: 'compare',
    author,
    others,
    query: pairs.filter((pair) => !isAuthor(pair)).join('&'),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address bar as state. Links are plain `<a href="#/…">`; back and forward come in through events. */
class Router {
  #hash = $state.raw(location.hash);
  readonly route = $derived(parseRoute(this.#hash));

  constructor() {
    // A page in one file opens at what it was saved from.
    if (embedded && !location.hash) this.go(parseRoute(embedded.start), 'replace');
    const follow = () => (this.#hash = location.hash);
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
  }

  /** Goes to a route: as a new step that Back undoes, or in place of the current one. */
  go(route: Route, step: 'push' | 'replace' = 'push'): void {
    const hash = formatRoute(route);
    if (hash === this.#hash) return;
    this.#hash = hash;
    if (step === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  }
}

export const router = new Router();
