import { addDays, endOfDay, type Period, plainDateTime } from "@cchc/core";
import type { Dialect } from "../dialect/dialect.ts";

/** Columns that the period of a row has: which one, its days, and its edges as moments. */
export const periodColumns = {
  place: "cchc_period",
  first: "cchc_first",
  last: "cchc_last",
  /** The day after the last. */
  after: "cchc_after",
  firstMoment: "cchc_first_moment",
  afterMoment: "cchc_after_moment",
  /** The last second of the last day. */
  lastMoment: "cchc_last_moment",
} as const;

/** A column that the period of a row has. */
export type PeriodColumn = keyof typeof periodColumns;

/** The columns of one period, as literals. */
export type PeriodValues = Readonly<Record<PeriodColumn, string>>;

/** The columns of a period at a place of a list. */
export function periodValues({ day, moment }: Dialect, { first, last }: Period, place: number): PeriodValues {
  const after = addDays(last, 1);
  return {
    place: `${place}`,
    first: day(first),
    last: day(last),
    after: day(after),
    firstMoment: moment(plainDateTime(first, 0)),
    afterMoment: moment(plainDateTime(after, 0)),
    lastMoment: moment(endOfDay(last)),
  };
}
