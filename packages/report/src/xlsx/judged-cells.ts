import type { Exact, Measurement } from "@cchc/core";
import { type IndicatorScore, originWords, type PartScore, statusWords } from "@cchc/rules";
import type { SheetCell } from "@cchc/workbook";
import { reasonText } from "../terminal/counts-text.ts";
import { blank, formulaCell, inputCell, numberCell, proseCell, textCell } from "./cells.ts";
import { countedCells, scoredValue } from "./formula/counted-cells.ts";
import type { Expression } from "./formula/expression.ts";
import { howWords } from "./how-words.ts";
import { numberFormats } from "./number-formats.ts";
import type { PointsHow } from "./points-formula.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** A judged row: its score, how its points came about, and where its cells are. */
export interface JudgedRow {
  readonly score: IndicatorScore | PartScore;
  readonly points: PointsHow;
  /** The maximum on the Rules sheet. */
  readonly max: Expression | undefined;
  /** Its own cells by their columns. */
  readonly at: Readonly<Record<"numerator" | "denominator" | "amount" | "max", string>>;
}

/** The cells that indicators and parts have alike: counts, value, status, points, maxima, and how it was judged. */
export function judgedCells(row: JudgedRow, context: WorkbookContext) {
  const { score, points, max, at } = row;
  const { say, style, policy } = context;
  const measure = policy.measures.get(score.measurement?.measure ?? score.withheld?.measure ?? "");
  return {
    ...countCells(score.measurement),
    amountUnit: textCell(measure?.kind === "amount" ? say(measure.unit) : undefined),
    value: valueCell(score.measurement, at),
    status: textCell(say(statusWords[score.status])),
    points: formulaCell(points.formula, score.points, context.points),
    max: formulaCell(max, score.max, context.points),
    applicable: applicableCell(score, { at: at.max, format: context.points }),
    origin: textCell(score.points === undefined ? undefined : say(originWords[score.origin])),
    how: textCell(say(howWords[points.how])),
    reason: proseCell(reasonText(score, measure, style)),
  };
}

function countCells(
  measurement: Measurement | undefined,
): Readonly<Record<"numerator" | "denominator" | "amount", SheetCell>> {
  const counts = { numerator: blank, denominator: blank, amount: blank };
  if (measurement === undefined) {
    return counts;
  }
  if ("amount" in measurement) {
    return { ...counts, amount: inputCell(measurement.amount, numberFormats.count) };
  }
  return "numerator" in measurement
    ? {
        ...counts,
        numerator: inputCell(measurement.numerator, numberFormats.count),
        denominator: inputCell(measurement.denominator, numberFormats.count),
      }
    : counts;
}

function valueCell(measurement: Measurement | undefined, at: JudgedRow["at"]): SheetCell {
  const counted = countedCells(measurement, at);
  if (counted === undefined) {
    return blank;
  }
  const exact =
    counted.kind === "amount" ? counted.amount.exact : shareOf(counted.numerator.exact, counted.denominator.exact);
  return formulaCell(
    scoredValue(counted),
    exact,
    counted.kind === "amount" ? numberFormats.count : numberFormats.share,
  );
}

function shareOf(numerator: Exact, denominator: Exact): Exact {
  return numerator.dividedBy(denominator);
}

function applicableCell(
  { applicable, max }: JudgedRow["score"],
  { at, format }: { readonly at: string; readonly format: string },
): SheetCell {
  return applicable.equals(max)
    ? formulaCell({ text: at, value: max.toNumber() }, max, format)
    : numberCell(applicable, format);
}
