import { columnLetters } from "./column-letters.ts";
import { escapeXml } from "./escape-xml.ts";
import type { ColumnRule, Sheet } from "./sheet.ts";

/** Excel refuses a workbook with longer ones. */
const [longestTitle, longestText] = [32, 255];
const lastRow = 1_048_576;

/** The rules of a sheet as Excel writes them; nothing for a sheet without rules. */
export function validationXml({ columns }: Sheet): string {
  const rules = columns.flatMap(({ rule }, index) => (rule === undefined ? [] : [ruleXml(rule, columnLetters(index))]));
  return rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function ruleXml(rule: ColumnRule, column: string): string {
  const attributes = {
    ...typeOf(rule),
    allowBlank: "1",
    showInputMessage: "1",
    showErrorMessage: "1",
    errorTitle: cut(rule.title, longestTitle),
    error: cut(rule.refusal, longestText),
    promptTitle: cut(rule.title, longestTitle),
    prompt: cut(rule.hint, longestText),
    sqref: `${column}2:${column}${lastRow}`,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return `<dataValidation ${written.join(" ")}>${formulaOf(rule)}</dataValidation>`;
}

function typeOf({ kind }: ColumnRule): Readonly<Record<string, string>> {
  switch (kind) {
    case "any":
      return {};
    case "list":
      return { type: "list" };
    default:
      return { type: kind, operator: "greaterThanOrEqual" };
  }
}

/** Of dates the first that is meant: 1900-01-01 is day 1. */
function formulaOf({ kind, range = "" }: ColumnRule): string {
  switch (kind) {
    case "any":
      return "";
    case "list":
      return `<formula1>${escapeXml(range)}</formula1>`;
    case "date":
      return "<formula1>1</formula1>";
    case "whole":
    case "decimal":
      return "<formula1>0</formula1>";
  }
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
