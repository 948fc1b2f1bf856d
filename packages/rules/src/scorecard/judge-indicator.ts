import { type Condition, Exact, evaluateCondition, type PlainDate, type PublishedScore } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import { ruleInForce } from "../policy/policy.ts";
import type { IndicatorScore, PartScore } from "../result/result.ts";
import { valueText } from "../scoring/shape-outcome.ts";
import { judgeMeasured, measuredValue, type UnitContext } from "./judge-measured.ts";
import { judgeSum } from "./judge-sum.ts";
import { type Judgement, judgeGap } from "./judgement.ts";

/** What one unit is judged with, for indicators: measurements, published scores, and the day whose rules count. */
export interface IndicatorContext extends UnitContext {
  /** First day of the period: the rule in force on it is used. */
  readonly on: PlainDate;
  /** Published scores of the unit by item. */
  readonly published: ReadonlyMap<string, PublishedScore>;
}

/** Judges one indicator of one unit by the rule in force. */
export function judgeIndicator(indicator: Indicator, context: IndicatorContext): IndicatorScore {
  const rule = ruleInForce(indicator, context.on);
  if (rule === undefined) {
    return noRule(indicator);
  }
  const { id, area } = indicator;
  const { basis, source } = rule;
  return { id, area, ...judgeByRule(indicator, rule, context), ruleFrom: rule.from, basis, source };
}

function judgeByRule(
  { id, measure }: Indicator,
  rule: Rule,
  context: IndicatorContext,
): Judgement & { parts?: PartScore[] } {
  const { score, max, when, applies } = rule;
  if (applies !== undefined && !appliesTo(applies.if, context)) {
    return judgeGap(applies.otherwise.status, applies.otherwise.points, max);
  }
  switch (score.shape) {
    case "published":
      return judgePublished(max, context.published.get(id));
    case "tracked":
      return judgeTracked(measure, context);
    case "sum":
      return judgeSum(score, max, context);
    default:
      // A checked policy has both; the words are for policies that were built by hand.
      return measure === undefined || when === undefined
        ? judgeGap("error", "withhold", max)
        : judgeMeasured({ measure, max, score, when }, context);
  }
}

/** Whether a rule that says to whom it applies does so to a unit. */
export function appliesTo(condition: Condition, { unit, named }: UnitContext): boolean {
  return evaluateCondition(condition, { facts: new Map([["level", unit.level]]), named }).result;
}

/** The score that the source published stands; one outside [0, max] is an error, not a score. */
function judgePublished(max: Exact, published: PublishedScore | undefined): Judgement {
  const points = published?.points;
  if (points === undefined) {
    return judgeGap("no-data", "withhold", max);
  }
  if (points.isNegative() || points.compare(max) > 0) {
    const reason = { key: "published/out-of-range", values: { points: { points }, max: { points: max } } };
    return { ...judgeGap("error", "withhold", max), reason };
  }
  const reason = { key: "published/taken-over", values: { points: { points } } };
  return { status: "scored", origin: "published", points, max, applicable: max, reason };
}

function judgeTracked(measure: string | undefined, { measurements }: UnitContext): Judgement {
  const measurement = measurements.get(measure ?? "");
  const value = measurement === undefined ? undefined : measuredValue(measurement);
  const base = { origin: "none", max: Exact.zero, applicable: Exact.zero } as const;
  if (measurement === undefined) {
    return { ...base, status: "no-data", reason: { key: "tracked/gap", values: {} } };
  }
  if (value === undefined) {
    const status = measurement.status === "measured" ? "error" : measurement.status;
    return { ...base, status, measurement, reason: { key: "tracked/gap", values: {} } };
  }
  const reason =
    "amount" in measurement
      ? { key: "tracked/amount", values: {} }
      : { key: "tracked/value", values: { value: valueText({ kind: "ratio", value }) } };
  return { ...base, status: "tracked", measurement, reason };
}

/** The indicator is not part of the policy on this day: nothing is asked of the unit. */
function noRule({ id, area }: Indicator): IndicatorScore {
  const reason = { key: "rule/none", values: {} };
  return { id, area, ...judgeGap("not-applicable", "exclude-and-rescale", Exact.zero), reason };
}
