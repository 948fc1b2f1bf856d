import type { Exact } from "@cchc/core";
import type { IndicatorScore, PartScore } from "@cchc/rules";
import { countedCells } from "./formula/counted-cells.ts";
import { type Expression, isNear, sumOf } from "./formula/expression.ts";
import { shapeFormula } from "./formula/shape-formula.ts";
import type { How } from "./how-words.ts";
import type { IndicatorPlace, PartPlace } from "./layout.ts";
import { leaderKey } from "./plan-leaders.ts";
import { type PlannedRule, ruleKey } from "./plan-rules.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** The points of a row: a formula, or why there is none. */
export interface PointsHow {
  readonly how: How;
  readonly formula?: Expression | undefined;
}

/** The points of an indicator as a formula over its counts, or over its parts. */
export function indicatorPoints(place: IndicatorPlace, context: WorkbookContext): PointsHow {
  const { score, row } = place;
  const reason = whyNone(score);
  if (reason !== undefined) {
    return { how: reason };
  }
  if (score.parts !== undefined) {
    return checked(sumFormula(place, context), score.points);
  }
  const planned = withLeader(ruleKey(score.id), place, context);
  const at = (column: "numerator" | "denominator" | "amount") => context.indicators.own({ column, row });
  return judgedPoints(score, planned, {
    numerator: at("numerator"),
    denominator: at("denominator"),
    amount: at("amount"),
  });
}

/** The points of a part of a sum as a formula over its counts. */
export function partPoints({ score, indicator, row }: PartPlace, context: WorkbookContext): PointsHow {
  const reason = whyNone(score);
  const planned = withLeader(ruleKey(indicator.score.id, score.id), indicator, context);
  const at = (column: "numerator" | "denominator" | "amount") => context.parts.own({ column, row });
  return reason === undefined
    ? judgedPoints(score, planned, { numerator: at("numerator"), denominator: at("denominator"), amount: at("amount") })
    : { how: reason };
}

/** The rule, with the best value of the unit's peers. */
function withLeader(
  key: string,
  { card }: IndicatorPlace,
  { rules, policy }: WorkbookContext,
): PlannedRule | undefined {
  const planned = rules.scored.get(key);
  const leader = rules.leaders.get(leaderKey(key, policy.rank.among === "all" ? undefined : card.unit.level));
  return planned === undefined || leader === undefined
    ? planned
    : { ...planned, places: { ...planned.places, leader } };
}

type Judged = PartScore | IndicatorScore;

function whyNone(score: Judged): How | undefined {
  if (score.points === undefined) {
    return score.status === "tracked" ? "tracked" : "none";
  }
  if ("versions" in score && score.versions !== undefined) {
    return "versions";
  }
  if ("parts" in score && score.parts !== undefined) {
    return undefined;
  }
  return score.origin === "published" || score.origin === "rule" ? score.origin : undefined;
}

type CountsAt = Readonly<Record<"numerator" | "denominator" | "amount", string>>;

function judgedPoints(score: Judged, planned: PlannedRule | undefined, at: CountsAt): PointsHow {
  if (score.withheld !== undefined) {
    return { how: "withheld" };
  }
  const counted = countedCells(score.measurement, at);
  if (counted === undefined || planned === undefined) {
    return { how: "counts" };
  }
  const { shape, places } = planned;
  if (shape.shape === "lookup" || shape.shape === "pass-fail") {
    return { how: "condition" };
  }
  return checked(shapeFormula({ shape, counted, places }), score.points);
}

/** A formula that comes to our number. */
function checked(formula: Expression | undefined, points: Exact | undefined): PointsHow {
  return formula !== undefined && points !== undefined && isNear(formula, points)
    ? { how: "formula", formula }
    : { how: "precision" };
}

/** The parts added up, scaled to the whole where one was left out, not over the maximum. */
function sumFormula(
  { score, parts: rows, row }: IndicatorPlace,
  { parts: sheet, indicators }: WorkbookContext,
): Expression {
  const parts = score.parts ?? [];
  const max = { text: indicators.own({ column: "max", row }), value: score.max.toNumber() };
  const points = sumOf(
    sheet.range("points", rows),
    parts.map((part) => part.points),
  );
  const whole = sumOf(
    sheet.range("max", rows),
    parts.map((part) => part.max),
  );
  const applicable = sumOf(
    sheet.range("applicable", rows),
    parts.map((part) => part.applicable),
  );
  const scaled = applicable.value === 0 ? points.value : (points.value * whole.value) / applicable.value;
  return {
    text: `MIN(${max.text},IF(${applicable.text}=0,${points.text},${points.text}*${whole.text}/${applicable.text}))`,
    value: Math.min(max.value, scaled),
  };
}
