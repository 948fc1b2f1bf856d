import type { AnyRecord } from "../../entity/entity.ts";
import type { Period } from "../../time/period.ts";
import { dayNumber } from "../../time/plain-date.ts";
import { splitPeriod } from "../../time/split-period.ts";
import { workingDaysIn } from "../../time/working-days.ts";
import type { GapCount, PartsCount } from "../count.ts";
import type { CountingContext } from "../derived/derived-fact.ts";
import { dateFieldOf } from "./field-tally.ts";
import type { Outcome } from "./outcome.ts";
import { dateIn } from "./record-value.ts";
import type { Tally } from "./tally.ts";

/** Day of a record, as days since 1970-01-01; undefined when it has none. */
function dayOf(record: AnyRecord, field: string): number | undefined {
  const day = dateIn(record[field]);
  return day === undefined ? undefined : dayNumber(day);
}

/** Weeks, months or quarters of the period that have a record ÷ all of them; a week without a working day, such as Tết, is none of them. */
export class PartsTally implements Tally {
  readonly #parts: readonly { readonly first: number; readonly last: number }[];
  readonly #seen = new Set<number>();
  readonly #field: string;

  constructor(count: PartsCount, { period, calendar }: CountingContext) {
    this.#field = dateFieldOf(count.in) ?? "";
    this.#parts = splitPeriod(period, count.part)
      .filter((part) => count.part !== "week" || workingDaysIn(calendar, part) > 0)
      .map(({ first, last }) => ({ first: dayNumber(first), last: dayNumber(last) }));
  }

  readonly add = (record: AnyRecord): void => {
    const day = dayOf(record, this.#field);
    const index = day === undefined ? -1 : this.#parts.findIndex(({ first, last }) => first <= day && day <= last);
    if (index >= 0) {
      this.#seen.add(index);
    }
  };

  readonly outcome = (): Outcome => ({ numerator: this.#seen.size, denominator: this.#parts.length });
}

/** Most days in a row without a record; the day before the period and the day after it count as days with one. */
export class GapTally implements Tally {
  readonly #days = new Set<number>();
  readonly #first: number;
  readonly #last: number;
  readonly #field: string;

  constructor(count: GapCount, { first, last }: Period) {
    this.#field = dateFieldOf(count.in) ?? "";
    this.#first = dayNumber(first);
    this.#last = dayNumber(last);
  }

  readonly add = (record: AnyRecord): void => {
    const day = dayOf(record, this.#field);
    if (day !== undefined) {
      this.#days.add(day);
    }
  };

  readonly outcome = (): Outcome => {
    const days = [...this.#days].sort((a, b) => a - b);
    let [before, longest] = [this.#first - 1, 0];
    for (const day of [...days, this.#last + 1]) {
      longest = Math.max(longest, day - before - 1);
      before = day;
    }
    return { amount: longest };
  };
}
