import type { RefusedRow, TableRow } from "../../source/table.ts";
import { answerLevel, scaleOf } from "./answer-level.ts";
import { formOf, type SheetReading, type SheetView, withoutQuestions } from "./sheet-view.ts";

/** The answers in one form: a row for each question, one left blank too. An answer off the scale is refused, alone. */
export function answerRows(
  row: TableRow,
  view: SheetView,
  { place, watch }: SheetReading,
): readonly (TableRow | RefusedRow)[] {
  const form = formOf(row, view);
  return [...view.questions].map(([column, factor]) => {
    const scale = scaleOf(factor, view.scale);
    const text = row.cells.get(column) ?? "";
    if (text !== "" && (scale === "three" || scale === "five")) {
      watch.look(text);
    }
    const level = text === "" ? "" : answerLevel(text, scale);
    if (typeof level === "object") {
      return { kind: "refused", row: row.row, problem: { ...level, place: { ...place, row: row.row, field: column } } };
    }
    const cells = new Map([
      ["id", `${form}/${column}`],
      ["response", form],
      ["survey", view.survey],
      ["factor", factor],
      ["scale", scale],
      ["level", String(level)],
      ["valid", String(text !== "")],
      ...withoutQuestions(row, view),
    ]);
    return { ...row, cells, labels: new Map([["level", column]]) };
  });
}
