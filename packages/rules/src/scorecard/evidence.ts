import { Exact } from "@cchc/core";
import type { IndicatorScore, PartScore } from "../result/result.ts";

/** How much of an indicator's applicable maximum rests on counts; of a sum, its parts' share. */
export function evidencedMaximum({ origin, applicable, parts }: IndicatorScore): Exact {
  if (parts === undefined) {
    return origin === "counts" ? applicable : Exact.zero;
  }
  const counted = parts.filter((part) => part.origin === "counts");
  return applicable.times(shareOf(applicableOf(counted), applicableOf(parts)));
}

/** How many of an indicator's points were given by a rule for a gap; of a sum, in proportion to its parts' points. */
export function pointsWithoutEvidence({ origin, points = Exact.zero, parts }: IndicatorScore): Exact {
  if (parts === undefined) {
    return origin === "rule" ? points : Exact.zero;
  }
  const given = parts.filter((part) => part.origin === "rule");
  return points.times(shareOf(earnedBy(given), earnedBy(parts)));
}

/** A part as a share of a whole; 0 when there is no whole. */
export function shareOf(part: Exact, whole: Exact): Exact {
  return whole.isZero() ? Exact.zero : part.dividedBy(whole);
}

function applicableOf(parts: readonly PartScore[]): Exact {
  return Exact.sum(parts.map((part) => part.applicable));
}

function earnedBy(parts: readonly PartScore[]): Exact {
  return Exact.sum(parts.map((part) => part.points ?? Exact.zero));
}
