import { formatDate } from "@cchc/core";
import type { DataCheck, EntityRecords, UnitRecords } from "@cchc/rules";
import { alignColumns, type TextColumn } from "./columns.ts";
import { count, firstLines, mostLines } from "./data-check-tables.ts";
import { dataCheckWords as words } from "./data-check-words.ts";
import { nameText } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

type Style = Pick<TerminalStyle, "language" | "columns">;

/** A column of the table of records that may be left out where there is no room; the first to go first. */
const leftOutFirst = ["undated", "repeated", "from", "short", "accepted"] as const;

/** Records by entity and unit, those with something to look at first. */
export function recordLines({ records }: DataCheck, style: Style): string[] {
  const { language } = style;
  const rows = records
    .flatMap((entity) => entity.units.map((unit) => ({ entity, unit })))
    .sort((a, b) => oddness(b.unit) - oddness(a.unit));
  if (rows.length === 0) {
    return [];
  }
  const without = records
    .filter((one) => one.without.count > 0 && one.accepted > 0)
    .map((one) => withoutLine(one, style));
  const more = rows.length - mostLines;
  return [
    words.records[language],
    ...fittingTable(rows.slice(0, mostLines), style),
    ...(more > 0 ? [fill(words.more[language], { count: count(more, style) })] : []),
    ...firstLines(without, style, mostLines / 2),
  ];
}

function oddness({ rejected, undated, silent }: UnitRecords): number {
  return rejected + undated + silent.length;
}

function withoutLine({ title, without }: EntityRecords, style: Style): string {
  const { language } = style;
  const units = without.first.map((unit) => nameText(unit, language)).join(", ");
  const rest = without.count > without.first.length ? ", …" : "";
  return fill(words.without[language], {
    entity: title[language],
    count: count(without.count, style),
    units: units + rest,
  });
}

interface Row {
  readonly entity: EntityRecords;
  readonly unit: UnitRecords;
}

function fittingTable(rows: readonly Row[], style: Style): string[] {
  const room = style.columns ?? Number.POSITIVE_INFINITY;
  const all = columnsOf(style).filter(({ cell }) => rows.some((row) => cell(row) !== ""));
  let kept = all;
  let table = drawn(kept, rows);
  for (const name of leftOutFirst) {
    if (Math.max(...table.split("\n").map((line) => [...line].length)) > room) {
      kept = kept.filter((column) => column.name !== name);
      table = drawn(kept, rows);
    }
  }
  const gone = all.filter((column) => !kept.includes(column)).map(({ title }) => title);
  return gone.length === 0 ? [table] : [table, fill(words.leftOut[style.language], { columns: gone.join(", ") })];
}

interface RecordColumn extends TextColumn {
  readonly name: string;
  readonly cell: (row: Row) => string;
}

function drawn(columns: readonly RecordColumn[], rows: readonly Row[]): string {
  return alignColumns(
    columns,
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
}

function columnsOf(style: Style): readonly RecordColumn[] {
  const { language } = style;
  const left = (name: "entity" | "unit" | "silent", cell: RecordColumn["cell"]): RecordColumn => ({
    name,
    title: words[name][language],
    align: "left",
    cell,
  });
  const number = (name: "accepted" | "rejected" | "repeated" | "undated"): RecordColumn => ({
    name,
    title: words[name][language],
    align: "right",
    cell: ({ unit }) => count(unit[name], style),
  });
  const day = (name: "from" | "to", of: "first" | "last"): RecordColumn => ({
    name,
    title: words[name][language],
    align: "left",
    cell: ({ unit }) => (unit[of] === undefined ? "–" : formatDate(unit[of], language)),
  });
  return [
    left("entity", ({ entity }) => entity.title[language]),
    left("unit", ({ unit }) => nameText(unit.unit, language)),
    number("accepted"),
    number("rejected"),
    number("repeated"),
    number("undated"),
    day("from", "first"),
    day("to", "last"),
    {
      name: "short",
      title: words.short[language],
      align: "right",
      cell: ({ unit }) => (unit.daysShort === undefined ? "" : count(unit.daysShort, style)),
    },
    left("silent", ({ unit }) => silentText(unit)),
  ];
}

function silentText({ silent }: UnitRecords): string {
  const months = silent.map(({ first, last }) => (first === last ? first : `${first}…${last}`));
  return months.slice(0, 3).join(", ") + (months.length > 3 ? ", …" : "");
}
