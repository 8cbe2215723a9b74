import { encodeView } from '../../core/view.ts';
import type { ReopenedFigure } from '../../figures/reopen.ts';
import { router } from './route.svelte.ts';

/** A figure that was opened from a file. */
export interface OpenedFigure {
  /** The beginning of the hash of its data: its place in an address. */
  readonly id: string;
  /** Name of the file. */
  readonly file: string;
  readonly carried: ReopenedFigure;
}

/** The figures that were opened in this session; held in memory only. */
class OpenedFigures {
  #list: readonly OpenedFigure[] = $state.raw([]);

  find(id: string | undefined): OpenedFigure | undefined {
    return this.#list.find((figure) => figure.id === id);
  }

  /** Takes a figure in and goes to its page, in the view it was saved with. */
  open(file: string, carried: ReopenedFigure): void {
    const id = carried.sha256.slice(0, 12);
    this.#list = [...this.#list.filter((other) => other.id !== id), { id, file, carried }];
    router.go({ page: 'figure', author: null, figure: id, query: encodeView(carried.figure.view) });
  }
}

export const figures = new OpenedFigures();
