import type { TableRow } from "../../source/table.ts";
import type { SourcePlace } from "../../source/table-source.ts";
import type { ScaleWatch } from "./scale-watch.ts";

/** What a mapping says of a sheet of answers. */
export interface SheetView {
  readonly entity: "survey-answer" | "survey-response";
  readonly survey: string;
  readonly scale: 3 | 5;
  /** What each question is about, by the header of its column. */
  readonly questions: ReadonlyMap<string, string>;
  /** Fields that the sheet gives without a column of their own. */
  readonly made: readonly string[];
  /** Column of the form's own id. */
  readonly response: string | undefined;
}

/** Where a sheet is, and who watches its scale. */
export interface SheetReading {
  readonly place: SourcePlace;
  readonly watch: ScaleWatch;
}

/** The id of the form in a row: its own, or its row in the survey. */
export function formOf({ row, cells }: TableRow, { survey, response }: SheetView): string {
  return response === undefined ? `${survey}#${row}` : (cells.get(response) ?? "");
}

/** The cells of a row without those of its questions. */
export function withoutQuestions(
  { cells }: TableRow,
  { questions }: SheetView,
): readonly (readonly [string, string])[] {
  return [...cells].filter(([name]) => !questions.has(name));
}
