import { describe, expect, test } from "vitest";
import { CchcError } from "../problem.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { parsePlainDateTime as moment } from "./date-time.ts";
import { OfficeHours } from "./office-hours.ts";
import { addWorkingMinutes, workingMinutesBetween } from "./working-time.ts";

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
const office = { calendar: vietnamCalendar(), hours };

describe("minutes of an open office", () => {
  test.each([
    ["2026-08-14 08:00", "2026-08-14 09:15", 75, "within a half-day"],
    ["2026-08-14 11:00", "2026-08-14 14:00", 60, "without lunch"],
    ["2026-08-14 16:30", "2026-08-17 08:00", 60, "without the weekend"],
    ["2026-08-15 08:00", "2026-08-16 20:00", 0, "none on a weekend"],
    ["2026-02-13 16:00", "2026-02-23 08:30", 120, "without Tết"],
    ["2026-01-10 06:00", "2026-01-10 23:00", 450, "a whole Saturday that is worked"],
    ["2026-08-14 09:15", "2026-08-14 08:00", -75, "negative backwards"],
  ])("from %s to %s they are %d: %s", (from, to, minutes) => {
    expect(workingMinutesBetween(office, moment(from), moment(to))).toBe(minutes);
  });

  test.each([
    ["2026-08-14 08:00", 75, "2026-08-14T09:15:00"],
    ["2026-08-14 09:30", 120, "2026-08-14T11:30:00"],
    ["2026-08-14 09:30", 121, "2026-08-14T13:31:00"],
    ["2026-08-14 16:30", 60, "2026-08-17T08:00:00"],
    ["2026-08-14 19:00", 1, "2026-08-17T07:31:00"],
    ["2026-02-13 16:00", 450, "2026-02-23T16:00:00"],
    ["2026-08-14 07:30", 450, "2026-08-14T17:00:00"],
  ])("%s and %d minutes more is %s", (start, minutes, end) => {
    expect(addWorkingMinutes(office, moment(start), minutes)).toBe(end);
  });

  test("hours that never come are refused", () => {
    const closed = { calendar: office.calendar, hours: OfficeHours.parse({ basis: "test" }) };
    for (const [place, start] of [
      [closed, "2026-08-14 08:00"],
      [office, "2026-12-31 16:30"],
    ] as const) {
      expect(() => addWorkingMinutes(place, moment(start), 31)).toThrow(CchcError);
    }
  });
});

describe("office hours", () => {
  test.each([
    ["close before they open", [{ from: "11:30", to: "07:30" }]],
    [
      "overlap",
      [
        { from: "07:30", to: "11:30" },
        { from: "11:00", to: "17:00" },
      ],
    ],
  ])("that %s are refused", (_, monday) => {
    const [issue] = OfficeHours.safeParse({ basis: "test", monday }).error?.issues ?? [];
    expect(issue).toMatchObject({ path: ["monday"], params: { problem: { code: "office-hours/order" } } });
  });

  test("may follow one another without a gap", () => {
    const monday = [
      { from: "07:30", to: "12:00" },
      { from: "12:00", to: "16:00" },
    ];
    expect(OfficeHours.safeParse({ basis: "test", monday }).success).toBe(true);
  });

  test.each(["7:30", "24:00", "07:60", "0730"])("that open at %s are refused", (from) => {
    expect(OfficeHours.safeParse({ basis: "test", monday: [{ from, to: "23:59" }] }).success).toBe(false);
  });
});
