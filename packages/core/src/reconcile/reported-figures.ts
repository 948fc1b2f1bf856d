import type { AnyRecord } from "../entity/entity.ts";
import { type Ii06aReport, ii06aReport } from "../entity/ii06a-report.ts";
import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import type { Figure } from "./reconciliation.ts";

/** A column of form II.06a. */
export type Ii06aColumn = Exclude<keyof typeof ii06aReport.fields, "id" | "unit" | "firstDay" | "lastDay">;

/** The columns of the form that hold figures, (3) to (13), in its order. */
export const reportedColumns = [
  "received",
  "receivedOnline",
  "receivedInPerson",
  "carriedOver",
  "done",
  "doneEarly",
  "doneOnTime",
  "doneLate",
  "pending",
  "pendingInTime",
  "pendingLate",
] as const satisfies readonly Ii06aColumn[];

/** Number of a column in the form: 3 for everything received. */
export function columnNumber(column: Ii06aColumn): number {
  return reportedColumns.indexOf(column) + firstFigure;
}

const firstFigure = 3;

/** The report on form II.06a that a record is, if it is one. */
export function reportOf({ entity, record }: EntityRecord): Ii06aReport | undefined {
  return entity === ii06aReport.id && isReport(record) ? record : undefined;
}

function isReport(record: AnyRecord): record is AnyRecord & Ii06aReport {
  return Object.entries(ii06aReport.fields).every(
    ([name, { type }]) => typeof record[name] === (type === "whole" ? "number" : "string"),
  );
}

/** A figure of a report under the title of its column. */
export function columnFigure(report: Ii06aReport, column: Ii06aColumn): Figure {
  return { title: ii06aReport.fields[column].title, value: String(report[column]) };
}

/** The days of a report: `2026-07-15..2026-08-14`. */
export function daysOf({ firstDay, lastDay }: Ii06aReport): string {
  return `${firstDay}..${lastDay}`;
}

/** The order of telling: by unit, then by day. */
export function inOrder(a: Ii06aReport, b: Ii06aReport): number {
  return compareTexts(`${a.unit}\n${daysOf(a)}\n${a.id}`, `${b.unit}\n${daysOf(b)}\n${b.id}`);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
