import { figureSettings, formatFigureSettings, type FigureSettings } from '../../figures/settings.ts';
import { isUnit, type Unit } from '../panel/fields.ts';
import { view } from './view.svelte.ts';

const KEY = 'oeuvre.figure';

type Texts = Readonly<Record<string, string>>;

/**
 * The figure panel: for which chart it is open, and its settings. Both live in the address, under `figure`; the
 * settings last used are remembered where they may be, and stand when a panel is opened again.
 */
class FigurePanel {
  readonly #texts: Texts = $derived(view.current.options.figure ?? {});
  /** Id of the chart; null where no panel is open. */
  readonly chart: string | null = $derived(this.#texts.chart ?? null);
  readonly settings: FigureSettings = $derived(figureSettings(this.#texts));
  /** The unit in which sizes are typed; no part of a figure. */
  readonly unit: Unit = $derived(isUnit(this.#texts.unit) ? this.#texts.unit : 'mm');

  open(chart: string): void {
    this.#write({ ...recalled(), ...this.#texts, chart }, 'push');
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
