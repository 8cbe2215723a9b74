import { describe, expect, it } from 'vitest';
import { METRICS, type MetricPaper } from '../../../src/core/metrics/index.ts';
import vectors from '../../golden/metric-vectors.json' with { type: 'json' };

const compute = (id: string, papers: readonly MetricPaper[], asOfYear = 2026) =>
  METRICS.find((metric) => metric.id === id)!.compute(papers, { asOfYear });

const cited = (counts: readonly (number | null)[], source = 'test') =>
  counts.map((count, i) => ({
    id: `p${i}`,
    year: 2020,
    citations: count === null ? null : { count, source },
  }));

/** Metric id → its key in the reference vectors. */
const KEYS = {
  papers: 'papers',
  'citations-sum': 'total',
  'citations-mean': 'mean',
  'citations-median': 'median',
  'h-index': 'h',
  'g-index': 'g',
  'i10-index': 'i10',
} as const;

describe('the reference vectors', () => {
  for (const vector of [...vectors.basic, vectors.aged.expect])
    for (const [id, key] of Object.entries(KEYS))
      it(`${id} of ${vector.citations.join(' ') || 'nothing'}`, () => {
        const { value } = compute(id, cited(vector.citations));
        if (vector[key] === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(vector[key], 6);
      });

  it('papers per year of the aged example is N over the career length', () => {
    const papers = vectors.aged.papers.map(({ id, year }) => ({ id, year, citations: null }));
    const { papers: n, career_years_inclusive: career } = vectors.aged.expect;
    expect(compute('papers-per-year', papers, vectors.aged.expect.asOf).value).toBeCloseTo(n / career, 9);
    expect(compute('active-years', papers).value).toBe(6);
  });
});

describe('unknown is not zero', () => {
  it.each(['citations-sum', 'citations-mean', 'citations-median', 'h-index', 'g-index', 'i10-index'])(
    '%s is null when no paper has a count',
    (id) => expect(compute(id, cited([null, null]))).toMatchObject({ value: null, used: [] }),
  );

  it('papers without a count are left out and named', () => {
    const { value, used, left } = compute('h-index', cited([3, null, 2]));
    expect(value).toBe(2);
    expect(used).toEqual(['p0', 'p2']);
    expect(left).toEqual([{ paper: 'p1', reason: 'citation count not given' }]);
  });

  it('counts of two sources are never mixed', () => {
    const papers = [...cited([9, 9]), { id: 'x', year: 2020, citations: { count: 50, source: 'other' } }];
    const { value, left } = compute('citations-sum', papers);
    expect(value).toBe(18);
    expect(left).toEqual([{ paper: 'x', reason: 'count of another source (other)' }]);
  });

  it('what is no paper by its type counts, and is named', () => {
    const types = ['article', 'dataset', 'Meeting Abstract', 'erratum', 'dataset', null, 'Review'];
    const papers = types.map((type, i) => ({ id: String(i), year: 2020, citations: null, type }));
    expect(compute('papers', papers)).toMatchObject({
      value: 7,
      note: '4 of them are no papers by type: dataset 2, Meeting Abstract 1, erratum 1',
    });
    expect(compute('papers', papers.slice(0, 1)).note).toBeNull();
  });

  it('undated papers are left out of years', () => {
    const papers = [{ id: 'a', year: null, citations: null }];
    expect(compute('active-years', papers)).toMatchObject({
      value: null,
      left: [{ paper: 'a', reason: 'year not known' }],
    });
    expect(compute('papers-per-year', papers).value).toBeNull();
  });
});

describe.each(METRICS.map((metric) => [metric.id, metric] as const))('contract of %s', (_, metric) => {
  const papers = vectors.aged.papers.map(({ id, year, citations }) => ({
    id,
    year,
    citations: { count: citations, source: 's' },
  }));

  it('does not depend on the order of the papers', () => {
    const forward = metric.compute(papers, { asOfYear: 2026 });
    const backward = metric.compute([...papers].reverse(), { asOfYear: 2026 });
    expect(backward.value).toBe(forward.value);
    expect([...backward.used].sort()).toEqual([...forward.used].sort());
  });

  it('accounts for every paper, and handles none and one', () => {
    for (const some of [[], papers.slice(0, 1), cited([null]), papers]) {
      const { value, used, left } = metric.compute(some, { asOfYear: 2026 });
      expect(value === null || Number.isFinite(value)).toBe(true);
      expect([...used, ...left.map(({ paper }) => paper)].sort()).toEqual(some.map(({ id }) => id).sort());
    }
  });
});
