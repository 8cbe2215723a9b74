import { indexRow } from '../../core/dataset/index-row.ts';
import {
  decodeIndex,
  decodeManifest,
  decodeProfile,
  decodeReport,
  type Manifest,
  type Report,
} from '../../core/dataset/schema.ts';
import type { Dataset, IndexRow, ProfileDocument } from '../../core/model.ts';
import type { Correction } from '../../core/correction.ts';
import { correctedIds, loadCorrected } from './correct.ts';
import { corrections } from './corrections.svelte.ts';
import { gather, type Gathered } from './gather.ts';
import { load, type Loaded } from './load.ts';
import { admit, extendPalette, suggestNamesakes } from './session.ts';

type Stored =
  | { readonly status: 'loading' }
  | { readonly status: 'absent' }
  | { readonly status: 'broken'; readonly message: string }
  | { readonly status: 'ready'; readonly manifest: Manifest; readonly rows: readonly IndexRow[] };

/** Everyone whose record is known: the dataset beside the page, and what was opened in this session. */
class Library {
  stored: Stored = $state.raw({ status: 'loading' });
  /** Opened in this session; held in memory only. */
  session: readonly ProfileDocument[] = $state.raw([]);
  /** Sources, issues and suggestions of what was opened in this session. */
  sessionReport: Report = $state.raw({ sources: [], issues: [], suggestions: [] });
  #sessionPalette: readonly string[] = $state.raw([]);
  readonly #opened: Promise<void>;
  readonly #profiles = new Map<string, Promise<Loaded<ProfileDocument>>>();
  /** Documents as they are after the corrections of {@link #correctedBy}. */
  readonly #documents = new Map<string, Promise<Loaded<ProfileDocument>>>();
  #correctedBy: readonly Correction[] = [];
  #report: Promise<Loaded<Report>> | null = null;
  #network: Promise<Loaded<Gathered>> | null = null;
  /** Records loaded so far for the network of everyone. */
  gathered: { readonly done: number; readonly total: number } = $state.raw({ done: 0, total: 0 });

  /** Rows of authors who were corrected; null for one who is one with another. */
  #corrected: ReadonlyMap<string, IndexRow | null> = $state.raw(new Map());

  readonly #read: readonly IndexRow[] = $derived.by(() => {
    const own = this.session.map((document) => indexRow(document, ''));
    const ids = new Set(own.map(({ id }) => id));
    const kept = this.stored.status === 'ready' ? this.stored.rows.filter(({ id }) => !ids.has(id)) : [];
    return [...kept, ...own];
  });
  readonly rows: readonly IndexRow[] = $derived(
    this.#read.flatMap((row) => {
      const corrected = this.#corrected.get(row.id);
      return corrected === undefined ? row : (corrected ?? []);
    }),
  );
  readonly palette: readonly string[] = $derived(
    extendPalette(this.stored.status === 'ready' ? this.stored.manifest.palette : [], this.#sessionPalette),
  );

  constructor() {
    this.#opened = this.#open();
    corrections.onChange(() => void this.#recount());
    if (corrections.list.length) void this.#recount();
  }

  isInSession(id: string): boolean {
    return this.session.some(({ profile }) => profile.id === id);
  }

  /** The document of a profile as it was corrected; made once, and again after other corrections. */
  document(id: string): Promise<Loaded<ProfileDocument>> {
    const { list } = corrections;
    if (list.length === 0) return this.#source(id);
    if (list !== this.#correctedBy) this.#documents.clear();
    this.#correctedBy = list;
    const known = this.#documents.get(id);
    if (known) return known;
    const loading = loadCorrected(id, list, (other) => this.#source(other));
    this.#documents.set(id, loading);
    return loading;
  }

  /** The document of a profile as its sources have it; loaded once. */
  #source(id: string): Promise<Loaded<ProfileDocument>> {
    const known = this.#profiles.get(id);
    if (known) return known;
    const loading = this.#load(id);
    this.#profiles.set(id, loading);
    return loading;
  }

  /** Counts again what was corrected. */
  async #recount(): Promise<void> {
    await this.#opened;
    const { list } = corrections;
    this.#network = null;
    const ids = correctedIds(list).filter((id) => this.#read.some((row) => row.id === id));
    const loaded = await Promise.all(ids.map((id) => this.document(id)));
    if (list !== corrections.list) return;
    this.#corrected = new Map(
      loaded.flatMap((one, i): [string, IndexRow | null][] =>
        one.ok ? [[ids[i]!, one.value.profile.id === ids[i] ? this.#rowOf(one.value) : null]] : [],
      ),
    );
  }

  #rowOf(document: ProfileDocument): IndexRow {
    return indexRow(document, this.#read.find(({ id }) => id === document.profile.id)?.path ?? '');
  }

  /** Everyone as one network; built once, and again after {@link add}. */
  network(): Promise<Loaded<Gathered>> {
    this.#network ??= this.#gather();
    return this.#network;
  }

  /** All records as one document: every paper once, and nobody its subject. */
  async everyone(): Promise<Loaded<ProfileDocument>> {
    const gathered = await this.network();
    return gathered.ok ? { ok: true, value: gathered.value.network.document } : gathered;
  }

  /** Sources and issues of the dataset beside the page; null where there is none. Loaded once. */
  async report(): Promise<Loaded<Report> | null> {
    await this.#opened;
    if (this.stored.status !== 'ready') return null;
    this.#report ??= load(this.stored.manifest.report, decodeReport);
    return this.#report;
  }

  /** Takes in what was read in this session. Gives the ids of the new profiles. */
  async add(dataset: Dataset): Promise<readonly string[]> {
    await this.#opened;
    const taken = await this.#holders(dataset.profiles.map(({ profile }) => profile.id));
    const documents = admit(dataset, taken);
    const ids = documents.map(({ profile }) => profile.id);
    const suggested = suggestNamesakes(documents, this.rows);
    for (const document of documents)
      this.#profiles.set(document.profile.id, Promise.resolve({ ok: true, value: document }));
    this.#network = null;
    this.#documents.clear();
    this.session = [...this.session.filter(({ profile }) => !ids.includes(profile.id)), ...documents];
    this.#sessionPalette = extendPalette(this.#sessionPalette, dataset.palette);
    const { sources, issues, suggestions } = this.sessionReport;
    const added = (name: string) => dataset.sources.some((source) => source.name === name);
    this.sessionReport = {
      sources: [...sources.filter(({ name }) => !added(name)), ...dataset.sources],
      issues: [...issues.filter(({ file }) => !added(file)), ...dataset.issues],
      suggestions: [...suggestions, ...dataset.suggestions, ...suggested],
    };
    if (corrections.list.length) void this.#recount();
    return ids;
  }

  /** Which sources stand behind the ids that are already taken. */
  async #holders(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const taken = ids.filter((id) => this.#read.some((row) => row.id === id));
    const loaded = await Promise.all(taken.map((id) => this.#source(id)));
    return new Map(
      loaded.map((document, i) => [taken[i]!, document.ok ? document.value.profile.sources : []]),
    );
  }

  async #open(): Promise<void> {
    const manifest = await load('manifest.json', decodeManifest);
    if (!manifest.ok) {
      const absent = 'absent' in manifest;
      this.stored = absent ? { status: 'absent' } : { status: 'broken', message: manifest.message };
      return;
    }
    const index = await load(manifest.value.index, decodeIndex);
    this.stored = index.ok
      ? { status: 'ready', manifest: manifest.value, rows: index.value.profiles }
      : { status: 'broken', message: index.message };
  }

  async #gather(): Promise<Loaded<Gathered>> {
    await this.#opened;
    const ids = this.rows.map(({ id }) => id);
    return gather(
      ids,
      (id) => this.document(id),
      (done, total) => (this.gathered = { done, total }),
    );
  }

  async #load(id: string): Promise<Loaded<ProfileDocument>> {
    await this.#opened;
    const row = this.#read.find((candidate) => candidate.id === id);
    if (row) return load(row.path, decodeProfile);
    this.#profiles.delete(id);
    if (this.stored.status === 'broken') return { ok: false, message: this.stored.message };
    return { ok: false, absent: true, message: `There is no author with the id “${id}” in this library.` };
  }
}

export const library = new Library();
