import type { AnyRecord, Problem } from "@cchc/core";

/** A row that was rejected, with all that is wrong with it. */
export interface RejectedRow {
  readonly file: string;
  readonly row: number;
  /** Absent for a row of `units.csv`, `counts.csv` or `published.csv`. */
  readonly entity?: string;
  /** Code of its unit, where that could be read and is a unit. */
  readonly unit?: string;
  /** The record that it would be, where nothing is wrong with it but that its id was given before. */
  readonly repeated?: AnyRecord;
  /** One or more. */
  readonly problems: readonly Problem[];
  /** The cells of the row by header, those of columns that were asked for; absent for a row that could not be told apart into cells. */
  readonly cells?: ReadonlyMap<string, RejectedCell>;
}

/** A cell of a rejected row; what looks like a number or address of a person is cut. */
export interface RejectedCell {
  readonly text: string;
  /** Whether it is a number or date of the source's own. */
  readonly typed: boolean;
}

/** How many problems of one kind there were. */
export interface ProblemCount {
  readonly code: string;
  readonly entity?: string;
  /** Header of the column, where the problem is one of a cell. */
  readonly field?: string;
  readonly count: number;
}

/** The rejected rows of a file that was read whole, from its problems, in the order of the rows. */
export function rowsRejected(file: string, problems: readonly Problem[]): readonly RejectedRow[] {
  const rows = new Map<number, Problem[]>();
  for (const problem of problems) {
    const row = problem.place?.row ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), problem]);
  }
  return [...rows].map(([row, found]) => ({ file, row, problems: found }));
}

/** Problems that are kept in full; the others are counted. */
const mostKept = 1_000;

/** Counts what is wrong with rejected rows and keeps the first problems, so that memory stays small whatever the files hold. */
export class RejectedRows {
  readonly #kept: Problem[] = [];
  readonly #counts = new Map<string, ProblemCount>();

  /** The first problems, in the order of reading. */
  get kept(): readonly Problem[] {
    return this.#kept;
  }

  /** The most frequent first. */
  get counts(): readonly ProblemCount[] {
    return [...this.#counts.values()].sort((a, b) => b.count - a.count);
  }

  add({ entity, problems }: RejectedRow): void {
    for (const problem of problems) {
      if (this.#kept.length < mostKept) {
        this.#kept.push(problem);
      }
      const field = problem.place?.field;
      const key = JSON.stringify([problem.code, entity, field]);
      const count = (this.#counts.get(key)?.count ?? 0) + 1;
      this.#counts.set(key, {
        code: problem.code,
        ...(entity === undefined ? {} : { entity }),
        ...(field === undefined ? {} : { field }),
        count,
      });
    }
  }
}
