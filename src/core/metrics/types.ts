/** A paper as metrics see it. */
export interface MetricPaper {
  readonly id: string;
  readonly year: number | null;
  /** Null is "not given"; 0 means that the source says zero. */
  readonly citations: { readonly count: number; readonly source: string } | null;
  /** The source's own word; null or left out where it gives none. */
  readonly type?: string | null;
}

export interface MetricContext {
  /** Year of the as-of date. */
  readonly asOfYear: number;
}

/** A value with the papers behind it. */
export interface MetricResult {
  /** Null where nothing can be said. */
  readonly value: number | null;
  readonly used: readonly string[];
  readonly left: readonly { readonly paper: string; readonly reason: string }[];
  /** What a reader must know beside the value; null where there is nothing. */
  readonly note: string | null;
}

/** An indicator with its definition: computed, documented and explained from here alone. */
export interface Metric {
  readonly id: string;
  readonly label: string;
  /** The label where several stand in a row. */
  readonly short: string;
  readonly definition: string;
  readonly formula: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly caveat: string;
  readonly example: string;
  /** Digits after the point in the interface, 0 or 1. */
  readonly decimals: 0 | 1;
  compute(papers: readonly MetricPaper[], context: MetricContext): MetricResult;
}
