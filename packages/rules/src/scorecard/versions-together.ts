import { Exact, type Measurement } from "@cchc/core";
import type { Indicator } from "../policy/indicator.ts";
import type { IndicatorScore, VersionScore } from "../result/result.ts";
import type { RuleSpan } from "./rule-spans.ts";

/** What was counted in a part of a period. */
export interface PeriodPart {
  readonly measurements: ReadonlyMap<string, Measurement>;
  readonly leaders: ReadonlyMap<string, Exact>;
}

/** What each rule gives, weighted by its days. */
export function byDays(spans: readonly RuleSpan[], judge: (span: RuleSpan) => IndicatorScore): VersionScore[] {
  const all = spans.reduce((sum, { days }) => sum + days, 0);
  return spans.map((span) => versionScore(span, judge(span), Exact.of(span.days).dividedBy(all)));
}

/** The judgement by one rule as a part of the whole. */
function versionScore({ first, last, days }: RuleSpan, score: IndicatorScore, weight: Exact): VersionScore {
  const { id: _, area: __, versions: ___, published: ____, assessed: _____, change, related, ...judgement } = score;
  return { from: first, to: last, days, weight, ...judgement };
}

/** Points and maxima added up by their weights. */
export function addedUp({ id, area }: Indicator, versions: readonly VersionScore[]): IndicatorScore {
  const sum = (amount: (version: VersionScore) => Exact | undefined) =>
    Exact.sum(versions.map((version) => (amount(version) ?? Exact.zero).times(version.weight)));
  const lead = leadOf(versions);
  const given = versions.some(({ points }) => points !== undefined);
  return {
    ...lead,
    id,
    area,
    max: sum(({ max }) => max),
    applicable: sum(({ applicable }) => applicable),
    ...(given ? { points: sum(({ points }) => points) } : {}),
    versions: [...versions],
  };
}

/** The version that speaks for the whole: one that is scored, else one with points, else one whose points are withheld. */
export function leadOf(
  versions: readonly VersionScore[],
): Omit<VersionScore, "from" | "to" | "days" | "weight" | "points" | "next" | "parts"> {
  const [first] = versions;
  const lead =
    versions.find(({ status }) => status === "scored") ??
    versions.find(({ points }) => points !== undefined) ??
    versions.find(({ applicable }) => !applicable.isZero()) ??
    first;
  if (lead === undefined) {
    throw new RangeError("no version to speak for the whole");
  }
  const { from, to, days, weight, points, next, parts, ...rest } = lead;
  return rest;
}
