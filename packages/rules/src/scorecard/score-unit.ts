import type { Assessment, Exact, MeasuredUnit, Measurement, Period, PublishedScore } from "@cchc/core";
import { raiseFlags } from "../flag/raise-flags.ts";
import type { Indicator } from "../policy/indicator.ts";
import { areasInForce, type Policy } from "../policy/policy.ts";
import type { AssessedScore, IndicatorScore, Scorecard } from "../result/result.ts";
import { assessmentsOf } from "./assessment.ts";
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
  readonly assessments: readonly Assessment[];
  /** Whether the unit's administrative code is in force on every day of the period; undefined when nobody asked. */
  readonly unitInForce: boolean | undefined;
}

/** Judges one unit: indicators, areas, total, grade, flags. Its rank is known only among its peers. */
export function scoreUnit(policy: Policy, period: Period, input: UnitInput): Scorecard {
  const { unit, unitInForce, leaders, assessments } = input;
  const published = new Map(input.published.map((one) => [one.item, one]));
  const measurements = new Map(input.measurements.map((measurement) => [measurement.measure, measurement]));
  const publication = { scores: published, comparison: policy.published };
  const context = { unit, measurements, named: policy.named, leaders, on: period.first, published };
  const standing = areasInForce(policy, period.first);
  const asked = policy.indicators.filter(({ area }) => standing.some(({ id }) => id === area));
  const indicators = asked.map((indicator) => ({
    ...compareIndicator(judgeIndicator(indicator, context), publication),
    ...besides(indicator, measurements, assessmentsOf(indicator, assessments, period)),
  }));
  const areas = standing.map((area) => {
    const own = indicators.filter((indicator) => indicator.area === area.id);
    return compareArea(rollUpArea(area, own), own, publication);
  });
  const inTotal = areas.filter((_, index) => standing[index]?.inTotal !== false);
  const counted = indicators.filter((indicator) => inTotal.some((area) => area.id === indicator.area));
  const total = compareTotal(rollUpTotal(inTotal), { areas: inTotal, indicators: counted }, publication);
  const grade = gradeOf(total, policy.grades);
  const flagged = raiseFlags(policy, { unit, indicators, measurements, unitInForce });
  return { unit, total, ...(grade === undefined ? {} : { grade }), areas, indicators, ...flagged };
}

/** What stands beside an indicator's own points: points given by hand, the movement, related measurements. */
function besides(
  { change, related = [] }: Indicator,
  measurements: ReadonlyMap<string, Measurement>,
  assessed: AssessedScore[],
): Pick<IndicatorScore, "assessed" | "change" | "related"> {
  const moved = measurements.get(change ?? "");
  const others = related.flatMap((id) => measurements.get(id) ?? []);
  return {
    ...(assessed.length === 0 ? {} : { assessed }),
    ...(moved === undefined ? {} : { change: moved }),
    ...(others.length === 0 ? {} : { related: others }),
  };
}
