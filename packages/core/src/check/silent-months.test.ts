import { describe, expect, it } from "vitest";
import { parsePlainDate } from "../time/plain-date.ts";
import { silentMonths } from "./silent-months.ts";

const year = { first: parsePlainDate("2024-01-01"), last: parsePlainDate("2024-12-31") };

/** So many records in each month of 2024, from January on. */
function monthly(...counts: readonly number[]): ReadonlyMap<string, number> {
  return new Map(
    counts.flatMap((count, index) =>
      count === 0 ? [] : [[`2024-${String(index + 1).padStart(2, "0")}`, count] as const],
    ),
  );
}

describe("months without a record", () => {
  it("between busy months are silent", () => {
    expect(silentMonths(monthly(30, 30, 0, 0, 30, 30, 30, 30, 30, 30, 30, 30), year)).toEqual([
      { first: "2024-03", last: "2024-04" },
    ]);
  });

  it("at the end are silent after a busy month: the data does not reach the end of the period", () => {
    expect(silentMonths(monthly(30, 30, 30, 30, 30, 30, 30, 30, 30), year)).toEqual([
      { first: "2024-10", last: "2024-12" },
    ]);
  });

  it("after the last day on which records are expected are not", () => {
    const untilSeptember = { first: year.first, last: parsePlainDate("2024-09-30") };
    expect(silentMonths(monthly(30, 30, 30, 30, 30, 30, 30, 30, 30), untilSeptember)).toEqual([]);
  });

  it("beside a month with few records are not: nine are few, ten are many", () => {
    expect(silentMonths(monthly(30, 9, 0, 30, 30, 30, 30, 30, 30, 30, 30, 30), year)).toEqual([]);
    expect(silentMonths(monthly(30, 10, 0, 30, 30, 30, 30, 30, 30, 30, 30, 30), year)).toHaveLength(1);
  });

  it("are as they should be where records come in waves, as surveys do", () => {
    expect(silentMonths(monthly(0, 0, 90, 0, 0, 90, 0, 0, 90, 0, 0, 90), year)).toEqual([]);
  });

  it("say nothing where no month has a record", () => {
    expect(silentMonths(new Map(), year)).toEqual([]);
  });
});
