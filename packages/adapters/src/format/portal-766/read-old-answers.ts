import type { MeasuredData } from "../../counts/measured-data.ts";
import { checkAgreement, repeatedLeftOut } from "./agreement.ts";
import type { AnswerFile } from "./answer-file.ts";
import type { AnswersOptions } from "./answers-options.ts";
import { oldFigures, oldRowsOf, oldUnit } from "./old-rows.ts";
import { type FigureContext, takeFigures } from "./take-figures.ts";

/** Reads answers of the shape of 2025: published points of groups, and no counts. */
export function readOld(files: readonly AnswerFile[], options: AnswersOptions): MeasuredData {
  const drawn = files.map((file) => ({ file, rows: oldRowsOf(file.value) ?? [] }));
  const units = drawn.flatMap(({ rows }) => rows.flatMap((row) => oldUnit(row) ?? []));
  const named = [...new Map(units.map((unit) => [unit.code, unit])).values()];
  const context: FigureContext = { ...options, units: options.units ?? named };
  const figures = drawn.map(({ file, rows }) => oldFigures(rows, file.name));
  checkAgreement(figures.flatMap((rows, index) => rows.map((row) => ({ file: files[index]?.name ?? "", row }))));
  const taken = repeatedLeftOut(figures);
  const done = files.map((file, index) => takeFigures(file, taken[index] ?? [], context));
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
