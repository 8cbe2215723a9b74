import type { Table } from '../../charts/types.ts';

type Row = Table['rows'][number];
type Cell = Row[number];

/** A column to sort by; null keeps the table's own order. */
export type Order = { readonly column: number; readonly descending: boolean } | null;

/** Sorts rows by a column; what is not given stays last either way. Stable. */
export function sortRows(rows: Table['rows'], order: Order): Table['rows'] {
  if (!order) return rows;
  const sign = order.descending ? -1 : 1;
  return [...rows].sort((a, b) => compareCells(a[order.column] ?? null, b[order.column] ?? null, sign));
}

/** Compares two values that may be missing; missing ones come last whatever the sign. */
export function compareCells(a: Cell, b: Cell, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0);
}

/** The order after a click on a head: ascending, descending, then the table's own. */
export function nextOrder(order: Order, column: number): Order {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}
