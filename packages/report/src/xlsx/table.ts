import type { Localized } from "@cchc/core";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { blank } from "./cells.ts";
import { type SheetKey, sheetNames } from "./sheet-names.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** The head of a column. */
export interface Head {
  readonly title: Localized;
  /** In letters. */
  readonly width: number;
}

/** The cells of a row by their columns; what is not named stays empty. */
export type Row<Column extends string> = Partial<Readonly<Record<Column, SheetCell>>>;

/** A sheet of rows under one head. */
export interface Table<Column extends string> {
  readonly key: SheetKey;
  readonly order: readonly Column[];
  readonly heads: Readonly<Record<Column, Head>>;
  readonly rows: readonly Row<Column>[];
  /** Columns that stay in sight. */
  readonly fixed: number;
}

/** A table as a sheet: its head stays in sight, filters and repeats on every printed page. */
export function tableSheet<Column extends string>(table: Table<Column>, { say, language }: WorkbookContext): Sheet {
  const { key, order, heads, rows, fixed } = table;
  return {
    name: sheetNames[key][language],
    columns: order.map((column) => ({ width: heads[column].width })),
    rows: [
      order.map((column) => ({ value: say(heads[column].title), look: "head" }) as const),
      ...rows.map((row) => order.map((column) => row[column] ?? blank)),
    ],
    frozen: true,
    frozenColumns: fixed,
    filtered: true,
    printed: true,
  };
}
