import type { MeasuredUnit, Place } from "@cchc/core";
import { isRecord, kindOf } from "../../http/parse-answer.ts";
import { JsonNumber } from "../../json/json-value.ts";
import type { RefusedRow, TableRow } from "../../source/table.ts";
import type { FigureRow } from "./figure-rows.ts";
import type { Named } from "./portal-answer.ts";
import { portalProblem } from "./portal-problem.ts";

/**
 * Where the old shape keeps the points of a group, by area. No document of the portal names the codes. Several public programs that
 * read it take `CLGQ` for the online group (two of them by the portal's address `provide-online-tree`) and `TTTT` for payment; one has the two the other way round.
 */
const oldGroups: ReadonlyMap<string, string> = new Map([
  ["transparency", "CKMB"],
  ["progress", "TDGQ"],
  ["online", "CLGQ"],
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
  const list: unknown = isRecord(value) ? value["data"] : value;
  const rows: readonly unknown[] = Array.isArray(list) ? list : [];
  const records = rows.filter(isRecord);
  const isOld = records.every((row) => Object.hasOwn(row, "MA_COQUAN") && Object.hasOwn(row, "TDGQ"));
  return records.length > 0 && records.length === rows.length && isOld ? records : undefined;
}

/** The agency of an old row; none where it has no code. */
export function oldUnit(row: Named): MeasuredUnit | undefined {
  const code = textOf(row["MA_COQUAN"]);
  const level = levels.get(textOf(row["CAPDONVIID"])) ?? "unit";
  return code === "" ? undefined : { code, name: textOf(row["TEN"]) || code, level };
}

/** Old rows as rows of published scores: the old shape has no counts. */
export function oldFigures(rows: readonly Named[], file: string): readonly FigureRow[] {
  const cells = rows.flatMap((values, index) =>
    [...oldGroups].map(([about, field]) => ({ values, about, field, key: `[${index}]` })),
  );
  return cells.map(({ values, about, field, key }, index) => {
    const unit = textOf(values["MA_COQUAN"]);
    const place = { file, row: index + 1, key, field };
    return { of: "published", unit, about, row: rowOf(values[field], [unit, about], place) };
  });
}

type OldPlace = Required<Pick<Place, "file" | "row" | "key" | "field">>;

function rowOf(value: unknown, [unit, item]: readonly [string, string], place: OldPlace): TableRow | RefusedRow {
  const { row, key, field } = place;
  if (value === undefined) {
    return { kind: "refused", row, problem: portalProblem("missing-key", place) };
  }
  if (value !== null && typeof value !== "string" && !(value instanceof JsonNumber)) {
    return { kind: "refused", row, problem: portalProblem("not-a-figure", place, kindOf(value)) };
  }
  const cells = new Map([
    ["unit", unit],
    ["item", item],
    ["points", textOf(value)],
  ]);
  return { kind: "row", row, cells, labels: new Map([["points", field]]), origin: { key } };
}

/** The old service writes numbers as texts as well. */
function textOf(value: unknown): string {
  if (value instanceof JsonNumber) {
    return value.text;
  }
  return typeof value === "string" ? value.trim().normalize("NFC") : "";
}
