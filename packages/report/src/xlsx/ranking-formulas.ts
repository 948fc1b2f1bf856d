import type { Exact } from "@cchc/core";
import type { SheetCell } from "@cchc/workbook";
import { type Expression, isNear, sumOf } from "./formula/expression.ts";
import { gradeFormula } from "./formula/grade-formula.ts";
import type { CardPlace } from "./layout.ts";
import type { RankingPlan } from "./plan-ranking.ts";
import type { RankingColumn } from "./ranking-columns.ts";
import type { RowRange, SheetReferences } from "./reference.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** What the formulas of a ranking are written from. */
export interface RankingFormulas {
  readonly context: WorkbookContext;
  readonly plan: RankingPlan;
  readonly sheet: SheetReferences<readonly RankingColumn[]>;
  readonly rows: RowRange;
}

/** The total: the areas that apply, scaled to the whole; blank where none has points. */
export function totalCell({ card, counted, inTotal }: CardPlace, { context }: RankingFormulas): SheetCell {
  const { areas, points } = context;
  const [range, whole] = [areas.range("points", inTotal), sumOf(areas.range("max", inTotal), maximaOf(counted))];
  const earned = sumOf(
    range,
    counted.map(({ score }) => score.points),
  );
  const kept = sumOf("", maximaOf(counted.filter(({ score }) => !score.applicable.isZero())));
  const keptText = `SUMIF(${areas.range("applicable", inTotal)},">0",${areas.range("max", inTotal)})`;
  const text = `IF(COUNT(${range})=0,"",${earned.text}*${whole.text}/${keptText})`;
  const { points: total } = card.total;
  const formula = { text, value: (earned.value * whole.value) / kept.value };
  if (total === undefined) {
    return counted.some(({ score }) => score.points !== undefined)
      ? { value: "" }
      : { value: "", formula: text, format: points };
  }
  return isNear(formula, total)
    ? { value: total.toNumber(), formula: text, format: points }
    : { value: total.toNumber(), format: points };
}

function maximaOf(areas: CardPlace["counted"]): Exact[] {
  return areas.map(({ score }) => score.max);
}

/** The grade by the edges on the Rules sheet; as a text where floating point would give another. */
export function gradeCell(
  { card, row, counted, inTotal }: CardPlace,
  { context, plan, sheet }: RankingFormulas,
): SheetCell {
  const { policy, say, areas } = context;
  const { points, max } = card.total;
  const title = policy.grades?.bands.find(({ id }) => id === card.grade)?.title;
  const shown = title === undefined ? "" : say(title);
  const total = sheet.own({ column: "total", row });
  const whole = sumOf(areas.range("max", inTotal), maximaOf(counted));
  const value: Expression =
    policy.grades?.of === "points"
      ? { text: total, value: points?.toNumber() ?? 0 }
      : { text: `${total}/${whole.text}`, value: (points?.toNumber() ?? 0) / max.toNumber() };
  const formula = gradeFormula(plan.grades, value);
  return formula === undefined || (points !== undefined && formula.id !== card.grade)
    ? { value: shown }
    : { value: shown, formula: `IF(${total}="","",${formula.text})` };
}

/** The total that ranks go by: rounded to 9 places, and only with as much evidence as the policy asks for. */
export function rankKeyCell({ card, row }: CardPlace, { plan, sheet }: RankingFormulas): SheetCell {
  const [total, evidence] = [sheet.own({ column: "total", row }), sheet.own({ column: "evidence", row })];
  const rounded = `ROUND(${total},9)`;
  const limited = plan.evidence === undefined ? rounded : `IF(${evidence}>=${plan.evidence.text},${rounded},"")`;
  const formula = `IF(${total}="","",${limited})`;
  const isRanked = isContender(card, plan);
  const points = card.total.points;
  return points === undefined || !isRanked
    ? { value: "", formula }
    : { value: Number(points.toFixed(9)), formula, format: "0.000000000" };
}

/** Whether a unit has a total, and evidence enough to be ranked. */
export function isContender({ total }: CardPlace["card"], { evidence }: RankingPlan): boolean {
  return total.points !== undefined && total.evidence.toNumber() >= (evidence?.value ?? 0);
}

/** The place among the peers by the tie rule, where the formula gives ours; our value else, as when units are missing here. */
export function rankCell(
  { card, row }: CardPlace,
  { context, sheet, rows }: RankingFormulas,
  computed: number | undefined,
): SheetCell {
  const key = sheet.own({ column: "rankKey", row });
  const level = context.policy.rank.among === "level";
  const keys = sheet.range("rankKey", rows);
  const peers = level ? `${sheet.range("level", rows)},${sheet.own({ column: "level", row })},` : "";
  const better = `${peers}${keys},">"&${key}`;
  const count =
    context.policy.rank.ties === "dense" ? `SUMIFS(${sheet.range("once", rows)},${better})` : `COUNTIFS(${better})`;
  const formula = `IF(${key}="","",${count}+1)`;
  const place = card.rank?.place;
  if (place === undefined) {
    return computed === undefined ? { value: "", formula } : { value: "" };
  }
  return place === computed ? { value: place, formula } : { value: place };
}

/** 1 where a total stands for the first time among its peers, for places that skip none. */
export function onceCell({ row }: CardPlace, { context, sheet, rows: { first } }: RankingFormulas): string {
  const upTo = { first, last: row };
  const key = sheet.own({ column: "rankKey", row });
  const level = `${sheet.range("level", upTo)},${sheet.own({ column: "level", row })},`;
  const peers = context.policy.rank.among === "level" ? level : "";
  return `IF(${key}="",0,IF(COUNTIFS(${peers}${sheet.range("rankKey", upTo)},${key})=1,1,0))`;
}
