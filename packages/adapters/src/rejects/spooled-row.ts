import { formatProblem, type Language } from "@cchc/core";
import type { RejectedCell, RejectedRow } from "../records/rejected-rows.ts";

/** A rejected row as it waits for the workbook. */
export interface SpooledRow {
  /** Name of the file, with its sheet. */
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly entity: string;
  readonly reasons: readonly string[];
  readonly codes: readonly string[];
  /** Headers of the cells that are wrong. */
  readonly wrong: readonly string[];
  readonly cells: readonly (readonly [header: string, cell: RejectedCell])[];
}

/** What the workbook says of a rejected row. */
export function spooled({ file, row, entity = "", problems, cells }: RejectedRow, language: Language): SpooledRow {
  const sheet = problems[0]?.place?.sheet ?? "";
  return {
    file: sheet === "" ? file : file.slice(0, -(sheet.length + 1)),
    sheet,
    row,
    entity,
    reasons: problems.map(({ place, ...problem }) => {
      const reason = formatProblem(problem, language);
      return place?.field === undefined ? reason : `${place.field}: ${reason}`;
    }),
    codes: [...new Set(problems.map(({ code }) => code))],
    wrong: problems.flatMap(({ place }) => place?.field ?? []),
    cells: [...(cells ?? [])],
  };
}
