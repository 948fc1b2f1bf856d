import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** A line of a file: cells by column; a blank cell is an empty text. */
export type TextRow = ReadonlyMap<string, string>;

/** The rows of an entity's file. */
export function readTable(folder: string, entity: string): TextRow[] {
  const [header = [], ...lines]: string[][] = parse(readFileSync(join(folder, `${entity}.csv`)));
  return lines.map((line) => new Map(header.map((name, index) => [name, line[index] ?? ""])));
}

/** A cell; the column has to be there. */
export function cell(row: TextRow, column: string): string {
  const text = row.get(column);
  if (text === undefined) {
    throw new Error(`no column ${column}; there are ${[...row.keys()].join(", ")}`);
  }
  return text;
}

/** Where a column has a value. */
export function has(row: TextRow, column: string): boolean {
  return cell(row, column) !== "";
}

/** Whether a day or moment in a column lies in a year. */
export function isIn(row: TextRow, column: string, year: number): boolean {
  return cell(row, column).startsWith(`${year}-`);
}

/** The day of a day or moment. */
export function dayIn(row: TextRow, column: string): string {
  return cell(row, column).slice(0, 10);
}

/** A number in a column. */
export function number(row: TextRow, column: string): number {
  return Number(cell(row, column));
}
