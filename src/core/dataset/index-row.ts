import { categoryCounts } from '../analysis/categories.ts';
import { timelineOf } from '../analysis/timeline.ts';
import { METRICS, metricPaper } from '../metrics/index.ts';
import { categoryCode } from '../taxonomy/label.ts';
import type { IndexRow, ProfileDocument, RowNumber, StatedKind } from '../model.ts';

const TOP_CATEGORIES = 3;

/**
 * The row of a profile in the library. A number is what the source states, else what the papers give,
 * else null: unknown is not zero.
 */
export function indexRow(document: ProfileDocument, path: string): IndexRow {
  const { profile, papers, asOf } = document;
  const role = profile.bios.find((bio) => bio.role)?.role;
  const number = (kind: StatedKind, metric: string): RowNumber | null => {
    const stated = profile.stated.find((fact) => fact.kind === kind);
    if (stated) return { value: stated.number.value, basis: 'stated' };
    const value = papers.length ? computed(metric, document) : null;
    return value === null ? null : { value, basis: 'computed' };
  };
  return {
    id: profile.id,
    name: profile.name,
    position: role?.position.value ?? null,
    organisation: role?.organisation?.value ?? null,
    papers: papers.length ? { value: papers.length, basis: 'computed' } : number('papers', 'papers'),
    citations: number('citations', 'citations-sum'),
    hIndex: number('h-index', 'h-index'),
    years: timelineOf(papers, asOf).years.map(({ year, total }) => ({ year, papers: total })),
    topCategories: topCategories(document),
    talks: profile.talks.length,
    path,
  };
}

function computed(id: string, { papers, asOf }: ProfileDocument): number | null {
  const metric = METRICS.find((candidate) => candidate.id === id)!;
  return metric.compute(papers.map(metricPaper), { asOfYear: Number(asOf.slice(0, 4)) }).value;
}

const topCategories = ({ papers, categories }: ProfileDocument) =>
  categoryCounts(papers, 'whole')
    .flatMap(({ category }) => category ?? [])
    .slice(0, TOP_CATEGORIES)
    .map((id) => categoryCode(categories.find((category) => category.id === id)!));
