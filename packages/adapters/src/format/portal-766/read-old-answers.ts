import type { MeasuredData } from "../../counts/measured-data.ts";
import { checkAgreement, repeatedLeftOut } from "./agreement.ts";
import type { AnswerFile } from "./answer-file.ts";
import type { AnswersOptions } from "./answers-options.ts";
import { oldPublished, oldRowsOf, oldUnit } from "./old-rows.ts";
import { type FigureContext, takeFigures } from "./take-figures.ts";

/** Reads answers of the shape of 2025: published points of groups, and no counts. */
export function readOld(files: readonly AnswerFile[], options: AnswersOptions): MeasuredData {
  const rows = files.map((file) => ({ file, rows: oldRowsOf(file.value) ?? [] }));
  const units = new Map(rows.flatMap((one) => one.rows.map((row) => [oldUnit(row).code, oldUnit(row)] as const)));
  const context: FigureContext = { ...options, units: [...units.values()] };
  const taken = rows.map((one) => {
    const figures = oldPublished(one.rows).map((row) => ({
      of: "published" as const,
      unit: row.cells.get("unit") ?? "",
      about: row.cells.get("item") ?? "",
      row,
    }));
    return { file: one.file, figures };
  });
  checkAgreement(taken.flatMap(({ file, figures }) => figures.map((row) => ({ file: file.name, row }))));
  const first = repeatedLeftOut(taken.map(({ figures }) => figures));
  const done = taken.map(({ file }, index) => takeFigures(file, first[index] ?? [], context));
  return {
    units: context.units,
    measurements: [],
    published: done.flatMap(({ published }) => published),
    files: done.map(({ file }) => file),
    otherPeriods: [],
    problems: done.flatMap(({ problems }) => problems),
    warnings: [],
  };
}
