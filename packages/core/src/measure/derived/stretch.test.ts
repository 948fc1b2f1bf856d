import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePlainDateTime as at } from "../../time/date-time.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { addDays, compareDates, parsePlainDate as on } from "../../time/plain-date.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { compareDays, workingDays } from "./stretch.ts";

const year = { period: parsePeriod("2026"), calendar: vietnamCalendar() };
const day = fc.nat(364).map((days) => addDays(on("2026-01-01"), days));

describe("comparing days", () => {
  test("knows no time of day", () => {
    expect(compareDays(at("2026-08-14 23:59"), on("2026-08-14"))).toBe(0);
    expect(compareDays(at("2026-08-14 23:59"), at("2026-08-15 00:00"))).toBeLessThan(0);
  });

  test("orders days as the calendar does", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(compareDays(a, b))).toBe(compareDates(a, b));
      }),
    );
  });
});

describe("working days of a stretch", () => {
  test("add up", () => {
    fc.assert(
      fc.property(fc.tuple(day, day, day), (days) => {
        const [a, b, c] = [...days].sort(compareDates);
        const whole = workingDays(a, c, year);
        expect((workingDays(a, b, year) ?? Number.NaN) + (workingDays(b, c, year) ?? Number.NaN)).toBe(whole);
      }),
    );
  });

  test("are unknown in the wrong order, and never negative", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(workingDays(a, b, year) ?? -1).toBeGreaterThanOrEqual(a <= b ? 0 : -1);
        expect(workingDays(a, b, year) === undefined).toBe(a > b);
      }),
    );
  });

  test("may begin or end at a moment", () => {
    expect(workingDays(at("2026-08-14 16:30"), on("2026-08-17"), year)).toBe(1);
  });
});
