import { Exact } from "@cchc/core";
import type { Area, MissingBlock } from "../policy/policy-document.ts";
import type { AreaScore, IndicatorScore, TotalScore } from "../result/result.ts";
import { evidencedMaximum, pointsWithoutEvidence, shareOf } from "./evidence.ts";

/**
 * Adds up the indicators of an area.
 *
 * What was left out (`exclude-and-rescale`) lowers the applicable maximum, and the rest is scaled to the area's whole
 * maximum. What was withheld keeps its maximum and adds nothing. An area where nothing applied is itself left out of
 * the total; one where nothing was given has no points and says `no-data`.
 */
export function rollUpArea(area: Area, indicators: readonly IndicatorScore[]): AreaScore {
  const applicable = Exact.sum(indicators.map((indicator) => indicator.applicable));
  const earned = Exact.sum(indicators.map(pointsOf));
  const rescaled = applicable.compare(area.max) < 0 && !applicable.isZero();
  const base = {
    id: area.id,
    earned,
    max: area.max,
    applicable,
    evidence: shareOf(Exact.sum(indicators.map(evidencedMaximum)), applicable),
    withoutEvidence: Exact.sum(indicators.map(pointsWithoutEvidence)),
    takenOver: Exact.sum(indicators.filter((one) => one.origin === "published").map(pointsOf)),
    rescaled,
  };
  const status = statusOf(
    applicable,
    area.max,
    indicators.some((one) => one.points !== undefined),
  );
  const scored = { ...base, status, points: rescaled ? earned.times(area.max).dividedBy(applicable) : earned };
  const score = status === "scored" ? scored : { ...base, status };
  return area.whenMissing !== undefined && isMissing(indicators) ? missingArea(score, area.whenMissing) : score;
}

/** Whether the whole block is missing: every indicator that could give points is without data. */
function isMissing(indicators: readonly IndicatorScore[]): boolean {
  const asked = indicators.filter(({ max }) => !max.isZero());
  return asked.length > 0 && asked.every(({ status }) => status === "no-data");
}

/** What the policy makes of a missing block, and on whose word. An area that is left out is made good by the others. */
function missingArea(score: AreaScore, { treatment, basis, source }: MissingBlock): AreaScore {
  const missing = { treatment, basis, source };
  if (treatment === "withhold") {
    return { ...score, missing };
  }
  const { points: _, ...rest } = score;
  const nothing = { earned: Exact.zero, applicable: Exact.zero, evidence: Exact.zero, withoutEvidence: Exact.zero };
  return { ...rest, ...nothing, rescaled: false, status: "not-applicable", missing };
}

/** Adds up the areas; areas that were left out are made good by scaling the others to the whole. */
export function rollUpTotal(areas: readonly AreaScore[]): TotalScore {
  const max = Exact.sum(areas.map((area) => area.max));
  const kept = areas.filter((area) => area.status !== "not-applicable");
  const keptMax = Exact.sum(kept.map((area) => area.max));
  const applicable = Exact.sum(areas.map((area) => area.applicable));
  const evidenced = Exact.sum(areas.map((area) => area.evidence.times(area.applicable)));
  const base = {
    earned: Exact.sum(areas.map((area) => area.earned)),
    max,
    applicable,
    evidence: shareOf(evidenced, applicable),
    withoutEvidence: Exact.sum(areas.map((area) => area.withoutEvidence)),
    takenOver: Exact.sum(areas.map((area) => area.takenOver)),
    rescaled: (keptMax.compare(max) < 0 && !keptMax.isZero()) || areas.some((area) => area.rescaled),
  };
  const status = statusOf(
    keptMax,
    max,
    kept.some((area) => area.status === "scored"),
  );
  if (status !== "scored") {
    return { ...base, status };
  }
  return { ...base, status, points: Exact.sum(kept.map(pointsOf)).times(max).dividedBy(keptMax) };
}

function statusOf(applicable: Exact, max: Exact, anyPoints: boolean): AreaScore["status"] {
  if (applicable.isZero()) {
    return max.isZero() ? "no-data" : "not-applicable";
  }
  return anyPoints ? "scored" : "no-data";
}

function pointsOf({ points }: { readonly points?: Exact | undefined }): Exact {
  return points ?? Exact.zero;
}
