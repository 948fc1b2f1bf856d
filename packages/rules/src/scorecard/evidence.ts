import { Exact } from "@cchc/core";
import type { IndicatorScore, PartScore, VersionScore } from "../result/result.ts";

/** A score of an indicator, or by one of its rules. */
type Scored = Pick<IndicatorScore, "origin" | "points" | "applicable" | "parts" | "versions">;

/** How much of an indicator's applicable maximum rests on counts; of a sum, its parts' share; of several rules, theirs. */
export function evidencedMaximum({ origin, applicable, parts, versions }: Scored): Exact {
  if (versions !== undefined) {
    return applicable.times(
      shareOf(
        weighted(versions, evidencedMaximum),
        weighted(versions, (one) => one.applicable),
      ),
    );
  }
  if (parts === undefined) {
    return origin === "counts" ? applicable : Exact.zero;
  }
  const counted = parts.filter((part) => part.origin === "counts");
  return applicable.times(shareOf(applicableOf(counted), applicableOf(parts)));
}

/** How many of an indicator's points were given by a rule for a gap; of a sum or several rules, in proportion to their points. */
export function pointsWithoutEvidence({ origin, points = Exact.zero, parts, versions }: Scored): Exact {
  if (versions !== undefined) {
    const given = weighted(versions, pointsWithoutEvidence);
    return points.times(
      shareOf(
        given,
        weighted(versions, (one) => one.points ?? Exact.zero),
      ),
    );
  }
  if (parts === undefined) {
    return origin === "rule" ? points : Exact.zero;
  }
  const given = parts.filter((part) => part.origin === "rule");
  return points.times(shareOf(earnedBy(given), earnedBy(parts)));
}

function weighted(versions: readonly VersionScore[], amount: (version: VersionScore) => Exact): Exact {
  return Exact.sum(versions.map((version) => amount(version).times(version.weight)));
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
