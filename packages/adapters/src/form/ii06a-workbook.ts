import { type Ii06aFigures, type Ii06aTable, ii06aReport, reportedColumns } from "@cchc/core";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { columnLetters, workbookBytes } from "@cchc/workbook";
import { isTotalsRow } from "../source/row-role.ts";
import type { FilledForm } from "./filled-form.ts";
import { formHead, formWidths } from "./ii06a-head.ts";

/**
 * Form II.06a/VPCP/KSTT as a workbook: official headers, a row for each field of work, the total. Sums are formulas with their values. The form is
 * Vietnamese, as it is handed in; it is read back as it is, without a mapping.
 *
 * @throws CchcError `source/missing-library` without `write-excel-file`.
 */
export function ii06aWorkbook(form: FilledForm): Promise<Uint8Array> {
  return workbookBytes([ii06aSheet(form)]);
}

/** The one sheet of the form, named after the entity: so it is found in a file of any name. */
export function ii06aSheet(form: FilledForm): Sheet {
  const head = formHead(form);
  const first = head.length + 1;
  const { rows } = form.table;
  const body = rows.map((row, index) => bodyRow({ ...row, row: first + index }, index + 1));
  const total = totalRow(rows, first);
  return {
    name: ii06aReport.title.vi,
    columns: formWidths.map((width) => ({ width })),
    rows: [...head, ...body, total],
  };
}

type Column = (typeof reportedColumns)[number];

/** Columns that are sums, with the columns that they add up. */
const sums: Readonly<Partial<Record<Column, readonly Column[]>>> = {
  received: ["receivedOnline", "receivedInPerson", "carriedOver"],
  done: ["doneEarly", "doneOnTime", "doneLate"],
  pending: ["pendingInTime", "pendingLate"],
};

const firstFigure = 2;

function lettersOf(column: Column): string {
  return columnLetters(firstFigure + reportedColumns.indexOf(column));
}

interface BodyRow {
  readonly field?: string;
  readonly figures: Ii06aFigures;
  readonly row: number;
}

function bodyRow({ field, figures, row }: BodyRow, number: number): readonly SheetCell[] {
  const cells = reportedColumns.map((column): SheetCell => {
    const parts = sums[column];
    return parts === undefined
      ? { value: figures[column], look: "form" }
      : {
          value: figureOf(figures, column),
          formula: `SUM(${parts.map((part) => `${lettersOf(part)}${row}`).join(",")})`,
          look: "form",
        };
  });
  return [{ value: number, look: "form" }, { value: labelOf(field), look: "form" }, ...cells];
}

/** As Excel will compute it: a file without a day of receipt is in none of the parts of (3), and so not in (3). */
function figureOf(figures: Ii06aFigures, column: Column): number {
  return (sums[column] ?? [column]).reduce((sum, part) => sum + figures[part], 0);
}

/** A field whose code would be taken for the total says that it is a field. */
function labelOf(field: string | undefined): string {
  if (field === undefined) {
    return "Chưa rõ lĩnh vực";
  }
  return isTotalsRow([field]) ? `Lĩnh vực ${field}` : field;
}

function totalRow(rows: Ii06aTable["rows"], first: number): readonly SheetCell[] {
  const last = first + rows.length - 1;
  const cells = reportedColumns.map(
    (column): SheetCell => ({
      value: rows.reduce((sum, { figures }) => sum + figureOf(figures, column), 0),
      formula: `SUM(${lettersOf(column)}${first}:${lettersOf(column)}${last})`,
      look: "form-head",
    }),
  );
  return [{ value: "", look: "form-head" }, { value: "Tổng số", look: "form-head" }, ...cells];
}
