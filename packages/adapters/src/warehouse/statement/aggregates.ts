import { Exact } from "@cchc/core";
import type { Dialect } from "../dialect/dialect.ts";
import type { Sql } from "../sql/sql.ts";
import { never } from "../sql/truth.ts";

/** A row of a statement. */
export type Row = readonly unknown[];

/** Reads one number of a row of a statement. */
export type ReadNumber = (row: Row) => number;

/** Reads one text of a row of a statement; undefined for NULL. */
export type ReadText = (row: Row) => string | undefined;

/** What an aggregate is over two groups together, from what it is over each; undefined where that does not tell. */
type Join = ((one: string, other: string) => string) | undefined;

/** Aggregates of one statement; the same one is computed once. */
export class Aggregates {
  readonly #dialect: Dialect;
  readonly #first: number;
  readonly #places = new Map<string, { readonly place: number; readonly join: Join }>();

  /** @param first - The place in a row at which aggregates begin. */
  constructor(dialect: Dialect, first: number) {
    this.#dialect = dialect;
    this.#first = first;
  }

  /** How many rows meet a condition. */
  count(condition: Sql): ReadNumber {
    return condition === never ? () => 0 : this.#number(this.#dialect.count(condition), sum);
  }

  /** How many different values there are; of two groups that is not known from each. */
  distinct(value: Sql): ReadNumber {
    return this.#number(this.#dialect.distinct(value), undefined);
  }

  /** The sum of a number. */
  sum(value: Sql): ReadText {
    return this.#text(this.#dialect.sumText(value), sum);
  }

  /** The least or the largest number. */
  extreme(which: "min" | "max", value: Sql): ReadText {
    const join: Join = (one, other) => `${Exact[which](Exact.of(one), Exact.of(other))}`;
    return this.#text(this.#dialect.numberText(`${which.toUpperCase()}(${value.text})`), join);
  }

  get texts(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** The row of two groups together, from the rows of each. */
  together(one: Row, other: Row): Row {
    const row = [...one];
    for (const { place, join } of this.#places.values()) {
      row[place] = joined(one[place], other[place], join);
    }
    return row;
  }

  #number(aggregate: string, join: Join): ReadNumber {
    const place = this.#placeOf(aggregate, join);
    return (row) => Number(row[place] ?? 0);
  }

  #text(aggregate: string, join: Join): ReadText {
    const place = this.#placeOf(aggregate, join);
    return (row) => (row[place] === null || row[place] === undefined ? undefined : String(row[place]));
  }

  #placeOf(aggregate: string, join: Join): number {
    const known = this.#places.get(aggregate);
    const place = known?.place ?? this.#first + this.#places.size;
    this.#places.set(aggregate, known ?? { place, join });
    return place;
  }
}

function sum(one: string, other: string): string {
  return `${Exact.of(one).plus(other)}`;
}

function joined(one: unknown, other: unknown, join: Join): unknown {
  if (join === undefined) {
    throw new TypeError("different values of two groups do not add up");
  }
  return one === null || other === null ? (one ?? other) : join(String(one), String(other));
}
