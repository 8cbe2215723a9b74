import { EVERYTHING, type Selection } from '../../core/analysis/selection.ts';
import { decodeView, encodeView, type View } from '../../core/view.ts';
import type { ChartOption } from '../../charts/types.ts';
import { router } from './route.svelte.ts';

/** The view of the current page. It lives in the address; setters write it there. */
class ViewState {
  readonly current = $derived(decodeView(router.route.query));
  readonly #drawnQuery = $derived.by(() => {
    const { figure: _, ...options } = this.current.options;
    return encodeView({ ...this.current, options });
  });
  /** The view without the settings of a figure: while only these change it stays, and no chart is drawn again. */
  readonly drawn = $derived(decodeView(this.#drawnQuery));
  /** The view before a drag began. */
  #before: View | null = null;

  set(next: View, step: 'push' | 'replace' = 'push'): void {
    router.go({ ...router.route, query: encodeView(next) }, step);
  }

  select(part: Partial<Selection>, step: 'push' | 'replace' = 'push'): void {
    this.set({ ...this.current, selection: { ...this.current.selection, ...part } }, step);
  }

  clear(): void {
    this.select({ ...EVERYTHING, paper: this.current.selection.paper });
  }

  compare(categories: readonly string[]): void {
    this.set({ ...this.current, compare: categories });
  }

  /** Sets a chart's option; the default leaves the address. */
  option(chart: string, { id, default: standard }: ChartOption, value: string): void {
    const { [id]: _, ...others } = this.current.options[chart] ?? {};
    const values = value === standard ? others : { ...others, [id]: value };
    this.set({ ...this.current, options: { ...this.current.options, [chart]: values } });
  }

  /** While dragging: shows years without adding steps to the history. */
  drag(years: Selection['years']): void {
    this.#before ??= this.current;
    this.select({ years }, 'replace');
  }

  /** While dragging: puts a person elsewhere in the graph. */
  move(person: string, place: readonly [number, number]): void {
    this.#before ??= this.current;
    this.set({ ...this.current, pins: { ...this.current.pins, [person]: place } }, 'replace');
  }

  /** After dragging: the view before it becomes the step that Back returns to. */
  drop(): void {
    const before = this.#before;
    this.#before = null;
    if (!before) return;
    const after = this.current;
    this.set(before, 'replace');
    this.set(after);
  }
}

export const view = new ViewState();
