import { CchcError, type Problem, printable } from "@cchc/core";
import type { FigureRow } from "./figure-rows.ts";
import { portalProblem } from "./portal-problem.ts";

const mostListed = 20;

/** A figure and the file that it is from. */
export interface PlacedRow {
  readonly file: string;
  readonly row: FigureRow;
}

const keyOf = ({ of, unit, about }: FigureRow) => JSON.stringify([of, unit, about]);

/**
 * Throws where one agency has two sets of figures (`portal/agency-twice`). Answers of two periods, or of all procedures and of one, look the same: where they differ nobody can tell which is meant.
 */
export function checkAgreement(rows: readonly PlacedRow[]): void {
  const seen = new Map<string, string>();
  const disagreeing = rows.filter(({ row }) => {
    const figures = row.row.kind === "row" ? JSON.stringify([...row.row.cells]) : "";
    const earlier = seen.get(keyOf(row)) ?? figures;
    seen.set(keyOf(row), earlier);
    return earlier !== figures;
  });
  const [first, ...others] = disagreeing.slice(0, mostListed).map(problemOf);
  if (first !== undefined) {
    throw new CchcError([first, ...others]);
  }
}

function problemOf({ file, row }: PlacedRow): Problem {
  const key = row.row.kind === "row" ? row.row.origin?.key : undefined;
  const place = { file, ...(key === undefined ? {} : { key }) };
  return portalProblem("agency-twice", place, `${printable(row.unit)} ${row.about}`);
}

/** The province stands on every page; the same figures are taken once. */
export function repeatedLeftOut(files: readonly (readonly FigureRow[])[]): readonly (readonly FigureRow[])[] {
  const seen = new Map<string, number>();
  return files.map((rows, file) =>
    rows.filter((row) => {
      const first = seen.get(keyOf(row)) ?? file;
      seen.set(keyOf(row), first);
      return first === file;
    }),
  );
}
