import type { Language } from "@cchc/core";
import type { Sheet } from "@cchc/workbook";
import { type UnitColumn, unitColumnList } from "../unit/columns.ts";
import { unitsSheet } from "../workbook/mark.ts";
import { columnFormats } from "./field-column.ts";

/** The sheet that lists the units, so that a workbook needs no other file. */
export function units(language: Language): Sheet {
  const header = ({ title, required }: UnitColumn) => `${title[language]}${required ? " *" : ""}`;
  return {
    name: unitsSheet[language],
    frozen: true,
    columns: unitColumnList.map((column) => ({
      width: 24,
      format: columnFormats.text,
      rule: { kind: "any", title: header(column), hint: column.meaning[language], refusal: "" },
    })),
    rows: [unitColumnList.map((column) => ({ value: header(column), look: "head" }))],
  };
}
