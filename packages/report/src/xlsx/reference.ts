import { columnLetters } from "@cchc/workbook";

/** The columns of a sheet by their names, in order. */
export type Columns = readonly string[];

/** Where a row stands, and under which column. */
export interface CellAt<Order extends Columns> {
  readonly column: Order[number];
  readonly row: number;
}

/** A sheet whose cells formulas name. */
export class SheetReferences<Order extends Columns> {
  readonly #name: string;
  readonly #letters: ReadonlyMap<string, string>;

  constructor(name: string, order: Order) {
    this.#name = `'${name.replaceAll("'", "''")}'`;
    this.#letters = new Map(order.map((column, index) => [column, columnLetters(index)]));
  }

  /** A cell of the sheet's own row: `M5`. */
  own({ column, row }: CellAt<Order>): string {
    return `${this.#letter(column)}${row}`;
  }

  /** A cell for formulas on other sheets, which stays when they are copied: `'Rules'!$J$5`. */
  fixed({ column, row }: CellAt<Order>): string {
    const letter = this.#letter(column);
    return `${this.#name}!$${letter}$${row}`;
  }

  /** Cells under each other: `'Areas'!$H$5:$H$9`. */
  range(column: Order[number], { first, last }: RowRange): string {
    const letter = this.#letter(column);
    return `${this.#name}!$${letter}$${first}:$${letter}$${last}`;
  }

  #letter(column: Order[number]): string {
    return this.#letters.get(column) ?? "#REF!";
  }
}

/** Rows from the first to the last, both included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}
