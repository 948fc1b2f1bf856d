import type { Exact, Localized } from "@cchc/core";
import type { AreaScore } from "@cchc/rules";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { blank, formulaCell, numberCell, textCell } from "./cells.ts";
import { type Expression, isNear, sumOf } from "./formula/expression.ts";
import { areaHeads } from "./head-words.ts";
import { type How, howWords } from "./how-words.ts";
import { areaColumns } from "./indicator-columns.ts";
import type { AreaPlace } from "./layout.ts";
import { numberFormats } from "./number-formats.ts";
import { tableSheet } from "./table.ts";
import { unitCells } from "./unit-cells.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** Every area of every unit, as a formula over its indicators. */
export function areasSheet(context: WorkbookContext): Sheet {
  const rows = context.layout.areas.map((place) => areaRow(place, context));
  return tableSheet({ key: "areas", order: areaColumns, heads: areaHeads, rows, fixed: 3 }, context);
}

function areaRow(place: AreaPlace, context: WorkbookContext) {
  const { score, definition, card } = place;
  const { say, points } = context;
  const { unit, name } = unitCells(card, context);
  const sums = areaSums(place, context);
  const { how, points: formula } = pointsOf(place, context);
  return {
    unit,
    name,
    area: textCell(definition === undefined ? score.id : say(definition.title)),
    counted: textCell(say(definition?.inTotal === false ? inTotalWords.no : inTotalWords.yes)),
    points: formula ?? numberCell(score.points, points),
    max: numberCell(score.max, points),
    earned: formulaCell(sums.earned, score.earned, points),
    applicable: formulaCell(sums.applicable, score.applicable, points),
    evidence: numberCell(score.evidence, numberFormats.share),
    withoutEvidence: numberCell(score.withoutEvidence, points),
    takenOver: numberCell(score.takenOver, points),
    status: textCell(say(areaStatusWords[score.status])),
    published: numberCell(score.published?.published, points),
    difference: differenceCell(place, context),
    how: textCell(say(howWords[how])),
  };
}

/** The points as a formula, or why they are a value. */
function pointsOf(place: AreaPlace, context: WorkbookContext): { readonly how: How; readonly points?: SheetCell } {
  if (context.extent === "areas") {
    return { how: "many" };
  }
  if (place.score.missing !== undefined) {
    return { how: "missing" };
  }
  const points = pointsCell(place, context);
  return points === undefined ? { how: "precision" } : { how: "formula", points };
}

function areaSums({ own, indicators }: AreaPlace, context: WorkbookContext) {
  const sum = (column: "points" | "applicable", values: readonly (Exact | undefined)[]) =>
    own.length === 0 || context.extent === "areas"
      ? undefined
      : sumOf(context.indicators.range(column, indicators), values);
  return {
    earned: sum(
      "points",
      own.map(({ score }) => score.points),
    ),
    applicable: sum(
      "applicable",
      own.map(({ score }) => score.applicable),
    ),
  };
}

/** The points: earned, and scaled to the whole where something was left out; blank where nobody has points. */
function pointsCell({ score, own, row, indicators }: AreaPlace, context: WorkbookContext): SheetCell | undefined {
  const at = (column: (typeof areaColumns)[number]) => context.areas.own({ column, row });
  const range = context.indicators.range("points", indicators);
  const [earned, applicable, max] = [at("earned"), at("applicable"), at("max")];
  const none = own.length === 0 || own.every((one) => one.score.points === undefined) || score.applicable.isZero();
  const text = `IF(OR(COUNT(${range})=0,${applicable}=0),"",IF(${applicable}<${max},${earned}*${max}/${applicable},${earned}))`;
  if (own.length === 0) {
    return undefined;
  }
  if (none) {
    return score.points === undefined ? { value: "", formula: text, format: context.points } : undefined;
  }
  const formula: Expression = { text, value: rescaled(score) };
  return score.points !== undefined && isNear(formula, score.points)
    ? formulaCell(formula, score.points, context.points)
    : undefined;
}

function rescaled({ earned, applicable, max }: AreaScore): number {
  const [sum, part, whole] = [earned.toNumber(), applicable.toNumber(), max.toNumber()];
  return part < whole ? (sum * whole) / part : sum;
}

function differenceCell({ score: { points, published }, row }: AreaPlace, context: WorkbookContext): SheetCell {
  if (points === undefined || published?.published === undefined) {
    return blank;
  }
  const at = (column: (typeof areaColumns)[number]) => context.areas.own({ column, row });
  const formula = {
    text: `${at("points")}-${at("published")}`,
    value: points.toNumber() - published.published.toNumber(),
  };
  return formulaCell(formula, points.minus(published.published), `${context.points}00`);
}

/** Whether an area enters the total. */
const inTotalWords = { yes: { vi: "có", en: "yes" }, no: { vi: "không", en: "no" } } as const;

/** Statuses of areas and totals in words. */
export const areaStatusWords = {
  scored: { vi: "đã chấm", en: "scored" },
  "no-data": { vi: "không có số liệu", en: "no data" },
  "not-applicable": { vi: "không áp dụng", en: "not applicable" },
} as const satisfies Record<AreaScore["status"], Localized>;
