import type { Assessment, Exact, MeasuredUnit, Measurement, Period, PublishedScore } from "@cchc/core";
import { raiseFlags } from "../flag/raise-flags.ts";
import type { Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { AssessedScore, IndicatorScore, Scorecard } from "../result/result.ts";
import { assessmentsOf } from "./assessment.ts";
import { cardNotes } from "./card-notes.ts";
import { compareArea, compareIndicator, compareTotal } from "./compare-published.ts";
import { gradeOf } from "./grade.ts";
import { judgeInPeriod } from "./judge-period.ts";
import { policyOver } from "./policy-over.ts";
import { rollUpArea, rollUpTotal } from "./roll-up.ts";
import type { PeriodPart } from "./versions-together.ts";

/** One unit with everything it is judged by. */
export interface UnitInput {
  readonly unit: MeasuredUnit;
  readonly measurements: readonly Measurement[];
  readonly published: readonly PublishedScore[];
  readonly leaders: ReadonlyMap<string, Exact>;
  readonly assessments: readonly Assessment[];
  /** Whether the unit's administrative code is in force on every day of the period; undefined when nobody asked. */
  readonly unitInForce: boolean | undefined;
  /** Counts of parts of the period, by the text of each, where the policy judges records by the rule of their day. */
  readonly parts?: ReadonlyMap<string, PeriodPart> | undefined;
}

/** Judges one unit: indicators, areas, total, grade, flags. Its rank is known only among its peers. */
export function scoreUnit(asked: Policy, period: Period, input: UnitInput): Scorecard {
  const policy = policyOver(asked, period);
  const { unit, unitInForce, leaders, assessments, parts } = input;
  const published = new Map(input.published.map((one) => [one.item, one]));
  const measurements = new Map(input.measurements.map((measurement) => [measurement.measure, measurement]));
  const publication = { scores: published, comparison: policy.published };
  const context = { unit, measurements, named: policy.named, leaders, on: period.first, published };
  const judged = { period, change: policy.change, parts };
  const indicators = policy.indicators.map((indicator) => ({
    ...compareIndicator(judgeInPeriod(indicator, context, judged), publication),
    ...besides(indicator, measurements, assessmentsOf(indicator, assessments, period)),
  }));
  const areas = policy.areas.map((area) => {
    const own = indicators.filter((indicator) => indicator.area === area.id);
    return compareArea(rollUpArea(area, own), own, publication);
  });
  const inTotal = areas.filter((_, index) => policy.areas[index]?.inTotal !== false);
  const counted = indicators.filter((indicator) => inTotal.some((area) => area.id === indicator.area));
  const total = compareTotal(rollUpTotal(inTotal), { areas: inTotal, indicators: counted }, publication);
  const grade = gradeOf(total, policy.grades);
  const flagged = raiseFlags(policy, { unit, indicators, measurements, unitInForce });
  const notes = cardNotes(policy, period, areas);
  const noted = notes.length === 0 ? {} : { notes };
  return { unit, total, ...(grade === undefined ? {} : { grade }), areas, indicators, ...noted, ...flagged };
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
