import { describe, expect, test } from "vitest";
import { CchcError } from "../problem.ts";
import { parsePeriod } from "./parse-period.ts";
import { parsePlainDate } from "./plain-date.ts";
import { enumeratePeriods, type PeriodPart, splitPeriod } from "./split-period.ts";

function split(text: string, into: PeriodPart): readonly string[] {
  return splitPeriod(parsePeriod(text), into).map((part) => part.text);
}

function problemOf(text: string, into: PeriodPart): CchcError | undefined {
  try {
    splitPeriod(parsePeriod(text), into);
  } catch (error) {
    return error instanceof CchcError ? error : undefined;
  }
  return undefined;
}

describe("splitting a calendar period", () => {
  test("gives calendar periods", () => {
    expect(split("2025", "half")).toEqual(["2025-H1", "2025-H2"]);
    expect(split("2025-H2", "quarter")).toEqual(["2025-Q3", "2025-Q4"]);
    expect(split("2025-Q1", "month")).toEqual(["2025-01", "2025-02", "2025-03"]);
  });

  test("into its own kind gives the period itself", () => {
    expect(split("2025-Q1", "quarter")).toEqual(["2025-Q1"]);
  });

  test("a quarter cannot be split into halves, and the error says why in both languages", () => {
    const error = problemOf("2025-Q3", "half");
    expect(error?.code).toBe("period/cannot-split");
    expect(error?.describe("en")).toContain("A period of 3 months cannot be split into halves of 6 months each");
    expect(error?.describe("vi")).toContain("Không chia được kỳ 3 tháng thành nửa năm (mỗi phần 6 tháng)");
  });
});

describe("splitting an explicit period", () => {
  test("of twelve months from the 15th gives halves and quarters from the 15th", () => {
    expect(split("nam-2025=2024-12-15..2025-12-14", "half")).toEqual([
      "2024-12-15..2025-06-14",
      "2025-06-15..2025-12-14",
    ]);
    expect(split("2024-12-15..2025-12-14", "quarter")).toEqual([
      "2024-12-15..2025-03-14",
      "2025-03-15..2025-06-14",
      "2025-06-15..2025-09-14",
      "2025-09-15..2025-12-14",
    ]);
  });

  test("gives months that start at its own day", () => {
    expect(split("2025-01-15..2025-03-14", "month")).toEqual(["2025-01-15..2025-02-14", "2025-02-15..2025-03-14"]);
  });

  test("of several years gives years", () => {
    expect(split("2021-07-01..2023-06-30", "year")).toEqual(["2021-07-01..2022-06-30", "2022-07-01..2023-06-30"]);
  });

  test("whose months are not whole is refused, but it still has weeks", () => {
    expect(problemOf("2025-01-15..2025-03-20", "month")?.describe("en")).toContain("no whole number of months");
    expect(split("2025-01-15..2025-01-20", "week")).toEqual(["2025-01-15..2025-01-19", "2025-01-20..2025-01-20"]);
  });
});

describe("splitting into weeks", () => {
  test("cuts Monday–Sunday weeks where the month begins and ends", () => {
    expect(split("2025-08", "week")).toEqual([
      "2025-08-01..2025-08-03",
      "2025-08-04..2025-08-10",
      "2025-08-11..2025-08-17",
      "2025-08-18..2025-08-24",
      "2025-08-25..2025-08-31",
    ]);
  });

  test("a February that starts on Monday has four whole weeks", () => {
    expect(split("2027-02", "week")).toHaveLength(4);
  });

  test("works up to the very last day", () => {
    expect(split("2200-12", "week").at(-1)).toBe("2200-12-29..2200-12-31");
    expect(split("2200-12-01..2200-12-31", "month")).toEqual(["2200-12-01..2200-12-31"]);
  });
});

describe("enumerating", () => {
  test("covers both days with whole calendar periods, across a new year", () => {
    const periods = enumeratePeriods("quarter", parsePlainDate("2024-12-15"), parsePlainDate("2025-04-01"));
    expect(periods.map((period) => period.text)).toEqual(["2024-Q4", "2025-Q1", "2025-Q2"]);
  });

  test("one day gives one period, and the last month of all can be reached", () => {
    const day = parsePlainDate("2200-12-31");
    expect(enumeratePeriods("month", day, day).map((period) => period.text)).toEqual(["2200-12"]);
  });

  test("refuses days in the wrong order", () => {
    const days = [parsePlainDate("2025-02-01"), parsePlainDate("2025-01-31")] as const;
    expect(() => enumeratePeriods("month", ...days)).toThrow("period/backwards");
  });
});
