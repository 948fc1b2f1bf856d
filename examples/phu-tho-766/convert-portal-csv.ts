/**
 * Turns the portal's figures into the three files that `cchc score` reads: units, counts and published scores.
 *
 *     npx tsx examples/phu-tho-766/convert-portal-csv.ts <folder of the portal's CSV files>
 *
 * Counts are copied as text, never computed. A cell that is empty at the source (null) stays empty. A metric, an
 * agency or a column that is missing, doubled or not in the mapping below ends the run.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { areas, type Item, levels, period } from "./portal-mapping.ts";

type Row = ReadonlyMap<string, string>;
type Line = readonly string[];

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = givenFolder();
const tables = new Map(areas.map(({ table }) => [table, indexed(table)]));
const unitCodes = new Map(
  readTable(join(here, "agency-units.csv")).map((row) => [cell(row, "unit"), cell(row, "unitCode")]),
);
const agencies = readTable(join(folder, "progress.csv"));
checkNothingIsLeftOut();

write("units.csv", ["unit", "name", "level", "parent", "unitCode"], agencies.map(unitLine));
write("counts.csv", ["unit", "measure", "period", "numerator", "denominator", "amount"], agencies.flatMap(countLines));
write("published.csv", ["unit", "item", "period", "points"], agencies.flatMap(publishedLines));

function givenFolder(): string {
  const given = process.argv[2];
  if (given === undefined) {
    throw new Error("Cần thư mục CSV của Cổng / give the folder of the portal's CSV files");
  }
  return given;
}

function unitLine(agency: Row): Line {
  const code = cell(agency, "agencyCode");
  const [province = code] = code.split(".");
  const level = levels.get(cell(agency, "level"));
  if (level === undefined) {
    throw new Error(`${code}: unknown level ${cell(agency, "level")}`);
  }
  const name = cell(agency, "agencyName").trim().normalize("NFC");
  return [code, name, level, code === province ? "" : province, unitCodes.get(code) ?? ""];
}

function countLines(agency: Row): Line[] {
  const unit = cell(agency, "agencyCode");
  return areas.flatMap(({ table, items }) =>
    items.flatMap((item) => {
      const row = rowOf(table, unit, item);
      return item.measures.map(({ id, numerator, denominator, amount }) => [
        unit,
        id,
        period,
        ...[numerator, denominator, amount].map((column) => (column === undefined ? "" : cell(row, column))),
      ]);
    }),
  );
}

function publishedLines(agency: Row): Line[] {
  const unit = cell(agency, "agencyCode");
  return areas.flatMap(({ table, id, total, items }) => {
    const scored = items.filter(({ points }) => points !== undefined);
    return [...scored, { id, points: total.points, metric: total.metric }].map((item) => {
      const row = rowOf(table, unit, item);
      return [unit, item.id, period, pointsOf(row, item.points ?? [])];
    });
  });
}

/** The first column that has points: the portal names the column of the province's row differently. */
function pointsOf(row: Row, columns: readonly string[]): string {
  return columns.map((column) => cell(row, column)).find((text) => text !== "") ?? "";
}

function rowOf(table: string, unit: string, { metric }: Pick<Item, "metric">): Row {
  const row = tables.get(table)?.get(key(unit, metric));
  if (row === undefined) {
    throw new Error(`${table}.csv has no row for ${key(unit, metric)}`);
  }
  return row;
}

function indexed(table: string): Map<string, Row> {
  const rows = readTable(join(folder, `${table}.csv`));
  const byKey = new Map(rows.map((row) => [key(cell(row, "agencyCode"), row.get("metric")), row]));
  if (byKey.size !== rows.length) {
    throw new Error(`${table}.csv has two rows for one agency and metric`);
  }
  return byKey;
}

function checkNothingIsLeftOut(): void {
  for (const { table, items, total } of areas) {
    const metrics = new Set([...items.map(({ metric }) => metric), total.metric]);
    const [expected, found] = [agencies.length * metrics.size, tables.get(table)?.size];
    if (found !== expected) {
      throw new Error(`${table}.csv: ${found} rows, ${expected} are mapped`);
    }
  }
}

function key(unit: string, metric: string | undefined): string {
  return metric === undefined ? unit : `${unit} ${metric}`;
}

function readTable(path: string): Row[] {
  const [header = [], ...lines]: string[][] = parse(readFileSync(path, "utf8"), { bom: true });
  return lines.map((line) => new Map(header.map((name, index) => [name, line[index] ?? ""])));
}

function cell(row: Row, column: string): string {
  const text = row.get(column);
  if (text === undefined) {
    throw new Error(`no column ${column}; there are ${[...row.keys()].join(", ")}`);
  }
  return text;
}

function write(name: string, header: Line, lines: readonly Line[]): void {
  const text = [header, ...lines].map((line) => line.map(quoted).join(",")).join("\n");
  writeFileSync(join(here, "data", name), `${text}\n`);
  console.error(`${name}: ${lines.length}`);
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
