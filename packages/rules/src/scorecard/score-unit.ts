import type { Exact, MeasuredUnit, Measurement, Period, PublishedScore } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Scorecard } from "../result/result.ts";
import { compareArea, compareIndicator, compareTotal } from "./compare-published.ts";
import { gradeOf } from "./grade.ts";
import { judgeIndicator } from "./judge-indicator.ts";
import { rollUpArea, rollUpTotal } from "./roll-up.ts";

/** One unit with everything it is judged by. */
export interface UnitInput {
  readonly unit: MeasuredUnit;
  readonly measurements: readonly Measurement[];
  readonly published: readonly PublishedScore[];
  readonly leaders: ReadonlyMap<string, Exact>;
}

/** Judges one unit: indicators, areas, total, grade. Its rank is known only among its peers. */
export function scoreUnit(policy: Policy, period: Period, input: UnitInput): Scorecard {
  const published = new Map(input.published.map((one) => [one.item, one]));
  const publication = { scores: published, comparison: policy.published };
  const context = {
    unit: input.unit,
    measurements: new Map(input.measurements.map((measurement) => [measurement.measure, measurement])),
    named: policy.named,
    leaders: input.leaders,
    on: period.first,
    published,
  };
  const indicators = policy.indicators.map((indicator) =>
    compareIndicator(judgeIndicator(indicator, context), publication),
  );
  const areas = policy.areas.map((area) => {
    const own = indicators.filter((indicator) => indicator.area === area.id);
    return compareArea(rollUpArea(area, own), own, publication);
  });
  const total = compareTotal(rollUpTotal(areas), { areas, indicators }, publication);
  const grade = gradeOf(total, policy.grades);
  return { unit: input.unit, total, ...(grade === undefined ? {} : { grade }), areas, indicators };
}
