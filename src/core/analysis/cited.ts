import { mean, quantileSorted } from 'd3';
import { citationCounts } from '../metrics/citation-counts.ts';
import { metricPaper } from '../metrics/index.ts';
import type { Paper } from '../model.ts';

/** A paper whose citation count is known and may stand beside those of others. */
export interface CitedPaper {
  readonly paper: Paper;
  readonly count: number;
  readonly source: string;
}

/** Papers with a count of the one source that counts most of them; most cited first, then newer first, then by id. */
export function citedPapers(papers: readonly Paper[]): readonly CitedPaper[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const { used } = citationCounts(papers.map(metricPaper));
  return used.flatMap((id) => {
    const paper = byId.get(id)!;
    return paper.citations ? [{ paper, count: paper.citations.count, source: paper.citations.source }] : [];
  });
}

/** A distribution in a few numbers. The mean never stands alone: counts are skewed. */
export interface Spread {
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
  readonly mean: number;
}

/** Least, quartiles (interpolated between neighbours: R's type 7), most and mean; null without values. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => quantileSorted(sorted, share)!;
  if (!sorted.length) return null;
  return {
    least: at(0),
    lower: at(0.25),
    median: at(0.5),
    upper: at(0.75),
    most: at(1),
    mean: mean(sorted)!,
  };
}
