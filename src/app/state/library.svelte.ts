import { indexRow } from '../../core/dataset/index-row.ts';
import {
  decodeIndex,
  decodeManifest,
  decodeProfile,
  decodeReport,
  type Manifest,
  type Report,
} from '../../core/dataset/schema.ts';
import type { Dataset, IndexRow, ProfileDocument, Source } from '../../core/model.ts';
import type { Correction } from '../../core/correction.ts';
import { correctedIds, loadCorrected, whyLeft, type CorrectedDocument } from './correct.ts';
import { corrections } from './corrections.svelte.ts';
import { gather, type Gathered } from './gather.ts';
import { load, type Loaded } from './load.ts';
import { admit, extendPalette } from './session.ts';

type Stored =
  | { readonly status: 'loading' }
  | { readonly status: 'absent' }
  | { readonly status: 'broken'; readonly message: string }
  | { readonly status: 'ready'; readonly manifest: Manifest; readonly rows: readonly IndexRow[] };

/** A dataset of nobody. */
export const NOTHING: Dataset = {
  schema: 1,
  fictional: false,
  asOf: '',
  profiles: [],
  sources: [],
  issues: [],
  suggestions: [],
  palette: [],
};

/** Everyone whose record is known: the dataset beside the page, and what this person brought. */
class Library {
  stored: Stored = $state.raw({ status: 'loading' });
  /** What this person brought, now or before. */
  session: readonly ProfileDocument[] = $state.raw([]);
  /** Sources, issues and suggestions of what this person brought. */
  sessionReport: Report = $state.raw({ sources: [], issues: [], suggestions: [] });
  #sessionPalette: readonly string[] = $state.raw([]);
  #brought: Dataset = NOTHING;
  #added: readonly Dataset[] = [];
  /** Whether what was kept from before is still on its way. */
  isRestoring: boolean = $state.raw(false);
  /** Whether corrections are being done. */
  isRecounting: boolean = $state.raw(false);
  #recounts = 0;
  #restored: Promise<void> = Promise.resolve();
  readonly #opened: Promise<void>;
  readonly #profiles = new Map<string, Promise<Loaded<ProfileDocument>>>();
  /** Documents as they are after the corrections of {@link #correctedBy}. */
  readonly #documents = new Map<string, Promise<CorrectedDocument>>();
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
    return [...this.#storedRows.filter(({ id }) => !ids.has(id)), ...own];
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

  /** Ids of all profiles, as the sources have them. */
  get sourceIds(): readonly string[] {
    return this.#read.map(({ id }) => id);
  }

  isInSession(id: string): boolean {
    return this.session.some(({ profile }) => profile.id === id);
  }

  /** The document of a profile as it was corrected; made once, and again after other corrections. */
  async document(id: string): Promise<Loaded<ProfileDocument>> {
    return corrections.list.length === 0 ? this.source(id) : (await this.#correctedDocument(id)).loaded;
  }

  #correctedDocument(id: string): Promise<CorrectedDocument> {
    const { list } = corrections;
    if (list !== this.#correctedBy) this.#documents.clear();
    this.#correctedBy = list;
    const known = this.#documents.get(id);
    if (known) return known;
    const loading = loadCorrected(id, list, (other) => this.source(other));
    this.#documents.set(id, loading);
    return loading;
  }

  /** The document of a profile as its sources have it; loaded once. */
  source(id: string): Promise<Loaded<ProfileDocument>> {
    const known = this.#profiles.get(id);
    if (known) return known;
    const loading = this.#load(id);
    this.#profiles.set(id, loading);
    return loading;
  }

  /** Counts again what was corrected. */
  async #recount(): Promise<void> {
    const turn = (this.#recounts += 1);
    this.isRecounting = true;
    await Promise.all([this.#opened, this.#restored]);
    const { list } = corrections;
    this.#network = null;
    const isHere = (id: string) => this.#read.some((row) => row.id === id);
    const ids = [...new Set(correctedIds(list).map((id) => this.#homeOf(id)))].filter(isHere);
    const corrected = await Promise.all(ids.map((id) => this.#correctedDocument(id)));
    if (turn !== this.#recounts) return;
    this.#corrected = new Map(
      corrected.flatMap(({ loaded: one }, i): [string, IndexRow | null][] =>
        one.ok ? [[ids[i]!, one.value.profile.id === ids[i] ? this.#rowOf(one.value) : null]] : [],
      ),
    );
    corrections.left = whyLeft(list, corrected, (id) => isHere(this.#homeOf(id)));
    this.isRecounting = false;
  }

  /** The profile in which another is, where the two were read as one. */
  #homeOf(id: string): string {
    return this.session.find(({ profile }) => profile.parts?.includes(id))?.profile.id ?? id;
  }

  #rowOf(document: ProfileDocument): IndexRow {
    return indexRow(document, this.#read.find(({ id }) => id === document.profile.id)?.path ?? '');
  }

  /** Everyone as one network; built once, and again when the session changes. */
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

  /** What was kept is on its way: who is not here yet may come with it. */
  expect(restored: Promise<void>): void {
    this.isRestoring = true;
    this.#restored = restored.finally(() => (this.isRestoring = false));
  }

  /** Takes everything that was read of a person's documents, in place of what it was. */
  async bring(dataset: Dataset): Promise<readonly ProfileDocument[]> {
    this.#brought = dataset;
    const [documents] = await this.#gatherSession();
    return documents!;
  }

  /** Takes records that came without their documents: they stay until the page is closed. Gives their ids. */
  async add(dataset: Dataset): Promise<readonly string[]> {
    this.#added = [...this.#added, dataset];
    const admitted = await this.#gatherSession();
    return admitted.at(-1)!.map(({ profile }) => profile.id);
  }

  /** Makes the session of everything that came; the dataset beside the page stays as it is. */
  async #gatherSession(): Promise<readonly (readonly ProfileDocument[])[]> {
    await this.#opened;
    const datasets = [this.#brought, ...this.#added];
    let taken = await this.#holders(
      datasets.flatMap(({ profiles }) => profiles.map(({ profile }) => profile.id)),
    );
    const admitted = datasets.map((dataset) => {
      const documents = admit(dataset, taken);
      taken = new Map([...taken, ...documents.map(({ profile: { id, sources } }) => [id, sources] as const)]);
      return documents;
    });
    // The same record again takes the place of the first.
    const byId = new Map(admitted.flat().map((document) => [document.profile.id, document]));
    const documents = [...byId.values()];
    for (const { profile } of this.session) this.#profiles.delete(profile.id);
    for (const [id, document] of byId) this.#profiles.set(id, Promise.resolve({ ok: true, value: document }));
    this.#network = null;
    this.#sessionPalette = datasets.reduce<readonly string[]>(
      (palette, dataset) => extendPalette(palette, dataset.palette),
      [],
    );
    this.sessionReport = {
      sources: distinctSources(datasets.flatMap(({ sources }) => sources)),
      issues: datasets.flatMap(({ issues }) => issues),
      suggestions: datasets.flatMap(({ suggestions }) => suggestions),
    };
    this.session = documents;
    this.#documents.clear();
    if (corrections.list.length) void this.#recount();
    await this.#suggestBeside(documents);
    return admitted;
  }

  /** Adds what the session and the dataset beside the page may have in common. */
  async #suggestBeside(documents: readonly ProfileDocument[]): Promise<void> {
    const ids = new Set(documents.map(({ profile }) => profile.id));
    const rows = this.#storedRows.filter(({ id }) => !ids.has(id));
    if (!rows.length || !documents.length) return;
    // Comparing weighs as much as a page: it is loaded with the first record beside others.
    const { suggestBeside } = await import('./suggest-beside.ts');
    const found = await suggestBeside(documents, rows, ({ path }) => load(path, decodeProfile));
    const { suggestions } = this.sessionReport;
    if (this.session === documents)
      this.sessionReport = { ...this.sessionReport, suggestions: [...suggestions, ...found] };
  }

  get #storedRows(): readonly IndexRow[] {
    return this.stored.status === 'ready' ? this.stored.rows : [];
  }

  /** Which sources stand behind the ids that the dataset beside the page has taken. */
  async #holders(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const taken = this.#storedRows.filter(({ id }) => ids.includes(id));
    const loaded = await Promise.all(taken.map(({ path }) => load(path, decodeProfile)));
    return new Map(
      loaded.map((document, i) => [taken[i]!.id, document.ok ? document.value.profile.sources : []]),
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
    await Promise.all([this.#opened, this.#restored]);
    const ids = this.rows.map(({ id }) => id);
    return gather(
      ids,
      (id) => this.document(id),
      (done, total) => (this.gathered = { done, total }),
    );
  }

  async #load(id: string): Promise<Loaded<ProfileDocument>> {
    await this.#opened;
    const row = this.#storedRows.find((candidate) => candidate.id === id);
    if (row) return load(row.path, decodeProfile);
    await this.#restored;
    const own = this.session.find(({ profile }) => profile.id === id);
    if (own) return { ok: true, value: own };
    this.#profiles.delete(id);
    if (this.stored.status === 'broken') return { ok: false, message: this.stored.message };
    return { ok: false, absent: true, message: `There is no author with the id “${id}” in this library.` };
  }
}

const distinctSources = (sources: readonly Source[]) => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
];

export const library = new Library();
