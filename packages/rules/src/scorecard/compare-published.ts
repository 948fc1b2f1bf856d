import { Exact, type PublishedScore } from "@cchc/core";
import type { PublishedComparison } from "../policy/policy-document.ts";
import type { AreaScore, Compared, IndicatorScore, TotalScore } from "../result/result.ts";

/** What a source published for one unit, by item, and how the policy compares it. */
export interface Publication {
  readonly scores: ReadonlyMap<string, PublishedScore>;
  /** Absent when the policy knows no source to compare with. */
  readonly comparison: PublishedComparison | undefined;
}

/**
 * Adds the comparison to an indicator that the source lists, unless agreement would say nothing: its points were taken
 * over from the source, or it is never scored.
 */
export function compareIndicator(score: IndicatorScore, { scores, comparison }: Publication): IndicatorScore {
  const published = scores.get(score.id);
  return published === undefined || comparison === undefined || score.origin === "published" || score.max.isZero()
    ? score
    : { ...score, published: compared({ ours: score.points, published: published.points }, comparison) };
}

/** Adds the comparison to an area that the source lists, unless all its points were taken over from the source. */
export function compareArea(
  area: AreaScore,
  indicators: readonly IndicatorScore[],
  { scores, comparison }: Publication,
): AreaScore {
  const published = scores.get(area.id);
  const ownWork = indicators.some(({ origin }) => origin === "counts" || origin === "rule");
  return published === undefined || comparison === undefined || !ownWork
    ? area
    : {
        ...area,
        published: compared({ ours: area.points, published: published.points, parts: indicators }, comparison),
      };
}

/** Compares totals when the source published points for every area; their sum is the published total. */
export function compareTotal(
  total: TotalScore,
  { areas, indicators }: { readonly areas: readonly AreaScore[]; readonly indicators: readonly IndicatorScore[] },
  { scores, comparison }: Publication,
): TotalScore {
  const points = areas.flatMap(({ id }) => scores.get(id)?.points ?? []);
  return points.length < areas.length || comparison === undefined
    ? total
    : {
        ...total,
        published: compared({ ours: total.points, published: Exact.sum(points), parts: indicators }, comparison),
      };
}

interface Pair {
  readonly ours: Exact | undefined;
  readonly published: Exact | undefined;
  /** What `ours` is the sum of. */
  readonly parts?: readonly IndicatorScore[];
}

/**
 * In agreement when neither has points, or when they differ by no more than the tolerance. Sources that add up rounded
 * points drift away from the exact sum; where that alone explains a difference, it is said.
 */
function compared({ ours, published, parts }: Pair, { tolerance, digits }: PublishedComparison): Compared {
  if (ours === undefined || published === undefined) {
    return { ...(published === undefined ? {} : { published }), agrees: ours === published };
  }
  const near = (points: Exact) => points.minus(published).abs().compare(tolerance) <= 0;
  const difference = ours.minus(published);
  const agrees = near(ours);
  return agrees || parts === undefined
    ? { published, difference, agrees }
    : { published, difference, agrees, agreesWhenPartsRounded: near(Exact.sum(parts.map(roundedTo(digits)))) };
}

function roundedTo(digits: number): (score: IndicatorScore) => Exact {
  return ({ points }) => Exact.of(points?.toFixed(digits) ?? 0);
}
