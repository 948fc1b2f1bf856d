import type { RefusedRow, TableRow } from "../../source/table.ts";
import { answerLevel, scaleOf } from "./answer-level.ts";
import { formOf, type SheetReading, type SheetView, withoutQuestions } from "./sheet-view.ts";

/** One form: how many questions on satisfaction were answered, and on how many levels. A form with an answer off the scale is refused. */
export function responseRow(row: TableRow, view: SheetView, { place, watch }: SheetReading): TableRow | RefusedRow {
  const scale = view.scale === 3 ? "three" : "five";
  const levels: number[] = [];
  for (const [column, factor] of view.questions) {
    const text = row.cells.get(column) ?? "";
    if (text === "" || scaleOf(factor, view.scale) !== scale) {
      continue;
    }
    watch.look(text);
    const level = answerLevel(text, scale);
    if (typeof level === "object") {
      return { kind: "refused", row: row.row, problem: { ...level, place: { ...place, row: row.row, field: column } } };
    }
    levels.push(level);
  }
  const cells = new Map([
    ["id", formOf(row, view)],
    ["survey", view.survey],
    ["scale", scale],
    ["valid", String(levels.length > 0)],
    ["items", String(levels.length)],
    ["distinctLevels", String(new Set(levels).size)],
    ...withoutQuestions(row, view),
  ]);
  return { ...row, cells };
}
