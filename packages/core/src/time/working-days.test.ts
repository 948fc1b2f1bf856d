import { describe, expect, test } from "vitest";
import { CchcError } from "../problem.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { OfficeHours } from "./office-hours.ts";
import { parsePeriod } from "./parse-period.ts";
import { parsePlainDate as day } from "./plain-date.ts";
import {
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDaysIn,
  workingHalfDaysIn,
} from "./working-days.ts";

const calendar = vietnamCalendar();

function errorOf(run: () => unknown): CchcError | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof CchcError ? error : undefined;
  }
  return undefined;
}

describe("a working day", () => {
  test.each([
    ["2026-08-14", true, "a Friday"],
    ["2026-08-15", false, "a Saturday"],
    ["2026-02-17", false, "the first day of the lunar year"],
    ["2025-09-01", false, "the day beside National Day"],
    ["2026-04-27", false, "a Monday in lieu of Sunday's Hùng Kings' Day"],
    ["2024-04-29", false, "a Monday swapped for a Saturday"],
    ["2024-05-04", true, "the Saturday worked for it"],
    ["2026-01-10", true, "the Saturday worked for 2 January 2026"],
    ["2026-11-24", false, "Vietnam Culture Day, since 2026"],
    ["2025-11-24", true, "24 November before it was a holiday"],
    ["2026-11-23", true, "a swap that was proposed and is not confirmed"],
    ["2021-01-01", false, "the first covered day"],
    ["2026-12-31", true, "the last covered day"],
  ])("%s: %s, %s", (text, worked) => {
    expect(isWorkingDay(calendar, day(text))).toBe(worked);
  });
});

describe("adding working days", () => {
  test.each([
    ["2026-08-10", 5, "2026-08-17", "a week later when nothing lies between"],
    ["2026-02-13", 1, "2026-02-23", "over Tết"],
    ["2024-04-26", 1, "2024-05-02", "over a swapped Monday and two holidays"],
    ["2024-05-02", 2, "2024-05-04", "onto the Saturday that is worked"],
    ["2026-08-15", 1, "2026-08-17", "from a Saturday to Monday, the first day counted"],
    ["2026-11-23", 1, "2026-11-25", "over Vietnam Culture Day"],
    ["2026-08-15", 0, "2026-08-15", "nothing: the day itself, worked or not"],
  ])("%s + %d is %s: %s", (start, days, end) => {
    expect(addWorkingDays(calendar, day(start), days)).toBe(end);
  });

  test("past the last covered year is refused, never guessed", () => {
    expect(addWorkingDays(calendar, day("2026-12-24"), 5)).toBe("2026-12-31");
    expect(errorOf(() => addWorkingDays(calendar, day("2026-12-24"), 6))?.problems[0]).toMatchObject({
      code: "calendar/not-covered",
      given: "2026-12-24 + 6",
    });
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d working days are refused", (days) => {
    expect(errorOf(() => addWorkingDays(calendar, day("2026-08-14"), days))?.code).toBe("working-days/amount");
  });
});

describe("a year that the data does not cover", () => {
  test.each(["2020-12-31", "2027-01-01"])("%s is refused by everything, with the years there are", (text) => {
    const [outside, inside] = [day(text), day("2026-08-14")];
    const codes = [
      () => isWorkingDay(calendar, outside),
      () => addWorkingDays(calendar, outside, 0),
      () => workingDaysBetween(calendar, outside, inside),
      () => workingDaysBetween(calendar, inside, outside),
      () => workingDaysIn(calendar, parsePeriod(text.slice(0, 4))),
    ].map((run) => errorOf(run)?.code);
    expect(new Set(codes)).toEqual(new Set(["calendar/not-covered"]));
  });

  test("the refusal says which years there are and what to do, in both languages", () => {
    const error = errorOf(() => isWorkingDay(calendar, day("2027-02-08")));
    expect(error?.describe("en")).toBe(
      "Calendar vn-public-service (version 2026-11-23) knows the days off of 2021–2026 only; given 2027-02-08; expected a day from 2021-01-01 to 2026-12-31, or a calendar that has that year (days off are announced yearly): update cchc, or supply calendar data of your own; example: 2026-12-31 [calendar/not-covered]",
    );
    expect(error?.describe("vi")).toContain("chỉ có ngày nghỉ của các năm 2021–2026; đã cho 2027-02-08");
  });
});

describe("counting working days", () => {
  test("between two days the first is not counted and the last is", () => {
    expect(workingDaysBetween(calendar, day("2026-08-14"), day("2026-08-18"))).toBe(2);
    expect(workingDaysBetween(calendar, day("2026-08-14"), day("2026-08-14"))).toBe(0);
    expect(workingDaysBetween(calendar, day("2026-08-14"), day("2026-08-16"))).toBe(0);
  });

  test("backwards is negative", () => {
    expect(workingDaysBetween(calendar, day("2026-08-18"), day("2026-08-14"))).toBe(-2);
  });

  test("in a period both ends are counted", () => {
    const texts = ["2026-02", "2026-08", "2024-05", "2026-08-15..2026-08-16", "2026-08-14..2026-08-14"];
    expect(texts.map((text) => workingDaysIn(calendar, parsePeriod(text)))).toEqual([15, 21, 23, 0, 1]);
  });

  test("each year has as many as its notices leave", () => {
    const years = ["2021", "2022", "2023", "2024", "2025", "2026"];
    expect(years.map((text) => workingDaysIn(calendar, parsePeriod(text)))).toEqual([250, 249, 249, 251, 250, 249]);
  });

  test("a term that ends on a day off ends on the next working day", () => {
    expect(workingDayFrom(calendar, day("2026-04-26"))).toBe("2026-04-28");
    expect(workingDayFrom(calendar, day("2026-04-28"))).toBe("2026-04-28");
  });
});

describe("counting half-days", () => {
  const twoSessions = [
    { from: "07:30", to: "11:30" },
    { from: "13:30", to: "17:00" },
  ];
  const week = { monday: twoSessions, tuesday: twoSessions, wednesday: twoSessions, thursday: twoSessions };
  const withSaturday = OfficeHours.parse({
    basis: "test",
    ...week,
    friday: twoSessions,
    saturday: [{ from: "07:30", to: "11:30" }],
  });

  test("without hours a working day has two", () => {
    expect(workingHalfDaysIn(calendar, parsePeriod("2026-02"))).toBe(30);
  });

  test("an office that opens Saturday mornings has one more a week, but not on a Saturday that is a holiday", () => {
    expect(workingHalfDaysIn(calendar, parsePeriod("2026-08-10..2026-08-16"), withSaturday)).toBe(11);
    expect(workingHalfDaysIn(calendar, parsePeriod("2021-05-01..2021-05-01"), withSaturday)).toBe(0);
  });

  test("a Saturday worked in exchange has the half-days of the weekday given off", () => {
    expect(workingHalfDaysIn(calendar, parsePeriod("2026-01-10..2026-01-10"), withSaturday)).toBe(2);
    const closedFridayAfternoon = OfficeHours.parse({ basis: "test", ...week, friday: twoSessions.slice(0, 1) });
    expect(workingHalfDaysIn(calendar, parsePeriod("2026-01-10..2026-01-10"), closedFridayAfternoon)).toBe(1);
  });
});
