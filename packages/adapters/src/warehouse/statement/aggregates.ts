import type { Dialect } from "../dialect/dialect.ts";
import type { Sql } from "../sql/sql.ts";
import { never } from "../sql/truth.ts";

/** Reads one number of a row of a statement. */
export type ReadNumber = (row: readonly unknown[]) => number;

/** Reads one text of a row of a statement; undefined for NULL. */
export type ReadText = (row: readonly unknown[]) => string | undefined;

/** Aggregates of one statement; the same one is computed once. */
export class Aggregates {
  readonly #dialect: Dialect;
  readonly #first: number;
  readonly #places = new Map<string, number>();

  /** @param first - The place in a row at which aggregates begin. */
  constructor(dialect: Dialect, first: number) {
    this.#dialect = dialect;
    this.#first = first;
  }

  /** How many rows meet a condition. */
  count(condition: Sql): ReadNumber {
    if (condition === never) {
      return () => 0;
    }
    return this.number(this.#dialect.count(condition));
  }

  /** A whole number. */
  number(aggregate: string): ReadNumber {
    const place = this.#placeOf(aggregate);
    return (row) => Number(row[place] ?? 0);
  }

  /** A number as text. */
  text(aggregate: string): ReadText {
    const place = this.#placeOf(aggregate);
    return (row) => (row[place] === null || row[place] === undefined ? undefined : String(row[place]));
  }

  get texts(): readonly string[] {
    return [...this.#places.keys()];
  }

  #placeOf(aggregate: string): number {
    const place = this.#places.get(aggregate) ?? this.#places.size;
    this.#places.set(aggregate, place);
    return this.#first + place;
  }
}
