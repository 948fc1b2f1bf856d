import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CchcError } from "../problem.ts";
import { comparePeriods, daysIn, overlaps, periodContains, periodWithin } from "./compare-periods.ts";
import { parsePeriod } from "./parse-period.ts";
import { calendarKinds, explicitPeriod, type Period, periodOf } from "./period.ts";
import { suggestPeriod } from "./period-suggestion.ts";
import { addDays, addMonths, dayNumber, dayOfMonth, fromDayNumber, weekday } from "./plain-date.ts";
import { previousPeriod, samePeriodLastYear, wholeMonths } from "./shift-period.ts";
import { enumeratePeriods, splitPeriod } from "./split-period.ts";

/** All days from 1910 to 2190, far enough from both ends that arithmetic stays inside. */
const anyDay = fc.integer({ min: -21_900, max: 80_000 }).map(fromDayNumber);
const anyKind = fc.constantFrom(...calendarKinds);
const calendar = fc.tuple(anyKind, anyDay).map(([kind, date]) => periodOf(kind, date));
const someDays = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 800 }))
  .map(([first, days]) => explicitPeriod(first, addDays(first, days)));
/** Months that start on any day up to the 28th, as those of official reports start on the 15th. */
const ownMonths = fc
  .tuple(anyDay, fc.integer({ min: 1, max: 36 }))
  .filter(([first]) => dayOfMonth(first) <= 28)
  .map(([first, months]) => explicitPeriod(first, addDays(addMonths(first, months), -1), "nam-2025"));
const anyPeriod = fc.oneof(calendar, someDays, ownMonths);
const anyPart = fc.constantFrom(...calendarKinds, "week" as const);

function expectPartition(whole: Period, parts: readonly Period[]): void {
  expect(parts[0]?.first).toBe(whole.first);
  expect(parts.at(-1)?.last).toBe(whole.last);
  expectToAbut(parts);
  expect(parts.reduce((days, part) => days + daysIn(part), 0)).toBe(daysIn(whole));
}

function expectToAbut(periods: readonly Period[]): void {
  for (const [index, next] of periods.slice(1).entries()) {
    expect(periods[index]?.last).toBe(addDays(next.first, -1));
  }
}

/** What it gives or the error that refuses; any other error fails the test. */
function orRefusal<Value>(run: () => Value): Value | CchcError {
  try {
    return run();
  } catch (error) {
    if (error instanceof CchcError) {
      return error;
    }
    throw error;
  }
}

describe("laws of text", () => {
  test("a period's text is read back as the same period", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(period.text)).toEqual(period);
      }),
    );
  });

  test("any text is either a period or refused with a CchcError, and what is suggested for it is a period", () => {
    const words = fc.constantFrom("2025", "q", "quý", "3", "13", "tháng", "đầu", "năm", "-", "/", "..", "=", " ", "H1");
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const suggestion = suggestPeriod(given);
        expect(suggestion === undefined || parsePeriod(suggestion).text === suggestion).toBe(true);
        orRefusal(() => parsePeriod(given));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("laws of days", () => {
  test("contains agrees with day numbers", () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -3, max: 900 }), (period, offset) => {
        const date = addDays(period.first, offset);
        const inside = dayNumber(period.first) <= dayNumber(date) && dayNumber(date) <= dayNumber(period.last);
        expect(periodContains(period, date)).toBe(inside);
        expect(inside).toBe(offset >= 0 && offset < daysIn(period));
      }),
    );
  });

  test("the period of a day contains that day", () => {
    fc.assert(fc.property(anyKind, anyDay, (kind, date) => periodContains(periodOf(kind, date), date)));
  });

  test("overlap is mutual, and what is within overlaps", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(!periodWithin(a, b) || overlaps(a, b)).toBe(true);
      }),
    );
  });

  test("the order of periods is total: opposite when swapped, equal only for the same text", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(a.text === b.text);
      }),
    );
  });
});

describe("laws of shifting", () => {
  test("the previous period ends the day before this one begins", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(addDays(previousPeriod(period).last, 1)).toBe(period.first);
      }),
    );
  });

  test("the previous period has the same kind, and as many months or else as many days", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const previous = previousPeriod(period);
        expect(previous.kind).toBe(period.kind);
        const months = wholeMonths(period);
        expect(months === undefined ? daysIn(previous) : wholeMonths(previous)).toBe(months ?? daysIn(period));
      }),
    );
  });

  test("for a year, the previous period is the same period last year", () => {
    const years = anyDay.map((date) => periodOf("year", date));
    fc.assert(
      fc.property(years, (year) => {
        expect(previousPeriod(year)).toEqual(samePeriodLastYear(year));
      }),
    );
  });

  test("the same period last year keeps its kind and its months", () => {
    fc.assert(
      fc.property(fc.oneof(calendar, ownMonths), (period) => {
        const lastYear = samePeriodLastYear(period);
        expect([lastYear.kind, wholeMonths(lastYear)]).toEqual([period.kind, wholeMonths(period)]);
        expect(lastYear.first).toBe(addMonths(period.first, -12));
      }),
    );
  });
});

describe("laws of splitting", () => {
  test("parts follow one another and cover every day once, or the split is refused", () => {
    fc.assert(
      fc.property(anyPeriod, anyPart, (period, into) => {
        const parts = orRefusal(() => splitPeriod(period, into));
        if (parts instanceof CchcError) {
          expect(parts.code).toBe("period/cannot-split");
        } else {
          expectPartition(period, parts);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("whole months can always be split into months, each of one month", () => {
    fc.assert(
      fc.property(fc.oneof(calendar, ownMonths), (period) => {
        const parts = splitPeriod(period, "month");
        expect(parts).toHaveLength(wholeMonths(period) ?? 0);
        expect(parts.map(wholeMonths)).toEqual(parts.map(() => 1));
      }),
    );
  });

  test("every week but the first starts on Monday, every week but the last ends on Sunday", () => {
    fc.assert(
      fc.property(someDays, (period) => {
        const weeks = splitPeriod(period, "week");
        expect(weeks.slice(1).every((week) => weekday(week.first) === 1)).toBe(true);
        expect(weeks.slice(0, -1).every((week) => weekday(week.last) === 7)).toBe(true);
      }),
    );
  });

  test("enumerated periods cover both days without gap or overlap", () => {
    fc.assert(
      fc.property(anyKind, someDays, (kind, { first, last }) => {
        const periods = enumeratePeriods(kind, first, last);
        expect(periods[0]).toEqual(periodOf(kind, first));
        expect(periods.at(-1)).toEqual(periodOf(kind, last));
        expectToAbut(periods);
      }),
    );
  });
});
