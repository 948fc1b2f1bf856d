import type { Exact } from "@cchc/core";
import type { SheetCell } from "@cchc/workbook";
import { type Expression, isNear } from "./formula/expression.ts";

/** A cell that holds nothing. */
export const blank: SheetCell = { value: "", span: "covered" };

/** A text; nothing for an empty one. */
export function textCell(text: string | undefined): SheetCell {
  return text === undefined || text === "" ? blank : { value: text };
}

/** A longer text, which breaks into lines. */
export function proseCell(text: string | undefined): SheetCell {
  return text === undefined || text === "" ? blank : { value: text, look: "wrap" };
}

/** A number as near as a spreadsheet holds it; nothing where there is none. */
export function numberCell(exact: Exact | undefined, format: string): SheetCell {
  return exact === undefined ? blank : { value: exact.toNumber(), format };
}

/** A number that whoever checks may change, to see points follow. */
export function inputCell(exact: Exact | undefined, format: string): SheetCell {
  return exact === undefined ? blank : { value: exact.toNumber(), format, look: "input" };
}

/** A formula with our number behind it; the number alone where a spreadsheet would come to another. */
export function formulaCell(formula: Expression | undefined, exact: Exact | undefined, format: string): SheetCell {
  return formula !== undefined && exact !== undefined && isNear(formula, exact)
    ? { value: exact.toNumber(), formula: formula.text, format }
    : numberCell(exact, format);
}
