import { type CsvCell, csvText } from "./csv-text.ts";

/** One column of a table: its name, and the cell of a row. */
export type CsvColumn<Row> = readonly [name: string, cell: (row: Row) => CsvCell];

/** A table as CSV: a line of names, then a line for each row. */
export function csvTable<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return csvText(
    columns.map(([name]) => name),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
}
