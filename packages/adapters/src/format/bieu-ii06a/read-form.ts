import type { PlainDate } from "@cchc/core";
import type { Grid, GridRow } from "../../source/grid.ts";
import { isTotalsRow } from "../../source/row-role.ts";
import { figureFields, type NumberedColumns, numberedColumns } from "./ii06a-column.ts";
import { daysDisagree, formTooLong, notTheForm, totalsFound } from "./ii06a-problem.ts";
import { type ReportDays, titlePeriods } from "./title-period.ts";

const mostRows = 5_000;
const likeNumber = /^[-+]?[\d\s.,]*\d[\d\s.,]*%?$/;
const unitCode = /mã\s+đơn\s+vị\s*:\s*([\w.-]+)/i;

/** A form II.06a, taken apart. */
export interface Ii06aForm {
  readonly columns: NumberedColumns;
  /** Row of the numbers of columns. */
  readonly numbersRow: number;
  readonly total: GridRow;
  /** Rows of fields of work. */
  readonly fields: readonly GridRow[];
  /** Rows under the numbers that have text and no figures. */
  readonly others: readonly GridRow[];
  readonly days?: ReportDays;
  readonly unit?: string;
}

/**
 * Takes a form apart by its row of numbers and its row of totals.
 *
 * @throws CchcError `ii06a/…` when it is not the form.
 */
export async function readForm(grid: Grid): Promise<Ii06aForm> {
  const rows: GridRow[] = [];
  for await (const row of grid.rows) {
    if (row.cells.some((cell) => cell !== "")) {
      rows.push(row);
    }
    if (rows.length > mostRows) {
      throw formTooLong(mostRows, { ...grid.place, row: row.row });
    }
  }
  const index = rows.findIndex((row) => numberedColumns(row) !== undefined);
  const numbers = rows[index];
  const columns = numbers === undefined ? undefined : numberedColumns(numbers);
  if (numbers === undefined || columns === undefined) {
    throw notTheForm(grid.place);
  }
  return {
    columns,
    numbersRow: numbers.row,
    ...titleOf(rows.slice(0, index), grid),
    ...bodyOf(rows.slice(index + 1), columns, grid),
  };
}

function titleOf(above: readonly GridRow[], { place }: Grid): Pick<Ii06aForm, "days" | "unit"> {
  const told = above.flatMap(({ row, cells }) =>
    cells.flatMap((cell) => titlePeriods(cell).map((days) => ({ row, days }))),
  );
  const [first] = told;
  const other = told.find(({ days }) => first !== undefined && !sameDays(days, first.days));
  if (first !== undefined && other !== undefined) {
    throw daysDisagree(other.days, first.days, { ...place, row: other.row });
  }
  const unit = above.flatMap(({ cells }) => cells.map((cell) => unitCode.exec(cell)?.[1])).find(Boolean);
  return { ...(first === undefined ? {} : { days: first.days }), ...(unit === undefined ? {} : { unit }) };
}

/** Whether days told in one place are those told in another, as far as that goes. */
export function sameDays(days: ReportDays, other: { firstDay?: PlainDate; lastDay?: PlainDate }): boolean {
  return days.firstDay === (other.firstDay ?? days.firstDay) && days.lastDay === (other.lastDay ?? days.lastDay);
}

function bodyOf(
  rows: readonly GridRow[],
  columns: NumberedColumns,
  { place }: Grid,
): Pick<Ii06aForm, "total" | "fields" | "others"> {
  const hasFigures = ({ cells }: GridRow) =>
    [...figureFields.keys()].some((number) => likeNumber.test(cells[columns.get(number) ?? -1] ?? ""));
  const figures = rows.filter(hasFigures);
  const totals = figures.filter(({ cells }) => isTotalsRow(cells));
  const [total] = totals;
  if (total === undefined || totals.length > 1) {
    throw totalsFound(
      totals.map(({ row }) => row),
      place,
    );
  }
  return { total, fields: figures.filter((row) => row !== total), others: rows.filter((row) => !hasFigures(row)) };
}
