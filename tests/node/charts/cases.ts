import { makeDocument, type DocumentSketch, type PaperSketch } from './documents.ts';

const day = (year: number, index: number) =>
  `${year}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`;
const many = (length: number, sketch: (index: number) => PaperSketch) =>
  Array.from({ length }, (_, i) => sketch(i));
const CODES = ['cs.LG', 'cs.DC', 'cs.CL', 'cs.CV', 'stat.ML'];
const EIGHTEEN = many(18, (i) => ({
  date: day(2010 + (i % 9), i),
  categories: [`area.${String.fromCharCode(65 + i)}`],
}));
const LONG =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft e\u0301\u0302\u0303 '.repeat(
    3,
  );

/** A record with all that a rich source gives: counts by year, percentiles, whole bylines, awards. */
export const rich = (
  length: number,
  changes: (index: number) => Partial<PaperSketch> = () => ({}),
): DocumentSketch => ({
  papers: many(length, (i) => {
    const year = 2009 + ((i * 7) % 18);
    const citations = i % 11 === 5 ? undefined : Math.floor(900 / (1 + ((i * 13) % 97)) ** 1.3);
    return {
      title: `${['Learning', 'Scheduling', 'A Theory of', 'Measuring', 'Robust'][i % 5]!} ${['Large Networks', 'Graphs on Clusters', 'Sparse Experts', 'Time'][i % 4]!} ${i + 1}`,
      date: day(year, i),
      categories: CODES.slice(i % 5, (i % 5) + 1 + Number(i % 9 === 0)),
      authors: ['Zoe Zhu', 'Bo Li', 'Al Moe'].slice(0, i % 4),
      place: 1 + (i % ((i % 4) + 1)),
      ...(citations === undefined ? {} : { citations, byYear: spread(year, citations) }),
      ...(i % 7 === 3 ? {} : { percentile: (i * 37) % 101 }),
      ...changes(i),
    };
  }),
  awards: [
    [2014, 'Best Paper Award'],
    [2021, 'Test of Time Award of the Conference on Networks'],
    [2021, 'Young Researcher'],
    [1999, 'School Prize'],
  ],
});

/** A count spread evenly over the years since 2016, as far as they go. */
function spread(year: number, count: number): Readonly<Record<number, number>> {
  const first = Math.max(year, 2016);
  const years = 2026 - first + 1;
  const told = year < 2016 ? Math.floor(count / 2) : count;
  return Object.fromEntries(
    Array.from({ length: years }, (_, i) => [
      first + i,
      Math.floor(told / years) + (i < told % years ? 1 : 0),
    ]),
  );
}

/** What each document is about: the worst a source may bring. */
const SKETCHES: Readonly<Record<string, DocumentSketch>> = {
  empty: { papers: [] },
  'one paper': { papers: [{}] },
  'one year': { papers: many(9, (i) => ({ date: day(2026, i), categories: [CODES[i % 3]!] })) },
  'undated only': {
    papers: [{ date: null }, { date: null, categories: ['cs.CV'] }, { date: null, categories: [] }],
  },
  'ten thousand papers': {
    papers: many(10_000, (i) => ({
      date: i % 500 === 0 ? null : day(1990 + ((i * 31) % 36), i),
      categories: [CODES[(i * i) % 5]!],
      authors: [`Person ${i % 40}`],
    })),
  },
  'long Unicode names': {
    name: LONG,
    names: { 'cs.LG': LONG, 'cs.DC': LONG },
    papers: many(6, (i) => ({
      title: LONG,
      date: day(2020 + i, i),
      categories: [CODES[i % 2]!],
      authors: [`${LONG}${i}`],
    })),
  },
  'right to left': {
    name: 'محمد بن موسى الخوارزمي',
    names: { 'cs.LG': 'תורת הלמידה' },
    papers: many(4, (i) => ({
      title: 'كتاب الجبر',
      date: day(2021 + i, i),
      authors: ['دוד בן גוריון', 'فاطمة الفهري'],
    })),
  },
  CJK: {
    name: '陳大文',
    names: { 'cs.LG': '機器學習與人工智慧方法及其應用' },
    papers: many(5, (i) => ({
      title: '深層学習の理論',
      date: day(2019 + i, i),
      authors: ['山田太郎', '김철수', '王小明'],
    })),
  },
  'duplicate titles': {
    papers: many(7, () => ({ title: 'A Survey', date: '2024-05-09', authors: ['Bo Li'] })),
  },
  'several categories': {
    papers: many(12, (i) => ({
      date: day(2018 + (i % 6), i),
      categories: [...CODES, ...CODES].slice(i % 5, (i % 5) + 1 + (i % 4)),
      inferred: i % 3 === 0,
      authors: ['Bo Li', `Person ${i % 4}`],
      cut: i % 2 === 0,
    })),
  },
  'eighteen categories': { papers: [...EIGHTEEN, { categories: [] }] },
  'citations of some': {
    papers: many(40, (i) => ({
      date: day(2016 + (i % 10), i),
      title: LONG,
      categories: [CODES[i % 4 === 0 ? 1 : i % 3]!],
      ...(i % 5 === 0 ? {} : { citations: (i % 7) ** 4 }),
      authors: [`Person ${i % 9}`],
    })),
  },
  'citations of none but zero': { papers: many(30, (i) => ({ citations: 0, categories: [CODES[i % 2]!] })) },
  'year-only dates': {
    papers: many(30, (i) => ({
      date: String(2010 + (i % 5)),
      categories: [CODES[i % 2]!],
      inferred: i === 4,
    })),
  },
  'month-only dates': { papers: many(30, (i) => ({ date: day(2012 + (i % 9), i).slice(0, 7) })) },
  'future date': {
    papers: [{ date: '2019-02-01' }, { date: '2031-12-31' }, { date: '2026' }, { date: null }],
  },
  'a rich source': rich(80),
  'a rich source, years only': rich(200, (i) => ({
    date: String(2009 + ((i * 7) % 18)),
    inferred: i % 20 === 0,
  })),
  'a rich source, many undated': rich(70, (i) => (i % 7 < 4 ? { date: null } : {})),
  'alphabetical bylines': {
    papers: many(6, (i) => ({ date: day(2020 + i, i), authors: ['Bo Li', 'Al Zhu'] })),
  },
  'no citations yet': {
    papers: many(5, (i) => ({ date: day(2022 + i, i), citations: 0, byYear: {}, percentile: 50 })),
  },
  'two hundred years': { papers: [{ date: '1826-01-01' }, { date: '2025-12-31', categories: ['cs.DC'] }] },
};

/** Every document by what it is about; made when asked for, since one is large. */
export const CASES = Object.entries(SKETCHES).map(([name, sketch]) => ({
  name,
  document: makeDocument(sketch),
}));
