/** A name as a provider keeps it in parts. */
export interface Name {
  readonly family: string;
  readonly given: string;
  readonly suffix?: string;
  readonly isGroup?: boolean;
}

/** A fictional work as it is meant: what every format has to say of it, each in its own spelling. */
export interface Work {
  readonly number: number;
  readonly title: string;
  /** The same in the markup of HTML and JATS, and in TeX, where they differ. */
  readonly html?: string;
  readonly tex?: string;
  readonly names: readonly Name[];
  /** Year, month and day as far as they are known. */
  readonly date: readonly number[];
  /** What is printed in place of a month. */
  readonly months?: string;
  readonly venue: string;
  readonly kind: 'article' | 'conference' | 'preprint';
  readonly doi: string;
  readonly pages: string;
  readonly cited: number;
  readonly arxiv?: string;
}

const person = (family: string, given: string, suffix?: string): Name => ({
  family,
  given,
  ...(suffix === undefined ? {} : { suffix }),
});
const group = (family: string): Name => ({ family, given: '', isGroup: true });
const TANAKA = person('Tanaka', 'Mira');
const ADEYEMI = person('Adeyemi', 'Olu');

const plain = { venue: 'Journal of Invented Systems', kind: 'article', pages: '1-8', cited: 3 } as const;

/** Twelve works, each with something that formats write in different ways. */
export const WORKS: readonly Work[] = [
  {
    ...plain,
    number: 1,
    title: 'Größe und Maß: Über das Zwischenspeichern für kleine Leser',
    tex: String.raw`Gr{\"o}{\ss}e und Ma{\ss}: {\"U}ber das Zwischenspeichern f{\"u}r kleine Leser`,
    names: [person('Müller', 'Jörg'), TANAKA, person('Łukaszewicz', 'Zoë')],
    date: [2021, 5, 9],
    doi: '10.5555/uber.1',
  },
  {
    ...plain,
    number: 2,
    title: 'Slow Disks and the People Who Love Them',
    names: [person('van der Berg', 'Jan'), person('de la Cruz', 'María José'), TANAKA],
    date: [2019, 11],
    doi: '10.5555/disks.2',
  },
  {
    ...plain,
    number: 3,
    title: 'A Letter on Letters in Long Storage',
    names: [TANAKA, person('King', 'Martin', 'Jr.')],
    date: [2017, 2, 28],
    doi: '10.5555/letters.3',
  },
  {
    ...plain,
    number: 4,
    title: 'First Results of the Kestrel Telescope at Night',
    names: [group('Kestrel Collaboration'), TANAKA],
    date: [2022, 12, 31],
    doi: '10.5555/kestrel.4',
  },
  {
    ...plain,
    number: 5,
    title: 'Many Hands: Writing Programs in Large Groups of Strangers',
    names: [TANAKA, ADEYEMI, person('Holm', 'Jens'), person("O'Neil", 'Siobhán'), person('Ao', 'Yu-Long')],
    date: [2023, 1, 1 + 1],
    doi: '10.5555/hands.5',
    venue: 'Proceedings of the Invented Workshop',
    kind: 'conference',
  },
  {
    ...plain,
    number: 6,
    title: 'Survival of Caches in a Changing Climate of Use',
    names: [ADEYEMI, TANAKA],
    date: [1998, 8, 15],
    doi: '10.5555/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  },
  {
    ...plain,
    number: 7,
    title: 'Winter Notes From a Library Without Doors',
    names: [TANAKA],
    date: [2018],
    months: 'Jan-Feb',
    doi: '10.5555/winter_notes.7',
  },
  {
    ...plain,
    number: 8,
    title: 'An Undated Account of Tape Drives and Their Keepers',
    names: [TANAKA, ADEYEMI],
    date: [],
    doi: '10.5555/undated.8',
  },
  {
    ...plain,
    number: 9,
    title: 'Kestrel: Cheap Checkpoints for Long Training Runs',
    names: [TANAKA, ADEYEMI],
    date: [2024, 3, 4],
    doi: '10.48550/arxiv.2403.99009',
    venue: 'arXiv',
    kind: 'preprint',
    arxiv: '2403.99009',
  },
  {
    ...plain,
    number: 10,
    title: 'Page Numbers That Go on for Longer Than Pages',
    names: [TANAKA, ADEYEMI],
    date: [2020, 7],
    doi: '10.5555/pages.10',
    pages: '100000000001-100000000012',
  },
  {
    ...plain,
    number: 11,
    title: 'Bounds on α-Stable Queues of H2O & Ice at 50% Load',
    html: 'Bounds on α-Stable Queues of H<sub>2</sub>O &amp; Ice at 50% Load',
    tex: String.raw`Bounds on $\alpha$-Stable Queues of H$_2$O {\&} Ice at 50\% Load`,
    names: [TANAKA, person('Nguyễn', 'Thị Hà')],
    date: [2016, 6],
    doi: '10.5555/bounds.11',
  },
  {
    ...plain,
    number: 12,
    title: 'On "Quoted" Caches; or, What <Nobody> Wrote Down',
    html: 'On "Quoted" Caches; or, What &lt;Nobody&gt; Wrote Down',
    tex: "On ``Quoted'' Caches; or, What {\\textless}Nobody{\\textgreater} Wrote Down",
    names: [person('Ōe', 'Kenta "Ken"'), TANAKA],
    date: [2015, 10, 3],
    doi: '10.5555/quoted.12',
  },
];
