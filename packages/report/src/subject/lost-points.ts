import { Exact } from "@cchc/core";
import type { Policy, Result, Scorecard } from "@cchc/rules";

/** What units lost on one indicator, all together. */
export interface LostPoints {
  readonly indicator: Policy["indicators"][number];
  readonly lost: Exact;
  /** Units that were judged on counts. */
  readonly judged: number;
  /** Of those, how many have less than the maximum. */
  readonly short: number;
}

/**
 * The indicators with counts on which units lost points, most points first; equals in the order of the policy. Points that are
 * missing for want of data are no lost points.
 */
export function lostPoints({ cards }: Pick<Result, "cards">, { indicators }: Policy): LostPoints[] {
  return indicators
    .map((indicator) => {
      const gaps = cards.flatMap((card) => gapOf(card, indicator.id));
      const short = gaps.filter((gap) => !gap.isZero() && !gap.isNegative());
      return { indicator, lost: Exact.sum(short), judged: gaps.length, short: short.length };
    })
    .filter(({ short }) => short > 0)
    .sort((a, b) => b.lost.compare(a.lost));
}

function gapOf({ indicators }: Scorecard, id: string): Exact[] {
  return indicators.flatMap((one) =>
    one.id === id && one.origin === "counts" && one.points !== undefined ? [one.max.minus(one.points)] : [],
  );
}
