import type { Correction, Suggestion } from '../../core/correction.ts';
import { readCorrections, writeCorrections } from '../../core/dataset/corrections-file.ts';
import { contentOf, distinctCorrections, settleCorrections } from '../../core/dataset/settle-corrections.ts';
import { decide } from '../../core/dataset/suggestions.ts';
import { isDemo } from './load.ts';

/** Fictional authors are corrected apart from real ones. */
const KEY = isDemo ? 'oeuvre.corrections.demo' : 'oeuvre.corrections';

/** What the person decided about the data; remembered where it may be, and the same in every tab. */
class CorrectionsState {
  list: readonly Correction[] = $state.raw(remembered());
  /** What was decided last, until it is dismissed. */
  latest: readonly Correction[] = $state.raw([]);
  /** Whether the browser does not remember them. */
  isForgetful: boolean = $state.raw(false);
  /** Corrections that were not done, by {@link contentOf}, and why. */
  left: ReadonlyMap<string, string> = $state.raw(new Map());
  #before: readonly (readonly Correction[])[] = $state.raw([]);
  readonly #listeners: (() => void)[] = [];

  constructor() {
    addEventListener('storage', ({ key }) => {
      if (key === KEY) this.#take(remembered());
    });
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** Why a correction was not done; null where it was, or nobody knows yet. */
  whyLeft(correction: Correction): string | null {
    return this.left.get(contentOf(correction)) ?? null;
  }

  /** Calls back after each change. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Adds a correction in place of one that decides the same thing. */
  make(correction: Correction): void {
    this.#set(settleCorrections([...this.list, correction]).standing, [correction]);
  }

  /** Takes suggestions as right, or wrong. */
  decide(suggestions: readonly Suggestion[], isOne: boolean, made: string): void {
    const decided = suggestions.flatMap((suggestion) => decide(suggestion, isOne, made));
    this.#set([...this.list, ...decided], decided);
  }

  /** Adds what a file holds. Gives the problems in it, in words. */
  open(text: string, file: string): readonly string[] {
    const { corrections, issues } = readCorrections(text, file);
    this.add(corrections);
    return issues.map(({ message }) => message);
  }

  /** Adds those that do not only say again what is decided. */
  add(corrections: readonly Correction[]): void {
    const known = new Set(this.list.map(contentOf));
    const added = distinctCorrections(corrections).filter((item) => !known.has(contentOf(item)));
    if (added.length) this.#set([...this.list, ...added], added);
  }

  remove(correction: Correction): void {
    this.#set(
      this.list.filter((item) => item !== correction),
      [],
    );
  }

  /** Takes back the last step. */
  undo(): void {
    const before = this.#before.at(-1);
    if (!before) return;
    this.#before = this.#before.slice(0, -1);
    this.latest = [];
    this.#store(before);
  }

  dismiss(): void {
    this.latest = [];
  }

  #set(list: readonly Correction[], latest: readonly Correction[]): void {
    this.#before = [...this.#before, this.list];
    this.latest = latest;
    this.#store(list);
  }

  #store(list: readonly Correction[]): void {
    try {
      localStorage.setItem(KEY, writeCorrections(list));
      this.isForgetful = false;
    } catch {
      this.isForgetful = true;
    }
    this.#take(list);
  }

  #take(list: readonly Correction[]): void {
    this.list = list;
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
