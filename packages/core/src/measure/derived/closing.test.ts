import { describe, expect, test } from "vitest";
import { parsePlainDateTime as at } from "../../time/date-time.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { parsePlainDate as on } from "../../time/plain-date.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { closingFacts } from "./closing.ts";
import type { CountingContext } from "./derived-fact.ts";

const context: CountingContext = { period: parsePeriod("2026"), calendar: vietnamCalendar() };
const file = { id: "1", unit: "18187", status: "finished" } as const;

function computed(name: string, record: object, more: Partial<CountingContext> = {}): unknown {
  return closingFacts.find((fact) => fact.name === name)?.compute({ ...file, ...record }, { ...context, ...more });
}

describe("an end on a day off", () => {
  test.each([
    ["a Friday", "2026-08-14 16:30", false],
    ["a Saturday", "2026-08-15 09:00", true],
    ["the National Day, a Wednesday", "2026-09-02 09:00", true],
    ["a Saturday worked for 2 January", "2026-01-10 09:00", false],
  ])("is asked of the calendar and not of the weekday: %s", (_, ended, off) => {
    expect(computed("endedOnDayOff", { endedAt: at(ended) })).toBe(off);
  });

  test("is unknown while the file is open, and in a year without a calendar", () => {
    expect(computed("endedOnDayOff", {})).toBeUndefined();
    expect(computed("endedOnDayOff", { endedAt: at("2019-08-05 09:00") })).toBeUndefined();
  });

  test("is an error that says so when the whole period has no calendar", () => {
    const old = { period: parsePeriod("2019") };
    expect(() => computed("endedOnDayOff", { endedAt: at("2019-08-05 09:00") }, old)).toThrow("calendar/not-covered");
  });
});

describe("a file received after its unit's code had ended", () => {
  const unitDays = new Map([["18187", { to: on("2025-06-30") }]]);

  test("is one received later than the last day of the code", () => {
    expect(computed("receivedAfterUnit", { receivedAt: at("2025-06-30 17:00") }, { unitDays })).toBe(false);
    expect(computed("receivedAfterUnit", { receivedAt: at("2025-07-01 08:00") }, { unitDays })).toBe(true);
  });

  test("is none of a code that still stands", () => {
    const standing = new Map([["18187", { from: on("2025-07-01") }]]);
    expect(computed("receivedAfterUnit", { receivedAt: at("2025-06-30 17:00") }, { unitDays: standing })).toBe(false);
  });

  test("is unknown when nobody asked the register, or the file was never received", () => {
    expect(computed("receivedAfterUnit", { receivedAt: at("2025-07-01 08:00") })).toBeUndefined();
    expect(computed("receivedAfterUnit", {}, { unitDays })).toBeUndefined();
  });
});
