import { Exact, formatDate, isPlainDate, type Language } from "@cchc/core";
import { basisWords, confidenceWords } from "@cchc/rules";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { levelTitle } from "../terminal/level-title.ts";
import { blank, formulaCell, numberCell, proseCell, textCell } from "./cells.ts";
import { ruleHeads } from "./head-words.ts";
import { sourceText } from "./indicators-sheet.ts";
import { firstRow } from "./layout.ts";
import { numberFormats } from "./number-formats.ts";
import { type RuleRow, ruleColumns } from "./rules-plan.ts";
import { tableSheet } from "./table.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** The numbers that formulas compare and multiply with: maxima, edges, bands, grades. */
export function rulesSheet(context: WorkbookContext): Sheet {
  const rows = context.rules.rows.rows.map((row, index) => ({
    ...ownerCells(row, context),
    ...edgeCells(row, index + firstRow, context),
    ...valueCells(row, context),
    note: proseCell(row.note === undefined ? undefined : context.say(row.note)),
  }));
  return tableSheet({ key: "rules", order: ruleColumns, heads: ruleHeads, rows, fixed: 2 }, context);
}

function ownerCells({ owner, element }: RuleRow, { say, language }: WorkbookContext) {
  const { code, title, part, from, basis, source } = owner;
  return {
    code: textCell(code),
    title: textCell(say(title)),
    part: textCell(part === undefined ? undefined : say(part)),
    element: textCell(say(element)),
    from: textCell(dayText(from, language)),
    document: textCell(source === undefined ? undefined : sourceText(source)),
    basis: textCell(basis === undefined ? undefined : say(basisWords[basis])),
    confidence: textCell(source === undefined ? undefined : say(confidenceWords[source.confidence])),
  };
}

function dayText(day: string | undefined, language: Language): string | undefined {
  return day !== undefined && isPlainDate(day) ? formatDate(day, language) : day;
}

function edgeCells({ edge, upTo, owner }: RuleRow, row: number, { rules, language }: WorkbookContext) {
  const format = owner.kind === "ratio" ? numberFormats.share : numberFormats.count;
  const up = upTo === undefined ? undefined : `${upTo.belongs ? "≤" : "<"} ${edgeText(upTo.at, owner.kind, language)}`;
  if (edge === undefined) {
    return { upTo: textCell(up) };
  }
  const at = (column: "edgeNumerator" | "edgeDenominator") => rules.rows.references.own({ column, row });
  const { numerator, denominator } = edge.at;
  const [top, below] = [Exact.of(numerator), Exact.of(denominator)];
  const formula = {
    text: `${at("edgeNumerator")}/${at("edgeDenominator")}`,
    value: top.toNumber() / below.toNumber(),
  };
  return {
    sign: textCell(edge.past ? ">" : "≥"),
    edgeNumerator: numberCell(top, numberFormats.plain),
    edgeDenominator: numberCell(below, numberFormats.plain),
    edge: formulaCell(formula, edge.at, format),
    upTo: textCell(up),
  };
}

function edgeText(at: Exact, kind: "ratio" | "amount", language: Language): string {
  const percent = at.times(100).toString();
  const text = kind === "amount" || percent.includes("/") ? at.toString() : `${percent}%`;
  return language === "vi" ? text.replace(".", ",") : text;
}

function valueCells(
  { value, formula, level }: RuleRow,
  { say, language }: WorkbookContext,
): { readonly value: SheetCell; readonly unit: SheetCell } {
  if (formula !== undefined) {
    const cell = { value: formula.value, formula: formula.text, format: numberFormats.plain };
    return { value: cell, unit: textCell(level === undefined ? undefined : levelTitle(level, language)) };
  }
  if (value === undefined) {
    return { value: blank, unit: blank };
  }
  const formats = { points: numberFormats.count, ratio: numberFormats.share, amount: numberFormats.count };
  return { value: numberCell(value.exact, formats[value.as]), unit: textCell(say(valueWords[value.as])) };
}

const valueWords = {
  points: { vi: "điểm", en: "points" },
  ratio: { vi: "tỷ lệ", en: "a share" },
  amount: { vi: "số lượng", en: "an amount" },
} as const;
