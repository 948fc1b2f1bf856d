import { Exact, type FactValue, type MeasuredUnit, type Measurement } from "@cchc/core";
import { canonicalJson } from "../policy/canonical.ts";
import type { Applies } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { Shape, When } from "../policy/shape.ts";
import type { IndicatorScore, PartScore, Scorecard } from "../result/result.ts";
import { factsOfMeasurement, measuredValue } from "../scorecard/judge-measured.ts";

/** How one indicator or part of one unit was judged under one policy. */
export interface Side {
  readonly policy: Policy;
  readonly unit: MeasuredUnit;
  readonly score: Omit<PartScore, "id" | "title"> & { readonly parts?: readonly PartScore[] | undefined };
  readonly measure: string | undefined;
  /** Absent when no rule is in force. */
  readonly shape: Shape | undefined;
  readonly when: When | undefined;
  readonly applies: Applies | undefined;
}

/** Both sides of a comparison. */
export type BothSides = readonly [before: Side, after: Side];

/** How an indicator of a card was judged. */
export function sideOf(policy: Policy, { unit }: Scorecard, score: IndicatorScore): Side {
  const indicator = policy.indicators.find(({ id }) => id === score.id);
  const rule = indicator?.rules.find(({ from }) => from === score.ruleFrom);
  return {
    policy,
    unit,
    score,
    measure: indicator?.measure,
    shape: rule?.score,
    when: rule?.when,
    applies: rule?.applies,
  };
}

/** The value that was scored; undefined when there was none. */
export function scoredValue({ score: { measurement } }: Side): Exact | undefined {
  return measurement === undefined ? undefined : measuredValue(measurement);
}

/** Facts that conditions of a side were asked with. */
export function factsOf(side: Side): ReadonlyMap<string, FactValue> {
  const { measurement } = side.score;
  const value = scoredValue(side);
  return measurement === undefined || value === undefined
    ? new Map([["level", side.unit.level]])
    : factsOfMeasurement(measurement, value, side.unit);
}

/** The numbers and status of a measurement, wherever they were read; equal texts are equal counts. */
export function countsText(measurement: Measurement | undefined): string {
  const given = new Map<string, unknown>(Object.entries(measurement ?? {}));
  return canonicalJson(["status", "numerator", "denominator", "amount"].map((key) => given.get(key) ?? null));
}

/** Of which kind the values of a side are. */
export function kindOf({ policy, measure }: Side): "ratio" | "amount" {
  return policy.measures.get(measure ?? "")?.kind ?? "ratio";
}

/** Whether two optional numbers are the same. */
export function sameNumber(a: unknown, b: unknown): boolean {
  return a instanceof Exact && b instanceof Exact ? a.equals(b) : a === b;
}
