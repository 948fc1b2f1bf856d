import { describe, expect, test } from "vitest";
import { CchcError } from "../problem.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { parsePlainDateTime as moment } from "./date-time.ts";
import { AfterHours, deadline } from "./deadline.ts";
import { OfficeHours } from "./office-hours.ts";

const calendar = vietnamCalendar();
const sessions = [
  { from: "07:30", to: "11:30" },
  { from: "13:30", to: "17:00" },
];
const hours = OfficeHours.parse({
  basis: "test",
  monday: sessions,
  tuesday: sessions,
  wednesday: sessions,
  thursday: sessions,
  friday: sessions,
});
const untilThree = AfterHours.parse({ practice: "next-working-day", cutOff: "15:00" });

describe("a term in working days", () => {
  test("starts the day after the event and ends with the last day", () => {
    expect(deadline(calendar, { start: moment("2026-08-10 09:30"), amount: 5, unit: "working-day" })).toEqual({
      at: "2026-08-17T23:59:59",
      receivedOn: "2026-08-10",
    });
  });

  test("of 15 days skips Hùng Kings' Day, Reunification Day and Labour Day of 2026", () => {
    const term = { start: moment("2026-04-20 08:00"), amount: 15, unit: "working-day" } as const;
    expect(deadline(calendar, term).at).toBe("2026-05-14T23:59:59");
  });
});

describe("a term in days", () => {
  test("counts days off too", () => {
    const term = { start: moment("2026-08-10 09:30"), amount: 7, unit: "day" } as const;
    expect(deadline(calendar, term)).toEqual({ at: "2026-08-17T23:59:59", receivedOn: "2026-08-10" });
  });

  test("that ends on a day off moves to the end of the next working day", () => {
    const term = { start: moment("2026-04-21 09:30"), amount: 5, unit: "day" } as const;
    expect(deadline(calendar, term)).toEqual({
      at: "2026-04-28T23:59:59",
      receivedOn: "2026-04-21",
      movedFrom: "2026-04-26",
    });
  });
});

describe("a term in months", () => {
  test.each([
    ["2026-06-15 09:00", 1, "2026-07-15T23:59:59"],
    ["2025-12-31 09:00", 2, "2026-03-02T23:59:59"],
    ["2024-01-31 09:00", 1, "2024-02-29T23:59:59"],
    ["2024-01-09 09:00", 1, "2024-02-15T23:59:59"],
  ])("from %s, %d months, ends at %s", (start, amount, at) => {
    expect(deadline(calendar, { start: moment(start), amount, unit: "month" }).at).toBe(at);
  });
});

describe("a term in hours", () => {
  test.each([
    ["2026-08-14 08:00", 2, "2026-08-14T10:00:00", "within the morning"],
    ["2026-08-14 10:30", 4, "2026-08-14T16:30:00", "over lunch"],
    ["2026-08-14 16:00", 4, "2026-08-17T10:30:00", "over the weekend"],
    ["2026-08-14 20:00", 1, "2026-08-17T08:30:00", "filed after closing"],
    ["2026-02-13 16:30", 8, "2026-02-23T17:00:00", "over Tết, to closing time"],
  ])("from %s, %d hours, ends at %s: %s", (start, amount, at) => {
    expect(deadline(calendar, { start: moment(start), amount, unit: "hour", hours }).at).toBe(at);
  });
});

describe("the practice for late filings", () => {
  test.each([
    ["2026-08-13 15:00", "2026-08-13", "2026-08-14T23:59:59", "at the cut-off is in time"],
    ["2026-08-13 15:00:01", "2026-08-14", "2026-08-17T23:59:59", "a second later counts as the next working day"],
    ["2026-08-14 16:00", "2026-08-17", "2026-08-18T23:59:59", "late on Friday counts as Monday"],
    ["2026-08-15 09:00", "2026-08-17", "2026-08-18T23:59:59", "so does Saturday morning"],
  ])("filed %s, received on %s, due %s: %s", (start, receivedOn, at) => {
    const term = { start: moment(start), amount: 1, unit: "working-day", afterHours: untilThree } as const;
    expect(deadline(calendar, term)).toEqual({ at, receivedOn });
  });

  test("same-day counts from the day of filing", () => {
    const afterHours = AfterHours.parse({ practice: "same-day" });
    const term = { start: moment("2026-08-14 16:00"), amount: 1, unit: "working-day", afterHours } as const;
    expect(deadline(calendar, term)).toEqual({ at: "2026-08-17T23:59:59", receivedOn: "2026-08-14" });
  });

  test("with hours the clock starts at the opening of the next working day", () => {
    const term = { start: moment("2026-08-14 15:30"), amount: 2, unit: "hour", hours, afterHours: untilThree } as const;
    expect(deadline(calendar, term)).toEqual({ at: "2026-08-17T09:30:00", receivedOn: "2026-08-17" });
  });
});

test.each([
  [0, "working-day", "working-days/amount"],
  [1.5, "day", "working-days/amount"],
  [200, "month", "calendar/not-covered"],
] as const)("a term of %d (%s) is refused as %s", (amount, unit, code) => {
  try {
    deadline(calendar, { start: moment("2026-08-14 08:00"), amount, unit });
    expect.unreachable();
  } catch (error) {
    expect(error instanceof CchcError && error.code).toBe(code);
  }
});
