/**
 * Turns the tables of sub-indices into the files that `cchc score` reads: units, counts and published scores.
 *
 *     npx tsx examples/papi/convert-papi-csv.ts <folder with 2011.csv … 2024.csv and published-2011-2016.csv>
 *
 * Numbers are copied as text, never computed. A cell that is empty at the source stays empty in a column that is in force in that
 * year. A column that is filled and belongs to no sub-index of its year, and a province that is missing, doubled or unknown, end the run.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { publishedDimensions, publishedSubIndices } from "./published-columns.ts";
import { subIndexColumns } from "./sub-index-columns.ts";

type Row = ReadonlyMap<string, string>;
type Line = readonly string[];

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = givenFolder();
const years = Array.from({ length: 14 }, (_, index) => 2011 + index);
const provinces = readTable(join(here, "provinces.csv"));
const codes = new Map(provinces.map((row) => [cell(row, "publishedName"), cell(row, "code")]));
const published = readTable(join(folder, "published-2011-2016.csv"));
const publishedYears = [...new Set(published.map((row) => cell(row, "year")))];
const filledColumns = new Map(publishedYears.map((year) => [year, filledIn(year)]));

write("data/units.csv", ["unit", "name", "level"], provinces.map(unitLine));
write(
  "data/counts.csv",
  ["unit", "measure", "period", "numerator", "denominator", "amount"],
  years.flatMap(countLines),
);
write("data/published.csv", ["unit", "item", "period", "points"], published.flatMap(publishedLines));
write("published-totals.csv", ["unit", "period", "points"], published.map(totalLine));

function givenFolder(): string {
  const given = process.argv[2];
  if (given === undefined) {
    throw new Error("Cần thư mục số liệu PAPI / give the folder of the PAPI tables");
  }
  return given;
}

function unitLine(province: Row): Line {
  return [cell(province, "code"), cell(province, "name").normalize("NFC"), "province"];
}

function countLines(year: number): Line[] {
  const rows = readTable(join(folder, `${year}.csv`));
  const columns = subIndexColumns.filter(({ first, last }) => first <= year && year <= last);
  checkProvinces(year, rows);
  checkColumns(
    year,
    rows,
    columns.map(({ column }) => column),
  );
  return rows.flatMap((row) =>
    columns.map(({ measure, column }) => [cell(row, "Province"), measure, `${year}`, "", "", cell(row, column)]),
  );
}

function checkProvinces(year: number, rows: readonly Row[]): void {
  const found = rows.map((row) => cell(row, "Province")).sort();
  const wanted = provinces.map((row) => cell(row, "code")).sort();
  if (found.join() !== wanted.join()) {
    throw new Error(`${year}.csv: other provinces than provinces.csv: ${found.join(", ")}`);
  }
}

/** Nothing that the source gives may be left out. */
function checkColumns(year: number, rows: readonly Row[], used: readonly string[]): void {
  const filled = rows.flatMap((row) => [...row].filter(([, text]) => text !== "").map(([name]) => name));
  const unused = [...new Set(filled)].filter((name) => name !== "Province" && !used.includes(name));
  if (unused.length > 0) {
    throw new Error(`${year}.csv: no sub-index for ${unused.join(", ")}`);
  }
}

/** Sub-indices that were not part of the index in a year have a column of blanks there, which says nothing. */
function publishedLines(row: Row): Line[] {
  const asked = publishedSubIndices.filter(([, column]) => filledColumns.get(cell(row, "year"))?.has(column));
  return [...publishedDimensions, ...asked].map(([item, column]) => [
    codeOf(row),
    item,
    cell(row, "year"),
    cell(row, column),
  ]);
}

function filledIn(year: string): Set<string> {
  const rows = published.filter((row) => cell(row, "year") === year);
  return new Set(rows.flatMap((row) => [...row].filter(([, text]) => text !== "").map(([column]) => column)));
}

/** For a blank province the source writes a total of 0.0; it is kept as it is, for the test that shows it. */
function totalLine(row: Row): Line {
  return [codeOf(row), cell(row, "year"), cell(row, "papi_unweighted")];
}

function codeOf(row: Row): string {
  const code = codes.get(cell(row, "prov"));
  if (code === undefined) {
    throw new Error(`unknown province ${cell(row, "prov")}`);
  }
  return code;
}

function readTable(file: string): Row[] {
  const records: Record<string, string>[] = parse(readFileSync(file), { bom: true, columns: true });
  return records.map((record) => new Map(Object.entries(record)));
}

function cell(row: Row, column: string): string {
  const text = row.get(column);
  if (text === undefined) {
    throw new Error(`no column ${column}; there are ${[...row.keys()].join(", ")}`);
  }
  return text;
}

function write(name: string, header: Line, lines: readonly Line[]): void {
  writeFileSync(join(here, name), [header, ...lines].map((line) => `${line.join(",")}\n`).join(""));
}
