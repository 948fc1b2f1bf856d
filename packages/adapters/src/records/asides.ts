import type { Problem } from "@cchc/core";
import type { AsideRow } from "../source/table.ts";

const mostRows = 10;

/** How many rows of one kind were set aside, and the first of them. */
export interface AsideCount {
  readonly code: string;
  readonly count: number;
  readonly rows: readonly number[];
}

/** Rows that are no records: told once for each kind, with the rows. */
export class Asides {
  readonly #kinds = new Map<string, { readonly first: Problem; readonly rows: number[]; count: number }>();

  /** How many rows were set aside. */
  get count(): number {
    return [...this.#kinds.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** One note for each kind, placed at the first such row. */
  get notes(): readonly Problem[] {
    return [...this.#kinds.values()].map(({ first, rows, count }) =>
      count === 1 ? first : { ...first, given: `${count}: ${rows.join(", ")}${count > rows.length ? ", …" : ""}` },
    );
  }

  /** How many of each kind. */
  get counts(): readonly AsideCount[] {
    return [...this.#kinds].map(([code, { count, rows }]) => ({ code, count, rows }));
  }

  add({ row, problem }: AsideRow): void {
    const kind = this.#kinds.get(problem.code) ?? { first: problem, rows: [], count: 0 };
    this.#kinds.set(problem.code, kind);
    kind.count += 1;
    if (kind.rows.length < mostRows) {
      kind.rows.push(row);
    }
  }
}
