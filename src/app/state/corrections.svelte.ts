import type { Correction, Suggestion } from '../../core/correction.ts';
import { readCorrections, writeCorrections } from '../../core/dataset/corrections-file.ts';
import { settleCorrections } from '../../core/dataset/settle-corrections.ts';
import { decide } from '../../core/dataset/suggestions.ts';
import { isDemo } from './load.ts';

/** Fictional authors are corrected apart from real ones. */
const KEY = isDemo ? 'oeuvre.corrections.demo' : 'oeuvre.corrections';

/** What the person decided about the data; remembered where it may be. */
class CorrectionsState {
  list: readonly Correction[] = $state.raw(remembered());
  #before: readonly (readonly Correction[])[] = $state.raw([]);
  readonly #listeners: (() => void)[] = [];

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** Calls back after each change. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Adds a correction in place of one that decides the same thing. */
  make(correction: Correction): void {
    this.#set(settleCorrections([...this.list, correction]).standing);
  }

  /** Takes suggestions as right, or wrong. */
  decide(suggestions: readonly Suggestion[], isOne: boolean, made: string): void {
    this.#set([...this.list, ...suggestions.flatMap((suggestion) => decide(suggestion, isOne, made))]);
  }

  /** Adds what a file holds. Gives the problems in it, in words. */
  open(text: string, file: string): readonly string[] {
    const { corrections, issues } = readCorrections(text, file);
    const known = new Set(this.list.map((item) => JSON.stringify(item)));
    const added = corrections.filter((item) => !known.has(JSON.stringify(item)));
    if (added.length) this.#set([...this.list, ...added]);
    return issues.map(({ message }) => message);
  }

  remove(correction: Correction): void {
    this.#set(this.list.filter((item) => item !== correction));
  }

  undo(): void {
    const before = this.#before.at(-1);
    if (!before) return;
    this.#before = this.#before.slice(0, -1);
    this.#store(before);
  }

  #set(list: readonly Correction[]): void {
    this.#before = [...this.#before, this.list];
    this.#store(list);
  }

  #store(list: readonly Correction[]): void {
    this.list = list;
    try {
      localStorage.setItem(KEY, writeCorrections(list));
    } catch {
      // Storage may be forbidden: then the corrections last as long as the page.
    }
    for (const listener of this.#listeners) listener();
  }
}

function remembered(): readonly Correction[] {
  try {
    return readCorrections(localStorage.getItem(KEY) ?? '{"schema":1,"corrections":[]}', '').corrections;
  } catch {
    return [];
  }
}

export const corrections = new CorrectionsState();
