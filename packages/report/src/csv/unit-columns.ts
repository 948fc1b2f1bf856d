import type { Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import type { CsvColumn } from "./csv-column.ts";
import { textCell as text } from "./number-cell.ts";

/** Whose row it is, in which period and by which policy: the same columns at the head of every table. */
export function unitColumns({ result }: ReportSubject): CsvColumn<{ readonly card: Scorecard }>[] {
  return [
    ["unit", ({ card }) => text(card.unit.code)],
    ["name", ({ card }) => text(card.unit.name)],
    ["level", ({ card }) => text(card.unit.level)],
    ["parent", ({ card }) => text(card.unit.parent)],
    ["period", () => text(result.period.text)],
    ["policy", () => text(result.policy.id)],
  ];
}
