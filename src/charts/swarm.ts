/**
 * Lanes for dots on one line, so that none lies on another: 0 on the line, then 1, -1, 2, -2 …, the first that is
 * free. Two dots are apart when their places differ by `gap`. In the order of `places`.
 */
export function swarm(places: readonly number[], gap: number): readonly number[] {
  const ends = new Map<number, number>();
  const lanes = new Map<number, number>();
  const order = places.map((place, index) => [place, index] as const);
  order.sort(([a, i], [b, j]) => a - b || i - j);
  for (const [place, index] of order) {
    let lane = 0;
    while ((ends.get(lane) ?? -Infinity) > place - gap) lane = lane > 0 ? -lane : 1 - lane;
    ends.set(lane, place);
    lanes.set(index, lane);
  }
  return places.map((_, index) => lanes.get(index)!);
}
