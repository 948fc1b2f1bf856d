import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CchcError } from "../problem.ts";
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  fromDayNumber,
  isBefore,
  isPlainDate,
  monthOf,
  PlainDate,
  parsePlainDate,
  plainDate,
  weekday,
  yearOf,
} from "./plain-date.ts";

const day = parsePlainDate;
function errorOf(run: () => unknown): CchcError | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof CchcError ? error : undefined;
  }
  return undefined;
}

describe("reading a day", () => {
  test("a real day is read as it is written", () => {
    expect(day("2024-02-29")).toBe("2024-02-29");
  });

  test("31 February is refused with the last day of that month", () => {
    const error = errorOf(() => day("2025-02-31"));
    expect(error?.code).toBe("date/no-such-day");
    expect(error?.describe("en")).toContain("the last day of that month is 2025-02-28");
    expect(error?.describe("vi")).toContain("ngày cuối của tháng là 2025-02-28");
  });

  test.each([
    ["2025-02-31", "date/no-such-day", "2025-02-28"],
    ["2025-04-00", "date/no-such-day", "2025-04-01"],
    ["2025-13-01", "date/no-such-day", "2025-12-01"],
    ["2025-00-10", "date/no-such-day", "2025-01-01"],
    ["1899-12-31", "date/out-of-range", "2025-07-01"],
    ["2201-01-01", "date/out-of-range", "2025-07-01"],
    ["01/07/2025", "date/unreadable", "2025-07-01"],
    ["3.12.2025", "date/unreadable", "2025-12-03"],
    ["2025-7-1", "date/unreadable", "2025-07-01"],
    ["20251203", "date/unreadable", "2025-12-03"],
    [" 2025-12-03", "date/unreadable", "2025-12-03"],
    ["2025-12-03T00:00:00Z", "date/unreadable", "2025-07-01"],
    ["45000", "date/unreadable", "2025-07-01"],
    ["", "date/unreadable", "2025-07-01"],
  ])("%j is refused as %s and answered with %s", (text, code, example) => {
    const error = errorOf(() => day(text));
    expect(error?.code).toBe(code);
    expect(error?.problems[0]?.example).toBe(example);
  });

  test("a newline after the day is not overlooked", () => {
    expect(isPlainDate("2025-07-01\n")).toBe(false);
  });

  test("the schema refuses with the same bilingual problem", () => {
    const [issue] = PlainDate.safeParse("2025-02-31").error?.issues ?? [];
    expect(issue).toMatchObject({
      message: expect.stringContaining("2025-02-28"),
      params: { problem: { code: "date/no-such-day", what: { vi: expect.stringContaining("ngày cuối của tháng") } } },
    });
    expect(PlainDate.parse("2025-07-01")).toBe("2025-07-01");
  });
});

describe("a day from numbers", () => {
  test("year, month and day are padded", () => {
    expect(plainDate(2025, 7, 1)).toBe("2025-07-01");
  });

  test.each([
    [2025, 2, 29],
    [2025, 1.5, 1],
    [2025, -1, 1],
    [Number.NaN, 1, 1],
  ])("%d, %d, %d is no day", (year, month, dayNumberInMonth) => {
    expect(() => plainDate(year, month, dayNumberInMonth)).toThrow(CchcError);
  });

  test("a day gives back its year, month and day of the month", () => {
    expect([yearOf(day("2025-07-09")), monthOf(day("2025-07-09")), dayOfMonth(day("2025-07-09"))]).toEqual([
      2025, 7, 9,
    ]);
  });
});

describe("day numbers", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11_017],
    ["1900-01-01", -25_567],
    ["2200-12-31", 84_370],
  ])("%s is day %d", (text, number) => {
    expect(dayNumber(day(text))).toBe(number);
    expect(fromDayNumber(number)).toBe(text);
  });

  test.each([-25_568, 84_371, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("there is no day %d", (number) => {
    expect(errorOf(() => fromDayNumber(number))?.code).toBe("date/out-of-range");
  });

  test("all 109 938 days from 1900 to 2200 follow one another as the calendar has them", () => {
    let date = day("1900-01-01");
    for (let number = -25_567; number < 84_370; number += 1) {
      const next = fromDayNumber(number + 1);
      const expected = date === endOfMonth(date) ? 1 : dayOfMonth(date) + 1;
      if (dayOfMonth(next) !== expected || !isBefore(date, next) || weekday(next) !== (weekday(date) % 7) + 1) {
        expect.unreachable(`${date} is followed by ${next}`);
      }
      date = next;
    }
    expect(date).toBe("2200-12-31");
  });
});

describe("arithmetic", () => {
  test("29 February is counted in leap years only", () => {
    expect(addDays(day("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(day("2025-02-28"), 1)).toBe("2025-03-01");
    expect(addDays(day("2100-02-28"), 1)).toBe("2100-03-01");
    expect(daysBetween(day("2024-01-01"), day("2025-01-01"))).toBe(366);
  });

  test("a month too short gives its last day", () => {
    expect(addMonths(day("2025-01-31"), 1)).toBe("2025-02-28");
    expect(addMonths(day("2024-02-29"), 12)).toBe("2025-02-28");
    expect(addMonths(day("2025-03-31"), -1)).toBe("2025-02-28");
  });

  test("months cross years in both directions", () => {
    expect(addMonths(day("2025-12-15"), 1)).toBe("2026-01-15");
    expect(addMonths(day("2025-01-15"), -13)).toBe("2023-12-15");
  });

  test("arithmetic past the last year is refused", () => {
    expect(errorOf(() => addDays(day("2200-12-31"), 1))?.code).toBe("date/out-of-range");
    expect(errorOf(() => addMonths(day("1900-01-31"), -1))?.code).toBe("date/out-of-range");
  });

  test("Monday is 1 and Sunday is 7", () => {
    expect([weekday(day("2025-07-07")), weekday(day("2025-07-13")), weekday(day("1970-01-01"))]).toEqual([1, 7, 4]);
  });

  test("a month ends on its last day", () => {
    expect([endOfMonth(day("2024-02-10")), endOfMonth(day("2025-12-31"))]).toEqual(["2024-02-29", "2025-12-31"]);
  });
});

test("in JSON Schema a day is a string of format date", () => {
  expect(z.toJSONSchema(PlainDate)).toMatchObject({ type: "string", format: "date", examples: ["2025-07-01"] });
});
