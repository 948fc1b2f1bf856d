import fc from "fast-check";
import { expect, test } from "vitest";
import { CchcError } from "../problem.ts";
import {
  addDays,
  addMonths,
  compareDates,
  dayNumber,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  fromDayNumber,
  isAfter,
  isBefore,
  isPlainDate,
  monthOf,
  parsePlainDate,
  yearOf,
} from "./plain-date.ts";

/** All days from 1910 to 2190, far enough from both ends that arithmetic stays inside. */
const anyDay = fc.integer({ min: -21_900, max: 80_000 }).map(fromDayNumber);

function refused(text: string): boolean {
  try {
    parsePlainDate(text);
    return false;
  } catch (error) {
    return error instanceof CchcError;
  }
}

test("a day survives the way to its number and back", () => {
  fc.assert(fc.property(anyDay, (date) => fromDayNumber(dayNumber(date)) === date));
});

test("comparing texts is comparing day numbers", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(compareDates(a, b)).toBe(Math.sign(dayNumber(a) - dayNumber(b)) + 0);
      expect(isBefore(a, b)).toBe(dayNumber(a) < dayNumber(b));
      expect(isAfter(a, b)).toBe(dayNumber(a) > dayNumber(b));
    }),
  );
});

test("the days between two days lead from one to the other", () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b));
});

test("adding months keeps the day of the month, or gives the last day where there is none", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -100, max: 100 }), (date, months) => {
      const moved = addMonths(date, months);
      expect(yearOf(moved) * 12 + monthOf(moved)).toBe(yearOf(date) * 12 + monthOf(date) + months);
      expect(dayOfMonth(moved)).toBe(Math.min(dayOfMonth(date), dayOfMonth(endOfMonth(moved))));
    }),
  );
});

test("adding months keeps the order of days", () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -100, max: 100 }), (a, b, months) => {
      const [early, late] = isBefore(a, b) ? [a, b] : [b, a];
      expect(isAfter(addMonths(early, months), addMonths(late, months))).toBe(false);
    }),
  );
});

test("up to the 28th, months add up and can be taken back", () => {
  const months = fc.integer({ min: -50, max: 50 });
  const earlyDay = anyDay.filter((date) => dayOfMonth(date) <= 28);
  fc.assert(
    fc.property(earlyDay, months, months, (date, a, b) => {
      expect(addMonths(addMonths(date, a), b)).toBe(addMonths(date, a + b));
      expect(addMonths(addMonths(date, a), -a)).toBe(date);
    }),
  );
});

test("any text is either a day or refused with a CchcError, never anything else", () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/));
  fc.assert(fc.property(text, (given) => isPlainDate(given) !== refused(given)));
});
