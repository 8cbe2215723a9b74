import { MediaQuery } from 'svelte/reactivity';
import { DARK, LIGHT, type Theme } from '../../scene/theme.ts';
import { print } from './print.svelte.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';

const KEY = 'oeuvre.theme';
const CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/**
 * Light or dark: as the system says, unless the person chose one; on paper light. The choice is remembered where it
 * may be.
 */
class ThemeState {
  #choice = $state.raw<ThemeChoice>(remembered());
  readonly #dark = new MediaQuery('prefers-color-scheme: dark');
  readonly current: Theme = $derived(
    this.applied === 'dark' || (this.applied === 'auto' && this.#dark.current) ? DARK : LIGHT,
  );

  get choice(): ThemeChoice {
    return this.#choice;
  }

  /** The choice, unless the page is on paper. */
  get applied(): ThemeChoice {
    return print.active ? 'light' : this.#choice;
  }

  /** Steps through auto, light, dark. */
  next(): void {
    this.#choice = CHOICES[(CHOICES.indexOf(this.#choice) + 1) % CHOICES.length]!;
    try {
      localStorage.setItem(KEY, this.#choice);
    } catch {
      // Storage may be forbidden: then the choice lasts as long as the page.
    }
  }
}

/** Gives the page the colours of the figures, so that both are one picture. */
export function paintPage(root: HTMLElement, choice: ThemeChoice, colours: Theme): void {
  root.dataset.theme = choice;
  const { background, ink, muted, rule, other, accent } = colours;
  const properties = { ground: background, ink, muted, rule, 'rule-strong': other, accent };
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(`--${name}`, value);
}

function remembered(): ThemeChoice {
  try {
    return CHOICES.find((choice) => choice === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

export const theme = new ThemeState();
