import { figureSettings, formatFigureSettings, type FigureSettings } from '../../figures/settings.ts';
import { isUnit, type Unit } from '../panel/fields.ts';
import { figures } from './figures.svelte.ts';
import { router } from './route.svelte.ts';
import { view } from './view.svelte.ts';

const KEY = 'oeuvre.figure';

/** Stands where a chart's id does: the figures of all charts of the page, as a pack. */
export const ALL_CHARTS = 'all';

type Texts = Readonly<Record<string, string>>;

/**
 * The figure panel: for which chart it is open, and its settings. Both live in the address, under `figure`; the
 * settings last used are remembered where they may be, and stand when a panel is opened again. A figure that came
 * from a file has the settings it was made with.
 */
class FigurePanel {
  readonly #texts: Texts = $derived(view.current.options.figure ?? {});
  /** Id of the chart, or {@link ALL_CHARTS}; null where no panel is open. */
  readonly chart: string | null = $derived(this.#texts.chart ?? null);
  readonly settings: FigureSettings = $derived(figureSettings(this.#texts));
  /** The unit in which sizes are typed; no part of a figure. */
  readonly unit: Unit = $derived(isUnit(this.#texts.unit) ? this.#texts.unit : 'mm');

  open(chart: string): void {
    this.#write({ ...(carried() ?? recalled()), ...this.#texts, chart }, 'push');
  }

  close(): void {
    const { figure: _, ...options } = view.current.options;
    view.set({ ...view.current, options });
  }

  set(part: Partial<FigureSettings>): void {
    this.#keep({ ...this.settings, ...part }, this.unit);
  }

  measureIn(unit: Unit): void {
    this.#keep(this.settings, unit);
  }

  #keep(settings: FigureSettings, unit: Unit): void {
    const texts = { ...formatFigureSettings(settings), ...(unit === 'mm' ? {} : { unit }) };
    remember(texts);
    this.#write({ ...texts, ...(this.chart === null ? {} : { chart: this.chart }) }, 'replace');
  }

  #write(figure: Texts, step: 'push' | 'replace'): void {
    view.set({ ...view.current, options: { ...view.current.options, figure } }, step);
  }
}

/** The settings of the opened figure whose page this is; null on every other page. */
function carried(): Texts | null {
  const opened = figures.find(router.route.figure);
  return opened ? (opened.carried.figure.view.options.figure ?? {}) : null;
}

function remember(texts: Texts): void {
  try {
    localStorage.setItem(KEY, new URLSearchParams(texts).toString());
  } catch {
    // Storage may be full or forbidden: then the settings last as long as the address.
  }
}

function recalled(): Texts {
  try {
    return Object.fromEntries(new URLSearchParams(localStorage.getItem(KEY) ?? ''));
  } catch {
    return {};
  }
}

export const figurePanel = new FigurePanel();
