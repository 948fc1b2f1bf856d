import { describe, expect, test } from "vitest";
import { CchcError } from "../problem.ts";
import { vietnamCalendar } from "../vietnam-calendar.ts";
import { parsePlainDateTime as moment } from "./date-time.ts";
import { OfficeHours } from "./office-hours.ts";
import { effectivePauses, type WorkingSpan } from "./pause.ts";
import { elapsedWorkingDays, elapsedWorkingMinutes } from "./working-elapsed.ts";
import { explainWorkingDays } from "./working-explain.ts";

const calendar = vietnamCalendar();
const sessions = [
  { from: "07:30", to: "11:30" },
  { from: "13:30", to: "17:00" },
];
const week = { monday: sessions, tuesday: sessions, wednesday: sessions, thursday: sessions, friday: sessions };
const office = { calendar, hours: OfficeHours.parse({ basis: "test", ...week }) };

/** Monday 10 to Friday 21 August 2026: nine working days after the first. */
const fortnight = { from: moment("2026-08-10 08:00"), to: moment("2026-08-21 16:00") };

function paused(...pauses: readonly (readonly [string, string])[]): WorkingSpan {
  return { ...fortnight, pauses: pauses.map(([from, to]) => ({ from: moment(from), to: moment(to) })) };
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof CchcError ? error.code : undefined;
  }
  return undefined;
}

describe("working days of a case file less its pauses", () => {
  test.each([
    ["no pause", paused(), 9],
    ["one from Tuesday to Thursday", paused(["2026-08-11 09:00", "2026-08-13 10:00"]), 7],
    ["one within a day", paused(["2026-08-11 09:00", "2026-08-11 16:00"]), 9],
    ["one over the weekend only", paused(["2026-08-14 16:00", "2026-08-16 16:00"]), 9],
    ["two that overlap", paused(["2026-08-11 09:00", "2026-08-13 10:00"], ["2026-08-12 09:00", "2026-08-14 10:00"]), 6],
    [
      "two that touch, out of order",
      paused(["2026-08-13 10:00", "2026-08-14 10:00"], ["2026-08-11 09:00", "2026-08-13 10:00"]),
      6,
    ],
    [
      "one inside another",
      paused(["2026-08-11 09:00", "2026-08-14 10:00"], ["2026-08-12 09:00", "2026-08-13 10:00"]),
      6,
    ],
    ["one that began before", paused(["2026-08-03 09:00", "2026-08-12 10:00"]), 7],
    ["one that ended after", paused(["2026-08-19 09:00", "2026-09-30 10:00"]), 7],
    [
      "one before and one after",
      paused(["2026-08-03 09:00", "2026-08-07 10:00"], ["2026-08-24 09:00", "2026-08-26 10:00"]),
      9,
    ],
    ["one that covers everything", paused(["2026-08-03 09:00", "2026-08-26 10:00"]), 0],
  ])("with %s", (_, span, days) => {
    expect(elapsedWorkingDays(calendar, span)).toBe(days);
  });

  test("in minutes of the open office a pause within a day counts", () => {
    expect(elapsedWorkingMinutes(office, fortnight)).toBe(4500 - 30 - 60);
    expect(elapsedWorkingMinutes(office, paused(["2026-08-11 09:00", "2026-08-11 14:00"]))).toBe(4410 - 180);
  });
});

describe("a pause that never ended", () => {
  const span = { ...fortnight, pauses: [{ from: moment("2026-08-19 09:00") }] };

  test("is refused, since nobody knows how long it lasted", () => {
    expect(codeOf(() => elapsedWorkingDays(calendar, span))).toBe("pause/never-ended");
  });

  test("is counted until the moment that the caller names, and not past the span", () => {
    const until = (text: string) => elapsedWorkingDays(calendar, { ...span, openPausesUntil: moment(text) });
    expect([until("2026-08-20 12:00"), until("2026-12-31 12:00")]).toEqual([8, 7]);
  });

  test("that begins after that moment has not begun", () => {
    expect(elapsedWorkingDays(calendar, { ...span, openPausesUntil: moment("2026-08-18 12:00") })).toBe(9);
  });
});

test("what runs backwards is refused", () => {
  const backwards = { from: fortnight.to, to: fortnight.from };
  expect(codeOf(() => elapsedWorkingDays(calendar, backwards))).toBe("span/backwards");
  expect(codeOf(() => elapsedWorkingDays(calendar, { ...fortnight, pauses: [backwards] }))).toBe("pause/backwards");
});

test("pauses are cut, ordered and joined", () => {
  const span = paused(
    ["2026-08-20 09:00", "2026-08-30 09:00"],
    ["2026-08-12 09:00", "2026-08-13 09:00"],
    ["2026-08-01 09:00", "2026-08-12 11:00"],
  );
  expect(effectivePauses(span)).toEqual([
    { from: "2026-08-10T08:00:00", to: "2026-08-13T09:00:00" },
    { from: "2026-08-20T09:00:00", to: "2026-08-21T16:00:00" },
  ]);
});

describe("the explanation of a span", () => {
  test("says of each day whether it counts and why", () => {
    const span = {
      from: moment("2026-08-20 08:00"),
      to: moment("2026-09-04 10:00"),
      pauses: [{ from: moment("2026-08-24 09:00"), to: moment("2026-08-26 09:00") }],
    };
    expect(explainWorkingDays(calendar, span).map(({ date, counts, reason }) => `${date} ${counts} ${reason}`)).toEqual(
      [
        "2026-08-21 true working-day",
        "2026-08-22 true swap_work",
        "2026-08-23 false weekend",
        "2026-08-24 true working-day",
        "2026-08-25 false pause",
        "2026-08-26 false pause",
        "2026-08-27 true working-day",
        "2026-08-28 true working-day",
        "2026-08-29 false weekend",
        "2026-08-30 false weekend",
        "2026-08-31 false swap_off",
        "2026-09-01 false holiday",
        "2026-09-02 false holiday",
        "2026-09-03 true working-day",
        "2026-09-04 true working-day",
      ],
    );
    expect(elapsedWorkingDays(calendar, span)).toBe(7);
  });

  test("names the holiday and its basis, and the pause", () => {
    const span = {
      from: moment("2026-11-23 08:00"),
      to: moment("2026-11-25 08:00"),
      pauses: [{ from: moment("2026-11-24 08:00"), to: moment("2026-11-25 07:00") }],
    };
    expect(explainWorkingDays(calendar, span)).toEqual([
      {
        date: "2026-11-24",
        counts: false,
        reason: "holiday",
        day: {
          date: "2026-11-24",
          kind: "holiday",
          name: { vi: "Ngày Văn hóa Việt Nam", en: "Vietnam Culture Day" },
          basis: "NQ 28/2026/QH16 (from 2026-07-01)",
          confidence: "high",
        },
      },
      { date: "2026-11-25", counts: false, reason: "pause", pause: span.pauses[0] },
    ]);
  });

  test("of a span within a day is empty", () => {
    expect(explainWorkingDays(calendar, { from: fortnight.from, to: fortnight.from })).toEqual([]);
  });
});
