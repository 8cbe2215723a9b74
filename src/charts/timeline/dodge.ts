/** What a mark takes on x, in px. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * Rows in which extents do not overlap: each, by its left edge (ties by order), takes the lowest free row.
 * Returns a row for each, or null where more than `most` rows are needed.
 */
export function dodge(extents: readonly Extent[], most: number): readonly number[] | null {
  const order = extents.map((_, index) => index);
  order.sort((a, b) => extents[a]!.from - extents[b]!.from || a - b);
  const ends: number[] = [];
  const rows: number[] = [];
  for (const index of order) {
    const { from, to } = extents[index]!;
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    if (row >= most) return null;
    ends[row] = to;
    rows[index] = row;
  }
  return rows;
}

/** Rows 0, 1, 2, 3, … as steps from the middle of a lane: 0, 1, -1, 2, … */
export const stepOf = (row: number) => (row % 2 ? (row + 1) / 2 : -row / 2);

/** Rows that fit into a lane: the middle one and as many on both sides. */
export function capacity(height: number, pitch: number): number {
  return height < pitch ? 1 : 1 + 2 * Math.floor((height - pitch) / (2 * pitch));
}

/** Height that `rows` rows need, in px. */
export const heightFor = (rows: number, pitch: number) => (1 + 2 * Math.ceil((rows - 1) / 2)) * pitch;
