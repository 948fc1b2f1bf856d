import type { Assessment, Exact, MeasuredUnit, Measurement, Period, PublishedScore } from "@cchc/core";
import { raiseFlags } from "../flag/raise-flags.ts";
import type { Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { Area } from "../policy/policy-document.ts";
import type { AreaScore, AssessedScore, IndicatorScore, Scorecard, TotalScore } from "../result/result.ts";
import { assessmentsOf } from "./assessment.ts";
import { cardNotes } from "./card-notes.ts";
import { compareArea, compareIndicator, compareTotal, type Publication } from "./compare-published.ts";
import { gradeOf } from "./grade.ts";
import type { IndicatorContext } from "./judge-indicator.ts";
import { type JudgedPeriod, judgeInPeriod } from "./judge-period.ts";
import { policyInPeriod } from "./policy-over.ts";
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

/** What the indicators of one unit are judged and compared with. */
export interface CardContext extends IndicatorContext {
  readonly publication: Publication;
  readonly judged: JudgedPeriod;
}

/** Judges one unit: indicators, areas, total, grade, flags. Its rank is known only among its peers. */
export function scoreUnit(whole: Policy, period: Period, input: UnitInput): Scorecard {
  const policy = policyInPeriod(whole, period);
  const { unit, unitInForce, leaders, assessments, parts } = input;
  const published = new Map(input.published.map((one) => [one.item, one]));
  const measurements = new Map(input.measurements.map((measurement) => [measurement.measure, measurement]));
  const publication = { scores: published, comparison: policy.published };
  const judged = { period, change: policy.change, parts };
  const context = {
    unit,
    measurements,
    named: policy.named,
    leaders,
    on: period.first,
    published,
    publication,
    judged,
  };
  const indicators = policy.indicators.map((indicator) =>
    scoreIndicator(indicator, context, assessmentsOf(indicator, assessments, period)),
  );
  const areas = policy.areas.map((area) => scoreArea(area, indicators, publication));
  const total = scoreTotal(policy, { areas, indicators }, publication);
  const grade = gradeOf(total, policy.grades);
  const flagged = raiseFlags(policy, { unit, indicators, measurements, unitInForce });
  const notes = cardNotes(policy, period, areas);
  const noted = notes.length === 0 ? {} : { notes };
  return { unit, total, ...(grade === undefined ? {} : { grade }), areas, indicators, ...noted, ...flagged };
}

/** Judges one indicator, with what stands beside its points. */
export function scoreIndicator(indicator: Indicator, context: CardContext, assessed: AssessedScore[]): IndicatorScore {
  return {
    ...compareIndicator(judgeInPeriod(indicator, context, context.judged), context.publication),
    ...besides(indicator, context.measurements, assessed),
  };
}

/** Adds up the indicators of an area and compares it. */
export function scoreArea(area: Area, indicators: readonly IndicatorScore[], publication: Publication): AreaScore {
  const own = indicators.filter((indicator) => indicator.area === area.id);
  return compareArea(rollUpArea(area, own), own, publication);
}

/** Adds up the areas that enter the total and compares it. */
export function scoreTotal(
  policy: Policy,
  { areas, indicators }: Pick<Scorecard, "areas" | "indicators">,
  publication: Publication,
): TotalScore {
  const inTotal = areasInTotal(policy, areas);
  const counted = indicators.filter((indicator) => inTotal.some((area) => area.id === indicator.area));
  return compareTotal(rollUpTotal(inTotal), { areas: inTotal, indicators: counted }, publication);
}

/** The areas of a card that enter its total. */
export function areasInTotal(policy: Policy, areas: readonly AreaScore[]): AreaScore[] {
  const beside = new Set(policy.areas.filter(({ inTotal }) => !inTotal).map(({ id }) => id));
  return areas.filter(({ id }) => !beside.has(id));
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
