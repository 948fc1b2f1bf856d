import type { Place, Problem } from "@cchc/core";
import type { Grid, GridRow } from "./grid.ts";
import type { HeaderReading } from "./header.ts";
import { asSeen, HiddenCharacters } from "./hidden-characters.ts";
import { isFooter, isUnderFooter, repeatsHeader, totalsCell } from "./row-role.ts";
import type { AsideRow, RefusedRow, TablePart, TableRow } from "./table.ts";
import { footerRow, ragged, repeatedHeader, totalsRow } from "./table-problem.ts";

/** What rows under a header are compared with. */
interface TopCells {
  readonly names: readonly string[];
  /** How many columns have to be there. */
  readonly required: number;
}

/** Makes parts of rows and counts them. */
export class GridRows {
  read = 0;
  /** Number of the last row that was looked at, blank or not. */
  last = 0;
  readonly #grid: Grid;
  readonly #header: HeaderReading;
  readonly #top: TopCells;
  readonly #hidden: HiddenCharacters;
  #afterFooter = false;
  readonly #asked: readonly number[];

  constructor(grid: Grid, header: HeaderReading, top: TopCells) {
    this.#grid = grid;
    this.#header = header;
    this.#top = top;
    this.#hidden = new HiddenCharacters(grid.place);
    this.#asked = [...header.positions.values()];
  }

  /** What is told of characters that nobody sees. */
  get hidden(): readonly Problem[] {
    return this.#hidden.notes;
  }

  *partsOf(rows: readonly GridRow[]): Generator<TablePart, void, undefined> {
    for (const row of rows) {
      const part = this.partOf(row);
      if (part !== undefined) {
        yield part;
      }
    }
  }

  partOf(row: GridRow): TableRow | RefusedRow | AsideRow | undefined {
    this.last = row.row;
    const first = row.cells.find((cell) => cell !== "" && asSeen(cell) !== "");
    const faulty = row.faults === undefined ? undefined : this.#faulty(row);
    if (first === undefined && faulty === undefined) {
      return undefined;
    }
    const aside = first === undefined ? undefined : this.#aside(row);
    if (aside !== undefined) {
      return aside;
    }
    this.read += 1;
    if (faulty !== undefined) {
      return faulty;
    }
    return this.#isRagged(row.cells) ? this.#refused(row) : this.#row(row);
  }

  /** A cell without a value spoils its row where somebody asked for its column. */
  #faulty({ row, faults }: GridRow): RefusedRow | undefined {
    const position = faults === undefined ? undefined : this.#asked.find((one) => faults.has(one));
    const fault = position === undefined ? undefined : faults?.get(position);
    if (position === undefined || fault === undefined) {
      return undefined;
    }
    const place = { ...this.#grid.place, row, field: this.#top.names[position] ?? "" };
    return { kind: "refused", row, problem: { ...fault, place } };
  }

  #aside({ row, cells }: GridRow): AsideRow | undefined {
    const problemOf = this.#roleOf(cells);
    return problemOf === undefined
      ? undefined
      : { kind: "aside", row, problem: problemOf({ ...this.#grid.place, row }) };
  }

  /** What a row is that is no record. */
  #roleOf(cells: readonly string[]): ((place: Place) => Problem) | undefined {
    if (repeatsHeader(cells, this.#top.names)) {
      return repeatedHeader;
    }
    const total = totalsCell(cells);
    if (total !== undefined) {
      return (place) => totalsRow(total, place);
    }
    if (isFooter(cells) || (this.#afterFooter && isUnderFooter(cells, this.#top.required))) {
      this.#afterFooter = true;
      return footerRow;
    }
    return undefined;
  }

  #isRagged(cells: readonly string[]): boolean {
    const { width } = this.#header;
    return this.#grid.ragged === "refuse" ? cells.length !== width : cells.slice(width).some((cell) => cell !== "");
  }

  #refused({ row, cells }: GridRow): RefusedRow {
    return { kind: "refused", row, problem: ragged(cells.length, this.#header.width, { ...this.#grid.place, row }) };
  }

  #row({ row, cells, typed }: GridRow): TableRow {
    const named = new Map<string, string>();
    for (const [name, position] of this.#header.positions) {
      named.set(name, this.#hidden.without(cells[position] ?? "", row, name));
    }
    const part = { kind: "row", row, cells: named } as const;
    return typed === undefined || typed.size === 0 ? part : { ...part, typed: this.#namesOf(typed) };
  }

  #namesOf(typed: ReadonlySet<number>): ReadonlySet<string> {
    return new Set([...this.#header.positions].filter(([, position]) => typed.has(position)).map(([name]) => name));
  }
}
