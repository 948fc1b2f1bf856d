import type { Exact, Localized, Measurement } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { Shape } from "../policy/shape.ts";
import type { Source } from "../policy/source.ts";
import type { Scorecard } from "../result/result.ts";
import { judgeMeasured, type UnitContext } from "./judge-measured.ts";
import { judgeSum } from "./judge-sum.ts";

/** What another reading of a rule would have given. */
export interface ReadingOutcome {
  readonly of: Localized;
  readonly source: Source;
  /** Absent when the reading gives no points, or cannot be applied to the data that there is. */
  readonly points?: Exact;
}

/**
 * What the other readings on record would give for the same counts: a document may say one thing and a portal do another.
 * The reading changes the shape alone; maximum and treatment of gaps stay those of the rule in force.
 */
export function judgeReadings(policy: Policy, card: Scorecard, indicator: Indicator): ReadingOutcome[] {
  const scored = card.indicators.find((one) => one.id === indicator.id);
  const rule = indicator.rules.find((one) => one.from === scored?.ruleFrom);
  const context = {
    unit: card.unit,
    measurements: measurementsOf(scored),
    named: policy.named,
    leaders: new Map<string, Exact>(),
  };
  return (indicator.readings ?? []).map(({ of, source, score }) => {
    const points = rule === undefined ? undefined : pointsBy({ indicator, rule, score }, context);
    return points === undefined ? { of, source } : { of, source, points };
  });
}

interface ReadRule {
  readonly indicator: Indicator;
  readonly rule: Rule;
  readonly score: Shape;
}

function pointsBy(
  { indicator: { measure }, rule: { max, when }, score }: ReadRule,
  context: UnitContext,
): Exact | undefined {
  switch (score.shape) {
    case "published":
    case "tracked":
    case "relative-to-leader":
      return undefined;
    case "sum":
      // Who leads is not on the card, so a reading that asks for it cannot be applied to it.
      return score.parts.some((part) => part.score.shape === "relative-to-leader")
        ? undefined
        : judgeSum(score, max, context).points;
    default:
      return measure === undefined || when === undefined
        ? undefined
        : judgeMeasured({ measure, max, score, when }, context).points;
  }
}

function measurementsOf(scored: Scorecard["indicators"][number] | undefined): Map<string, Measurement> {
  const all = [
    scored?.measurement,
    ...(scored?.parts ?? []).map((part) => part.measurement),
    ...(scored?.related ?? []),
  ];
  return new Map(all.flatMap((one) => (one === undefined ? [] : [[one.measure, one]])));
}
