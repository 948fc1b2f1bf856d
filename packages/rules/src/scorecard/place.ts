import type { Exact } from "@cchc/core";
import type { Ranking } from "../policy/policy-document.ts";

/** A unit with the exact total that it is ranked by. */
export interface Contender {
  readonly code: string;
  readonly points: Exact;
}

/**
 * Places by exact points, the most first. Equal totals share a place; the tie rule says what follows: `standard`
 * 1, 2, 2, 4 or `dense` 1, 2, 2, 3. Rounding plays no part: 80.001 stands before 80.0009.
 */
export function placeByPoints(contenders: readonly Contender[], ties: Ranking["ties"]): Map<string, number> {
  const sorted = [...contenders].sort((a, b) => b.points.compare(a.points));
  const places = new Map<string, number>();
  let place = 0;
  sorted.forEach(({ code, points }, index) => {
    const before = sorted[index - 1];
    if (before === undefined || !before.points.equals(points)) {
      place = ties === "dense" ? place + 1 : index + 1;
    }
    places.set(code, place);
  });
  return places;
}
