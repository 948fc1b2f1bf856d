import { type Problem, printable } from "@cchc/core";
import type { MeasuredData } from "../../counts/measured-data.ts";
import { AgencyBook } from "./agency-book.ts";
import { checkAgreement, repeatedLeftOut } from "./agreement.ts";
import { answerWarnings, wholeWarning } from "./answer-warnings.ts";
import type { AnswersOptions } from "./answers-options.ts";
import { type FigureRow, figureRows } from "./figure-rows.ts";
import type { PortalAnswer } from "./portal-answer.ts";
import { portalError } from "./portal-problem.ts";
import { type FigureContext, takeFigures } from "./take-figures.ts";

const mostListed = 20;

/** Reads answers as the portal gives them since 2026. */
export function readNew(answers: readonly PortalAnswer[], options: AnswersOptions, folder: string): MeasuredData {
  const book = new AgencyBook(answers);
  const drawn = answers.map((answer) => ({
    answer,
    rows: figureRows(answer, (entry) => book.unitOf(entry)),
  }));
  const { wanted, lacking } = inPolicy(options);
  if (!drawn.some(({ rows }) => rows.some(wanted))) {
    throw portalError("other-policy", { file: folder });
  }
  checkAgreement(drawn.flatMap(({ answer, rows }) => rows.map((row) => ({ file: answer.file.name, row }))));
  const context: FigureContext = { ...options, units: options.units ?? book.units };
  const first = repeatedLeftOut(drawn.map(({ rows }) => rows.filter(wanted)));
  const taken = drawn.map(({ answer }, index) => takeFigures(answer.file, first[index] ?? [], context));
  const absent = lacking(drawn.flatMap(({ rows }) => rows));
  return {
    units: context.units,
    measurements: taken.flatMap(({ measurements }) => measurements),
    published: taken.flatMap(({ published }) => published),
    files: taken.map(({ file }) => file),
    otherPeriods: [],
    problems: taken.flatMap(({ problems }) => problems),
    warnings: [
      ...answers.flatMap(answerWarnings),
      ...pagesMissing(answers),
      ...(book.withoutCode.length === 0 ? [] : [wholeWarning("no-code", folder, listed(book.withoutCode))]),
      ...(absent.length === 0 ? [] : [wholeWarning("not-in-policy", folder, listed(absent))]),
    ],
  };
}

function inPolicy({ measures, items }: AnswersOptions) {
  const known = { counts: new Set(measures.map(({ id }) => id)), published: new Set(items) };
  const wanted = ({ of, about }: FigureRow) => known[of].has(about);
  const lacking = (rows: readonly FigureRow[]) => [
    ...new Set(rows.filter((row) => !wanted(row)).map(({ about }) => about)),
  ];
  return { wanted, lacking };
}

function pagesMissing(answers: readonly PortalAnswer[]): readonly Problem[] {
  return answers.flatMap(({ file, group, total }) => {
    const saved = new Set(
      answers
        .filter((one) => one.group === group)
        .flatMap(({ entries }) => entries.slice(1).map(({ id, code }) => id ?? code)),
    );
    return total === undefined || saved.size >= total
      ? []
      : [wholeWarning("pages-missing", file.name, `${saved.size}/${total}`)];
  });
}

function listed(names: readonly string[]): string {
  const text = names
    .slice(0, mostListed)
    .map((name) => printable(name))
    .join(", ");
  return names.length > mostListed ? `${text}, … (${names.length})` : text;
}
