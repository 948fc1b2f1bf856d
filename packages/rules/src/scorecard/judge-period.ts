import { Exact, type Period } from "@cchc/core";
import type { Indicator } from "../policy/indicator.ts";
import type { ChangeRule } from "../policy/policy-document.ts";
import type { IndicatorScore, VersionScore } from "../result/result.ts";
import { judgeByRecordDate } from "./judge-by-record-date.ts";
import { type IndicatorContext, judgeIndicator } from "./judge-indicator.ts";
import { type RuleSpan, ruleSpans } from "./rule-spans.ts";
import { addedUp, byDays, type PeriodPart } from "./versions-together.ts";

/** The period that is judged, and what a rule that changes inside it means. */
export interface JudgedPeriod {
  readonly period: Period;
  readonly change: ChangeRule | undefined;
  /** Counts of parts of the period, by the text of each: see `periodParts`. */
  readonly parts?: ReadonlyMap<string, PeriodPart> | undefined;
}

/** Judges one indicator over a period: by the rule in force, or by all that were, as the policy says. */
export function judgeInPeriod(indicator: Indicator, context: IndicatorContext, judged: JudgedPeriod): IndicatorScore {
  if (judged.change === undefined || judged.change === "period-start") {
    return judgeIndicator(indicator, context);
  }
  const spans = ruleSpans(indicator, judged.period);
  if (spans.length === 1) {
    return judgeIndicator(indicator, context);
  }
  return judged.change === "pro-rata"
    ? judgeProRata(indicator, context, spans)
    : judgeByRecordDate(indicator, context, { spans, parts: judged.parts ?? new Map() });
}

/** Each rule judges the whole period; its points and its maximum count for its days. */
function judgeProRata(indicator: Indicator, context: IndicatorContext, spans: readonly RuleSpan[]): IndicatorScore {
  const versions = byDays(spans, (span) => judgeIndicator(indicator, { ...context, on: span.first }));
  const whole = addedUp(indicator, versions);
  return { ...whole, reason: proRataReason(versions, whole.points) };
}

function proRataReason(versions: readonly VersionScore[], points: Exact | undefined): IndicatorScore["reason"] {
  const count = { amount: Exact.of(versions.length) };
  if (points === undefined) {
    return { key: "change/no-points", values: { count } };
  }
  const [first, second, ...more] = versions;
  if (first?.points === undefined || second?.points === undefined || more.length > 0) {
    return { key: "change/pro-rata", values: { count, points: { points } } };
  }
  const days = { amount: Exact.of(first.days + second.days) };
  return {
    key: "change/pro-rata-two",
    values: {
      first: { points: first.points },
      firstDays: { amount: Exact.of(first.days) },
      second: { points: second.points },
      secondDays: { amount: Exact.of(second.days) },
      days,
      points: { points },
    },
  };
}
