import type { MeasuredUnit } from "@cchc/core";
import { isRecord, NumberText } from "../../http/parse-answer.ts";
import type { TableRow } from "../../source/table.ts";
import type { Named } from "./portal-answer.ts";

/** Where the old shape keeps the points of a group, by area. `CLGQ` is of no area that is known for sure, so it is told and not taken. */
export const oldGroups: ReadonlyMap<string, string> = new Map([
  ["transparency", "CKMB"],
  ["progress", "TDGQ"],
  ["payment", "TTTT"],
  ["satisfaction", "MDHL"],
  ["digitisation", "MDSH"],
]);

const levels: ReadonlyMap<string, string> = new Map([
  ["1", "department"],
  ["2", "commune"],
]);

/** Rows of the shape of 2025: a list, or a list under `data`; nothing when the value is of another shape. */
export function oldRowsOf(value: unknown): readonly Named[] | undefined {
  const list = isRecord(value) ? value["data"] : value;
  const rows = Array.isArray(list) ? list.filter(isRecord) : [];
  return rows.length > 0 && rows.every((row) => Object.hasOwn(row, "MA_COQUAN") && Object.hasOwn(row, "TDGQ"))
    ? rows
    : undefined;
}

/** The agency of an old row. */
export function oldUnit(row: Named): MeasuredUnit {
  const code = textOf(row["MA_COQUAN"]);
  return { code, name: textOf(row["TEN"]) || code, level: levels.get(textOf(row["CAPDONVIID"])) ?? "unit" };
}

/** Old rows as rows of published scores: the old shape has no counts. */
export function oldPublished(rows: readonly Named[]): readonly TableRow[] {
  const cells = rows.flatMap((row, index) =>
    [...oldGroups].map(([item, key]) => ({ row, item, key, path: `[${index}]` })),
  );
  return cells.map(({ row, item, key, path }, index) => ({
    kind: "row",
    row: index + 1,
    cells: new Map([
      ["unit", textOf(row["MA_COQUAN"])],
      ["item", item],
      ["points", textOf(row[key])],
    ]),
    labels: new Map([["points", key]]),
    origin: { key: path },
  }));
}

/** The old service writes numbers as texts as well. */
function textOf(value: unknown): string {
  if (value instanceof NumberText) {
    return value.text;
  }
  return typeof value === "string" ? value.trim().normalize("NFC") : "";
}
