import { CchcError, type Period, parsePeriod } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import type { RowReader } from "../row/row-reader.ts";

/** Rows of a file that belong to another period than the one asked for. */
export interface OtherPeriod {
  readonly file: string;
  /** As the file writes it. */
  readonly period: string;
  readonly rows: number;
}

/** Tells rows of the asked period from others, which are counted and set aside. */
export class PeriodSorter {
  /** Text of the asked period. */
  readonly asked: string;
  readonly #period: Period;
  readonly #readings = new Map<string, "asked" | "other" | Fault>();
  readonly #others = new Map<string, number>();

  constructor(period: Period) {
    this.#period = period;
    this.asked = period.text;
  }

  /** Rows set aside, by their period. */
  get others(): ReadonlyMap<string, number> {
    return this.#others;
  }

  /** Where a row belongs; after a fault it counts as asked, so that it is rejected. A table without the column is all of the asked period. */
  sort(reader: RowReader, hasColumn: boolean): "asked" | "other" {
    const text = hasColumn ? reader.text("period") : undefined;
    if (text === undefined) {
      return "asked";
    }
    const reading = this.#read(text);
    if (reading === "other") {
      this.#others.set(text, (this.#others.get(text) ?? 0) + 1);
      return "other";
    }
    if (reading !== "asked") {
      reader.fault("period", reading);
    }
    return "asked";
  }

  #read(text: string): "asked" | "other" | Fault {
    const known = this.#readings.get(text) ?? this.#parse(text);
    this.#readings.set(text, known);
    return known;
  }

  #parse(text: string): "asked" | "other" | Fault {
    try {
      const { first, last } = parsePeriod(text);
      // A named period and the same days without a name are the same span: what counts is which days were counted.
      return first === this.#period.first && last === this.#period.last ? "asked" : "other";
    } catch (error) {
      const problem = error instanceof CchcError ? error.problems[0] : undefined;
      if (problem === undefined) {
        throw error;
      }
      return problem;
    }
  }
}
