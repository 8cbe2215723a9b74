import { CHARTS } from './list.ts';
import type { Chart } from './types.ts';

export { CHARTS } from './list.ts';
export type { Chart, ChartInput, ChartOption, Frame, Table } from './types.ts';

/**
 * The chart of an id.
 * @throws Error where there is none: ids come from the program, not from data.
 */
export function chartOf(id: string): Chart {
  const chart = CHARTS.find((candidate) => candidate.id === id);
  if (!chart) throw new Error(`unknown chart: ${id}`);
  return chart;
}
