import type { Paper } from '../model.ts';
import { yearOf } from '../text/dates.ts';
import { METRICS } from './list.ts';
import type { Metric, MetricPaper, MetricResult } from './types.ts';

export { METRICS } from './list.ts';
export type { Metric, MetricPaper, MetricResult } from './types.ts';

/** A metric with what it gives for some papers. */
export interface ComputedMetric extends MetricResult {
  readonly metric: Metric;
}

/** Computes every metric of the registry. `asOf` is an ISO date. */
export function computeMetrics(papers: readonly Paper[], { asOf }: { asOf: string }): ComputedMetric[] {
  const inputs = papers.map(metricPaper);
  const asOfYear = Number(asOf.slice(0, 4));
  return METRICS.map((metric) => ({ metric, ...metric.compute(inputs, { asOfYear }) }));
}

/** What metrics need of a paper. */
export const metricPaper = ({ id, date, citations, type }: Paper): MetricPaper => ({
  id,
  year: yearOf(date),
  citations,
  type,
});
